import type { Explainer } from './explain';
import { countLineFeeds, createLineBlocks, type Block } from './lineBlocks';
import { createTimeOfLine } from './lineTime';
import { linesWithCodes, type LineWithCodes } from './linesWithCodes';
import { remoteHost } from './remoteHost';
import { repliesOfLine } from './repliesOfLine';
import { createKindOfReply, type ReplyKind } from './replyKinds';
import { siftedLines, type Sieve } from './siftedLines';

/** One reply in a log. */
export interface ScannedReply {
	/** From 1. */
	readonly line: number;
	/** Of the line's first byte in the log. */
	readonly byte: number;
	/** The line, without its end. A view into a larger text: copy what is to be kept. */
	readonly text: string;
	/** As the log writes it, see {@link isoTime}: seconds; `undefined` where the line has none. */
	readonly time: number | undefined;
	/** See `remoteHost`. */
	readonly host: string | undefined;
	/** The same object for replies of the same kind, as far as those are remembered. */
	readonly kind: ReplyKind;
}

/** What reading a log takes besides its bytes. */
export interface ScanOptions {
	readonly explainer: Explainer;
	/** Decodes UTF-8 without an error for bytes that are none, and keeps a byte order mark. */
	readonly decode: (bytes: Uint8Array) => string;
	/** What makes reading faster, where there is one. */
	readonly sieve?: Sieve;
	/** ISO 8601 date of the log's last change: it gives syslog times their year. */
	readonly date: string;
	/** As of `recognize`. */
	readonly transcript?: boolean;
	/** A session of another protocol, see `documentKind`: nothing in it counts. */
	readonly foreign?: boolean;
}

/** Reads a log as it comes in. */
export interface ReplyScanner {
	/** The next bytes, cut anywhere. */
	add(chunk: Uint8Array): void;
	/** Reads the last line where no line end follows it, and tells what was read. */
	end(): { readonly lines: number; readonly bytes: number };
}

/**
 * Hands `onReply` every reply of a log, in the order of its lines. What counts is what `recognize`
 * recognizes on each line, as `repliesOfLine` puts it together; memory does not grow with the log.
 *
 * A line of more than 1 MiB is read in pieces: a code right at a cut may be missed.
 */
export function createReplyScanner(
	options: ScanOptions,
	onReply: (reply: ScannedReply) => void,
): ReplyScanner {
	const { explainer, decode, date, foreign = false, sieve, transcript = false } = options;
	const timeOfLine = createTimeOfLine(date);
	const kindOfReply = createKindOfReply(explainer);

	const readLine = ({ text, occurrences, line, byte }: LineWithCodes): void => {
		const replies = repliesOfLine(text, occurrences);
		if (replies.length === 0) {
			return;
		}
		const time = timeOfLine(text);
		const host = remoteHost(text);
		for (const own of replies) {
			onReply({ line, byte, text, time, host, kind: kindOfReply(text, own) });
		}
	};
	const readBlock = (block: Block): number => {
		if (foreign) {
			return countLineFeeds(block.bytes);
		}
		const sifted = sieve?.(block.bytes);
		if (sifted !== undefined) {
			const text = decode(sifted.bytes);
			if (text.length === sifted.bytes.length) {
				siftedLines(block, sifted, text, transcript, readLine);
				return sifted.lineFeeds;
			}
		}
		return linesWithCodes(block, decode(block.bytes), transcript, readLine);
	};
	return createLineBlocks(readBlock);
}
