import { createReplyScanner, type ScanOptions, type ScannedReply } from './scanReplies';
import { createGrowingSummary } from './growingSummary';
import type { Summary, SummaryFilter } from './summary';

export interface SummarizeOptions extends ScanOptions {
	/** Of the log: its path or URI as it was given. */
	readonly name: string;
	readonly filter?: SummaryFilter;
}

/** Sums up one log as it comes in. */
export interface Summarizer {
	/** The next bytes, cut anywhere. */
	add(chunk: Uint8Array): void;
	/**
	 * Reads the last line where no line end follows it, and gives the summary.
	 *
	 * @param stopped why the log was not read to its end.
	 */
	end(stopped?: string): Summary;
}

/**
 * Counts all replies of a log. A reply counts once, whatever lines and codes it takes, see
 * `repliesOfLine`; in the tables it stands under each of its codes.
 *
 * Memory is bounded, see `GrowingTable` and `GrowingTimeSeries`.
 */
export function createSummarizer(options: SummarizeOptions): Summarizer {
	const { name, filter } = options;
	const summary = createGrowingSummary(filter);
	const passes = createFilter(filter);
	const scanner = createReplyScanner(options, (reply) => {
		if (passes(reply)) {
			summary.count(reply);
		}
	});
	return {
		add: (chunk) => {
			scanner.add(chunk);
		},
		end: (stopped) => {
			const { bytes, lines } = scanner.end();
			return summary.toSummary([
				{ name, bytes, lines, ...(stopped === undefined ? {} : { stopped }) },
			]);
		},
	};
}

function createFilter(filter: SummaryFilter = {}): (reply: ScannedReply) => boolean {
	const since = secondsOf(filter.since);
	const until = secondsOf(filter.until);
	const host = filter.host?.toLowerCase();
	return (reply) =>
		(host === undefined || reply.host === host) &&
		(since === undefined || (reply.time !== undefined && reply.time >= since)) &&
		(until === undefined || (reply.time !== undefined && reply.time < until));
}

function secondsOf(time: string | undefined): number | undefined {
	return time === undefined ? undefined : Date.parse(`${time}Z`) / 1000;
}
