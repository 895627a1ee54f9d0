import type { Block } from './lineBlocks';
import { recognize, type Occurrence } from './recognize';

/** A line of a log in which a code was recognized. */
export interface LineWithCodes {
	/** Without its end. A view into a larger text: copy what is to be kept. */
	readonly text: string;
	/** At least one; their places count within `text`. */
	readonly occurrences: readonly Occurrence[];
	/** From 1. */
	readonly line: number;
	/** Of the line's first byte in the log. */
	readonly byte: number;
}

const lineFeed = 0x0a;

/**
 * Hands `onLine` the lines of a block that hold codes. The block is recognized as a whole, which is
 * several times as fast as line by line and gives the same, since no rule looks beyond a line.
 *
 * @param text what `block.bytes` decode to.
 */
export function linesWithCodes(
	block: Block,
	text: string,
	transcript: boolean,
	onLine: (line: LineWithCodes) => void,
): void {
	const occurrences = recognize(text, { transcript });
	// Each byte then is one character, and offsets in the text are offsets in the bytes.
	const isOneToOne = text.length === block.bytes.length;
	let line = block.line;
	let byte = 0;
	let start = 0;
	let end = text.indexOf('\n');
	let from = 0;
	for (let first = occurrences[from]; first !== undefined; first = occurrences[from]) {
		while (end >= 0 && end < first.start) {
			start = end + 1;
			end = text.indexOf('\n', start);
			byte = isOneToOne ? start : block.bytes.indexOf(lineFeed, byte) + 1;
			line++;
		}
		let to = from + 1;
		while (end < 0 || (occurrences[to]?.start ?? Infinity) < end) {
			if (to >= occurrences.length) {
				break;
			}
			to++;
		}
		const own = occurrences.slice(from, to).map((occurrence) => moved(occurrence, -start));
		onLine({
			text: text.slice(start, endOfText(text, start, end)),
			occurrences: own,
			line,
			byte: block.byte + byte,
		});
		from = to;
	}
}

function endOfText(text: string, start: number, end: number): number {
	const last = end < 0 ? text.length : end;
	return last > start && text.charAt(last - 1) === '\r' ? last - 1 : last;
}

function moved(occurrence: Occurrence, by: number): Occurrence {
	return { ...occurrence, start: occurrence.start + by, end: occurrence.end + by };
}
