import { createGrowingSummary, summaryColumns, type SummaryColumns } from './growingSummary';
import type { SummarizedFile, Summary, SummaryFilter } from './summary';

/** A log, or a part of one, as it was summed up. */
export interface SummaryPart extends SummaryColumns {
	readonly file: SummarizedFile;
}

/** Parts of the same as they are added up, in their order. */
export interface Adding<Result> {
	add(part: SummaryPart): void;
	/** What they come to. */
	sum(): Result;
}

/** Adds up logs. */
export function createSummaryOfLogs(filter?: SummaryFilter): Adding<Summary> {
	const whole = createGrowingSummary(filter);
	const files: SummarizedFile[] = [];
	return {
		add: (part) => {
			whole.add(part, { file: files.length, line: 0, byte: 0 });
			files.push(part.file);
		},
		sum: () => whole.toSummary(files),
	};
}

/**
 * Adds up the consecutive pieces of one log, which were cut at line ends. What they come to equals
 * the log read as a whole as long as no table of a piece had to count others.
 */
export function createSummaryOfPieces(name: string): Adding<SummaryPart> {
	const whole = createGrowingSummary();
	let file: SummarizedFile = { name, bytes: 0, lines: 0 };
	return {
		add: (part) => {
			whole.add(part, { file: 0, line: file.lines, byte: file.bytes });
			const { bytes, lines, ...others } = part.file;
			file = { ...file, ...others, name, bytes: file.bytes + bytes, lines: file.lines + lines };
		},
		sum: () => ({ ...whole.toColumns(), file }),
	};
}

/**
 * The summary of several logs, out of one of each, in their order.
 *
 * All must have been asked the same: the filter of the whole is that of the first.
 */
export function mergeSummaries(summaries: readonly Summary[]): Summary {
	const whole = createGrowingSummary(summaries[0]?.filter);
	const files: SummarizedFile[] = [];
	for (const summary of summaries) {
		whole.add(summaryColumns(summary), { file: files.length, line: 0, byte: 0 });
		files.push(...summary.files);
	}
	return whole.toSummary(files);
}
