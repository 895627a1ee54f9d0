import type { Code } from './codes';
import { endOfText, type LineWithCodes } from './linesWithCodes';
import type { Block } from './lineBlocks';
import { forEachCodeAt, occurrenceOf, type Occurrence } from './recognize';

/** The lines of a block that may hold codes; valid until the sieve is used again. */
export interface SiftedBlock {
	/** These lines, each with its end where it has one. */
	readonly bytes: Uint8Array;
	/** How many they are. */
	readonly lineCount: number;
	/**
	 * Of each line in turn four numbers: where it ends in `bytes`, its line feed included; how many of
	 * the places stand in it or before it; where it begins in the block; how many line feeds stand
	 * before it in the block.
	 */
	readonly lines: Uint32Array;
	/** Offsets in `bytes` where a code or a URL may begin, in their order: all that there are. */
	readonly places: Uint32Array;
	/** How many line feeds there are in the whole block. */
	readonly lineFeeds: number;
}

/** How many numbers a line has. */
export const siftedWidth = 4;

/**
 * Takes out of a block of whole lines those that may hold codes: most lines of a log hold none, and
 * need neither be decoded nor be looked through by the rules. It knows no more than the form of a
 * code, and so takes more lines than have codes, but never one less.
 *
 * It gives `undefined` for a block that is too long for it.
 */
export type Sieve = (bytes: Uint8Array) => SiftedBlock | undefined;

/**
 * Hands `onLine` the lines of a block that hold codes, as `linesWithCodes` does.
 *
 * @param text what the sifted bytes decode to, each byte to one character.
 */
export function siftedLines(
	block: Block,
	{ lineCount, lines, places }: SiftedBlock,
	text: string,
	transcript: boolean,
	onLine: (line: LineWithCodes) => void,
): void {
	const options = { transcript };
	let start = 0;
	let from = 0;
	let occurrences: Occurrence[] = [];
	const onCode = (code: Code, at: number): void => {
		occurrences.push(occurrenceOf(code, at - start));
	};
	for (let row = 0; row < lineCount * siftedWidth; row += siftedWidth) {
		const end = lines[row] ?? 0;
		const to = lines[row + 1] ?? 0;
		forEachCodeAt(text, { places, from, to }, options, onCode);
		if (occurrences.length > 0) {
			const last = text.charAt(end - 1) === '\n' ? end - 1 : end;
			onLine({
				text: text.slice(start, endOfText(text, start, last)),
				occurrences,
				line: block.line + (lines[row + 3] ?? 0),
				byte: block.byte + (lines[row + 2] ?? 0),
			});
			occurrences = [];
		}
		start = end;
		from = to;
	}
}
