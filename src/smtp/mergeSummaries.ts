import { createGrowingSummary } from './growingSummary';
import type { Place, SummarizedFile, Summary } from './summary';

/**
 * The summary of several logs, out of one of each, in their order.
 *
 * All must have been asked the same: the filter of the whole is that of the first.
 */
export function mergeSummaries(summaries: readonly Summary[]): Summary {
	const whole = createGrowingSummary(summaries[0]?.filter);
	const files: SummarizedFile[] = [];
	for (const summary of summaries) {
		const before = files.length;
		whole.add(summary, (place) => ({ ...place, file: place.file + before }));
		files.push(...summary.files);
	}
	return whole.toSummary(files);
}

/**
 * The summary of one log, out of one of each of its consecutive pieces, which were cut at line
 * ends. It equals the summary of the log read as a whole as long as no table of a piece had to
 * count others.
 */
export function joinPieces(pieces: readonly Summary[]): Summary {
	const whole = createGrowingSummary(pieces[0]?.filter);
	let [lines, bytes] = [0, 0];
	let stopped: SummarizedFile['stopped'];
	for (const piece of pieces) {
		whole.add(piece, shifted(lines, bytes));
		for (const file of piece.files) {
			lines += file.lines;
			bytes += file.bytes;
			stopped ??= file.stopped;
		}
	}
	const name = pieces[0]?.files[0]?.name ?? '';
	return whole.toSummary([{ name, bytes, lines, ...(stopped === undefined ? {} : { stopped }) }]);
}

function shifted(lines: number, bytes: number) {
	return <P extends Place>(place: P): P => ({
		...place,
		line: place.line + lines,
		byte: place.byte + bytes,
	});
}
