/** A run of whole lines of a log, or a piece of one that is too long to be held. */
export interface Block {
	readonly bytes: Uint8Array;
	/** Of the first line, from 1. */
	readonly line: number;
	/** Of the first byte of the first line in the log, also where `bytes` begins later in it. */
	readonly byte: number;
}

/** Cuts bytes into blocks of whole lines. */
export interface LineBlocks {
	/** The next bytes of the log, cut anywhere. They are not kept. */
	add(chunk: Uint8Array): void;
	/** Hands on the last line where no line end follows it. */
	end(): { readonly lines: number; readonly bytes: number };
}

const lineFeed = 0x0a;
const blank = 0x20;

/**
 * Large enough that its ends cost nothing. A string of more than 128 KiB would not lie with the young
 * objects of V8, and cost five times as much to make.
 */
const blockLength = 1 << 16;

/** A longer line is handed on in pieces: a log without line ends must not fill the memory. */
export const maxLineLength = 1 << 20;

/** How far before its end a piece of a long line may be cut at a blank. */
const slack = 1 << 10;

/**
 * Hands `onBlock` all lines of a log, of which each ends with a line feed, in blocks. It tells how
 * many line feeds it met, since it has to look for them itself.
 *
 * Where a line is cut depends on the line alone, never on how the log came in chunks.
 */
export function createLineBlocks(onBlock: (block: Block) => number): LineBlocks {
	let rest = new Uint8Array(0);
	let line = 1;
	let byte = 0;
	// Of the line that `rest` goes on with, what was handed on as pieces.
	let handedOn = 0;

	const emitPiece = (bytes: Uint8Array): void => {
		onBlock({ bytes, line, byte });
		handedOn += bytes.length;
	};
	const emitLines = (bytes: Uint8Array): void => {
		if (bytes.length > 0) {
			line += onBlock({ bytes, line, byte });
			byte += handedOn + bytes.length;
			handedOn = 0;
		}
	};
	/** Hands on pieces of `rest` as long as it is too long for a line. */
	const cutRest = (): void => {
		while (rest.length > maxLineLength) {
			const end = endOfPiece(rest);
			emitPiece(rest.subarray(0, end));
			rest = rest.slice(end);
		}
	};
	const addBlock = (chunk: Uint8Array): void => {
		const lastEnd = chunk.lastIndexOf(lineFeed) + 1;
		if (lastEnd === 0) {
			rest = joined(rest, chunk);
			cutRest();
			return;
		}
		if (rest.length === 0 && handedOn === 0) {
			emitLines(chunk.subarray(0, lastEnd));
		} else {
			const firstEnd = chunk.indexOf(lineFeed) + 1;
			rest = joined(rest, chunk.subarray(0, firstEnd));
			cutRest();
			emitLines(rest);
			emitLines(chunk.subarray(firstEnd, lastEnd));
		}
		rest = chunk.slice(lastEnd);
	};

	return {
		add: (chunk) => {
			for (let start = 0; start < chunk.length; start += blockLength) {
				addBlock(chunk.subarray(start, start + blockLength));
			}
		},
		end: () => {
			if (rest.length > 0) {
				emitLines(rest);
				rest = new Uint8Array(0);
				line++;
			}
			return { lines: line - 1, bytes: byte };
		},
	};
}

/** How many line feeds there are in `bytes`. */
export function countLineFeeds(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
		count++;
	}
	return count;
}

// At a blank, so that no code and no character falls apart.
function endOfPiece(bytes: Uint8Array): number {
	const end = bytes.lastIndexOf(blank, maxLineLength - 1);
	return end > maxLineLength - slack ? end : maxLineLength;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
	const both = new Uint8Array(left.length + right.length);
	both.set(left);
	both.set(right, left.length);
	return both;
}
