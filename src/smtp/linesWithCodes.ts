import type { Block } from './lineBlocks';
import { forEachCode, occurrenceOf, type Occurrence } from './recognize';

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
 * @returns how many line feeds there are in the block.
 */
export function linesWithCodes(
	block: Block,
	text: string,
	transcript: boolean,
	onLine: (line: LineWithCodes) => void,
): number {
	// Each byte then is one character, and offsets in the text are offsets in the bytes.
	const isOneToOne = text.length === block.bytes.length;
	let passed = 0;
	let byte = 0;
	let start = 0;
	let end = text.indexOf('\n');
	let occurrences: Occurrence[] = [];

	const handOn = (): void => {
		if (occurrences.length > 0) {
			onLine({
				text: text.slice(start, endOfText(text, start, end)),
				occurrences,
				line: block.line + passed,
				byte: block.byte + byte,
			});
			occurrences = [];
		}
	};
	const goOn = (): void => {
		start = end + 1;
		end = text.indexOf('\n', start);
		byte = isOneToOne ? start : block.bytes.indexOf(lineFeed, byte) + 1;
		passed++;
	};

	forEachCode(text, { transcript }, (code, at) => {
		if (end >= 0 && at > end) {
			handOn();
			while (end >= 0 && at > end) {
				goOn();
			}
		}
		occurrences.push(occurrenceOf(code, at - start));
	});
	handOn();
	while (end >= 0) {
		goOn();
	}
	return passed;
}

/** The end of the line from `start` to `end`, a negative one that of the text, before a carriage return. */
export function endOfText(text: string, start: number, end: number): number {
	const last = end < 0 ? text.length : end;
	return last > start && text.charAt(last - 1) === '\r' ? last - 1 : last;
}
