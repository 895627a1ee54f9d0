import { availableParallelism } from 'node:os';
import type { SummaryFilter } from '../smtp/summary';
import { gatherResults, type LogsSummary } from './gatherResults';
import type { CatalogueSources } from './logTask';
import { runOnWorkers } from './logWorkers';
import { planLogs, type LogPlan } from './planLogs';

/** By what the logs are read, what of them is wanted, and who hears of it. */
export interface SummarizeLogsOptions {
	readonly sources: CatalogueSources;
	/** Path of the bundled `logWorker`. */
	readonly workerPath: string;
	readonly filter?: SummaryFilter;
	/** How many threads read; as many as the machine runs at once, but no more than two, unless given. */
	readonly workers?: number;
	/** About how many bytes of a file a thread takes at a time; enough for speed unless given. */
	readonly pieceLength?: number;
	readonly onProgress?: (progress: LogProgress) => void;
	/** Ends reading early: what was read so far is summed up, and marked as stopped. */
	readonly signal?: AbortSignal;
}

/** How far reading has come. */
export interface LogProgress {
	/** Bytes read so far: as they are stored where the total is known, else after decompression. */
	readonly bytes: number;
	/** Bytes in all; absent where a pipe or a packed log is among them. */
	readonly total?: number;
}

/**
 * Each thread takes some 25 MB, whatever it reads: two keep the whole process at about 200 MB, however
 * large the logs and however many the cores.
 */
const maxWorkers = 2;

/** Sums up logs: files, packed (gzip, zstd) or not, pipes, and standard input (`-`). */
export async function summarizeLogs(
	names: readonly string[],
	options: SummarizeLogsOptions,
): Promise<LogsSummary> {
	const { filter, onProgress, pieceLength, signal, sources, workerPath } = options;
	const plans = await planLogs(names, pieceLength);
	const total = totalOf(plans);
	const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
	const onAbort = () => Atomics.store(new Int32Array(stop), 0, 1);
	signal?.addEventListener('abort', onAbort);
	if (signal?.aborted === true) {
		onAbort();
	}
	const results = gatherResults(plans, filter);
	let bytes = 0;
	try {
		await runOnWorkers(
			plans.flatMap(({ tasks }) => tasks),
			{
				sources,
				workerPath,
				stop,
				count: options.workers ?? Math.min(availableParallelism(), maxWorkers),
				...(filter === undefined ? {} : { filter }),
				onResult: (at, result) => {
					results.add(at, result);
				},
				onBytes: (count) => {
					bytes += count;
					onProgress?.({ bytes, ...(total === undefined ? {} : { total }) });
				},
			},
		);
		return results.end();
	} finally {
		signal?.removeEventListener('abort', onAbort);
	}
}

function totalOf(plans: readonly LogPlan[]): number | undefined {
	const open = plans.filter(({ tasks }) => tasks.length > 0);
	return open.every(({ size }) => size !== undefined)
		? open.reduce((sum, { size }) => sum + (size ?? 0), 0)
		: undefined;
}
