import { join } from 'node:path';
import { scanLogs } from '../logs/scanLogs';
import type { LogsSummary } from '../logs/gatherResults';
import { summarizeLogs } from '../logs/summarizeLogs';
import {
	nameOf,
	type LogSource,
	type ScanOptions,
	type ScanResult,
	type SummarizeOptions,
} from './logSource';
import { scanVirtual, summarizeVirtual } from './virtualLogs';

// On the web `logReader.web.ts` stands in for this file, see scripts/build/bundles.mjs.

/** Sums up logs: files on worker threads, whatever lies elsewhere through VS Code. */
export function summarizeSources(
	logs: readonly LogSource[],
	options: SummarizeOptions,
): Promise<LogsSummary> {
	return areFiles(logs)
		? summarizeLogs(logs.map(nameOf), {
				...options,
				workerPath: join(__dirname, 'logWorker.js'),
			})
		: summarizeVirtual(logs, options);
}

/** Reads the replies of logs, in their order. */
export function scanSources(logs: readonly LogSource[], options: ScanOptions): ScanResult {
	return areFiles(logs) ? scanLogs(logs.map(nameOf), options) : scanVirtual(logs, options);
}

function areFiles(logs: readonly LogSource[]): boolean {
	return logs.every(({ text, uri }) => uri.scheme === 'file' && text === undefined);
}
