import { availableParallelism } from 'node:os';
import { joinPieces, mergeSummaries } from '../smtp/mergeSummaries';
import type { Summary, SummaryFilter } from '../smtp/summary';
import type { LogProblem } from './logProblem';
import type { CatalogueSources, TaskResult } from './logTask';
import { runOnWorkers } from './logWorkers';
import { planLogs, type LogPlan } from './planLogs';

export interface SummarizeLogsOptions {
	readonly sources: CatalogueSources;
	/** Path of the bundled `logWorker`. */
	readonly workerPath: string;
	readonly filter?: SummaryFilter;
	/** How many threads read; as many as the machine runs at once unless given. */
	readonly workers?: number;
	/** About how many bytes of a file a thread takes at a time; enough for speed unless given. */
	readonly pieceLength?: number;
	readonly onProgress?: (progress: LogProgress) => void;
	/** Ends reading early: what was read so far is summed up, and marked as stopped. */
	readonly signal?: AbortSignal;
}

/** How far reading has come. */
export interface LogProgress {
	/** Bytes read so far, after decompression. */
	readonly bytes: number;
	/** Bytes in all; absent where a pipe or a packed log is among them. */
	readonly total?: number;
}

/** What comes of summing up logs. */
export interface LogsSummary {
	readonly summary: Summary;
	/** What could not be read, or not to its end, in the order of the logs. */
	readonly problems: readonly LogProblem[];
}

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
	let bytes = 0;
	try {
		const results = await runOnWorkers(
			plans.flatMap(({ tasks }) => tasks),
			{
				sources,
				workerPath,
				stop,
				count: options.workers ?? availableParallelism(),
				...(filter === undefined ? {} : { filter }),
				onBytes: (count) => {
					bytes += count;
					onProgress?.({ bytes, ...(total === undefined ? {} : { total }) });
				},
			},
		);
		return gather(plans, results, filter);
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

function gather(
	plans: readonly LogPlan[],
	results: readonly TaskResult[],
	filter: SummaryFilter | undefined,
): LogsSummary {
	const summaries: Summary[] = [];
	const problems: LogProblem[] = [];
	let from = 0;
	for (const { problem, tasks } of plans) {
		const read = untilFirstProblem(results.slice(from, from + tasks.length));
		from += tasks.length;
		const pieces = read.flatMap(({ summary }) => (summary === undefined ? [] : [summary]));
		const found = problem ?? read.at(-1)?.problem;
		if (pieces.length > 0) {
			summaries.push(withStop(joinPieces(pieces), found));
		}
		if (found !== undefined) {
			problems.push(found);
		}
	}
	const summary = mergeSummaries(summaries);
	return { summary: filter === undefined ? summary : { ...summary, filter }, problems };
}

// A log that vanished between two of its pieces was not read to its end, though each piece was.
function withStop(summary: Summary, problem: LogProblem | undefined): Summary {
	return problem === undefined || problem.kind === 'foreign'
		? summary
		: { ...summary, files: summary.files.map((file) => ({ ...file, stopped: problem.kind })) };
}

// Behind a piece that was not read to its end, nobody knows at which line the next one begins.
function untilFirstProblem(results: readonly TaskResult[]): readonly TaskResult[] {
	const at = results.findIndex(({ problem }) => problem !== undefined);
	return at < 0 ? results : results.slice(0, at + 1);
}
