import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import type { LogsSummary } from '../../src/logs/gatherResults';
import { summarizeLogs, type SummarizeLogsOptions } from '../../src/logs/summarizeLogs';
import type { Facts, Language } from '../../src/smtp/catalogue';
import { commandLine } from '../harness/commandLine';

/** A line with a permanent negative reply. */
export const refused = 'Nov 23 10:00:05 mail postfix/smtp[9]: A1: said: 550 5.1.1 User unknown';

/** A line with a positive completion reply, one second later. */
export const accepted = 'Nov 23 10:00:06 mail postfix/smtp[9]: A2: status=sent (250 2.0.0 Ok)';

/** A folder for logs, and what sums them up. */
export interface LogFolder {
	/** The path of what has that name in the folder; without a name, that of the folder. */
	path(name?: string): string;
	/** Writes a log; gives its path. */
	write(name: string, content: string | Uint8Array): string;
	/** Sums up logs as the extension does, on one worker thread unless more are asked for. */
	summarize(
		paths: readonly string[],
		options?: Partial<SummarizeLogsOptions>,
	): Promise<LogsSummary>;
}

const sources = {
	facts: readFacts('data') as Facts,
	language: readLanguage('data', 'en') as Language,
	own: { replyCodes: [], enhancedCodes: [], causes: [], providers: [], signatures: [] },
};

/** To be called in a suite: gives each of its tests an empty folder. */
export function useLogFolder(): LogFolder {
	let folder: string;

	before(async function () {
		// What is tested is the worker as it is built.
		this.timeout(60_000);
		await commandLine();
	});

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'smtp-lens-logs-'));
	});

	afterEach(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	const path = (name = ''): string => join(folder, name);
	return {
		path,
		write: (name, content) => {
			writeFileSync(path(name), content);
			return path(name);
		},
		summarize: async (paths, options) => {
			const { workerPath } = await commandLine();
			return summarizeLogs(paths, { sources, workerPath, workers: 1, ...options });
		},
	};
}
