import type { TextPosition, TextRange } from './ownProblem';

/** Turns UTF-16 offsets of `text`, the end exclusive, into lines and columns as editors count them. */
export function createTextRanges(text: string): (start: number, end: number) => TextRange {
	const lineStarts = [0];
	for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) {
		lineStarts.push(index + ending.length);
	}
	const positionAt = (offset: number): TextPosition => {
		const next = lineStarts.findIndex((start) => start > offset);
		const line = (next === -1 ? lineStarts.length : next) - 1;
		return { line, character: offset - (lineStarts[line] ?? 0) };
	};
	return (start, end) => ({ start: positionAt(start), end: positionAt(end) });
}
