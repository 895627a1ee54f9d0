import { createGrowingSummary } from './growingSummary';
import { createReplyFilter } from './replyFilter';
import { createReplyScanner, type ScanOptions } from './scanReplies';
import type { SummaryPart } from './mergeSummaries';
import type { SummarizedFile, Summary, SummaryFilter } from './summary';
import type { LogProblemKind } from './words';

/** Which log is summed up, and what of it. */
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
	end(stopped?: LogProblemKind): Summary;
	/** The same for a log, or a piece of one, that is to be added to others. */
	endPart(stopped?: LogProblemKind): SummaryPart;
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
	const passes = createReplyFilter(filter);
	const scanner = createReplyScanner(options, (reply) => {
		if (passes(reply)) {
			summary.count(reply);
		}
	});
	const endFile = (stopped: LogProblemKind | undefined): SummarizedFile => {
		const { bytes, lines } = scanner.end();
		return { name, bytes, lines, ...(stopped === undefined ? {} : { stopped }) };
	};
	return {
		add: (chunk) => {
			scanner.add(chunk);
		},
		end: (stopped) => {
			const file = endFile(stopped);
			return summary.toSummary([file]);
		},
		endPart: (stopped) => {
			const file = endFile(stopped);
			return { ...summary.toColumns(), file };
		},
	};
}
