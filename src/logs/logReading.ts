import { documentKind } from '../smtp/documentKind';
import type { ScanOptions } from '../smtp/scanReplies';
import { LogError } from './logProblem';

/** How the replies of a log are read, see {@link ScanOptions}. */
export type LogReading = Required<Pick<ScanOptions, 'date' | 'foreign' | 'transcript'>>;

/** How many first bytes {@link readingOf} wants. */
export const headLength = 1 << 16;

const transcriptName = /\.smtp(?:log)?(?:\.(?:gz|zst))?$/i;

/**
 * How a log is read, by its name, its first bytes and the date of its last change.
 *
 * @throws LogError where it is no text that we read.
 */
export function readingOf(name: string, head: Uint8Array, date: Date): LogReading {
	assertText(head);
	const kind = documentKind(decode(head));
	const isTranscript = transcriptName.test(name);
	return {
		date: date.toISOString(),
		foreign: kind === 'foreign' && !isTranscript,
		transcript: kind !== 'other' || isTranscript,
	};
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** See {@link ScanOptions.decode}. */
export function decode(bytes: Uint8Array): string {
	return decoder.decode(bytes);
}

function assertText(head: Uint8Array): void {
	const [first, second] = head;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
		throw new LogError('utf16');
	}
	if (head.includes(0)) {
		throw new LogError('binary');
	}
}
