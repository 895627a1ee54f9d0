import { recognize, type Occurrence, type RecognizeOptions } from './recognize';
import type { LineAt } from './surroundings';

/** How far a reply is followed: no server sends more lines, and a hover must not read a document. */
const maxLines = 30;

/** The lines just above `line` that belong to the same multi-line reply, in their order. */
export function linesBefore(
	lineAt: LineAt,
	line: number,
	own: readonly Occurrence[],
	options: RecognizeOptions,
): readonly string[] {
	const lines: string[] = [];
	for (let above = line - 1; above > line - maxLines; above--) {
		const text = lineAt(above);
		if (text === undefined || !continues(text, own, options)) {
			break;
		}
		lines.unshift(text);
	}
	return lines;
}

/** The lines just below `line` that belong to the same reply, in a transcript also those folded. */
export function linesAfter(
	lineAt: LineAt,
	line: number,
	own: readonly Occurrence[],
	options: RecognizeOptions,
): readonly string[] {
	const lines: string[] = [];
	let previous = lineAt(line) ?? '';
	for (let below = line + 1; below < line + maxLines; below++) {
		const text = lineAt(below);
		const isNext =
			text !== undefined &&
			((continues(previous, own, options) && startsWithSame(text, own, options)) ||
				isFolded(previous, text, options));
		if (!isNext) {
			break;
		}
		lines.push(text);
		previous = text;
	}
	return lines;
}

/** Whether a line is one of a multi-line reply with more to come: `550-…` (RFC 5321 §4.2.1). */
function continues(text: string, own: readonly Occurrence[], options: RecognizeOptions): boolean {
	const first = recognize(text, options)[0];
	return (
		first?.kind === 'reply' &&
		text.charAt(first.end) === '-' &&
		own.some(({ code }) => code === first.code)
	);
}

function startsWithSame(
	text: string,
	own: readonly Occurrence[],
	options: RecognizeOptions,
): boolean {
	const first = recognize(text, options)[0];
	return first !== undefined && own.some(({ code }) => code === first.code);
}

const folded = /^[ \t]+\S/;
const startsWithCode = /^\s*[2-5]\d\d[ -]/;

/**
 * What no server says: how swaks marks the client's words, ` -> RCPT TO:<…>` and within TLS
 * ` ~> AUTH PLAIN …`, and the head of the table that shows how far curl got.
 */
const saidByClient = /^\s*(?:[-~=*]{1,2}>|% Total)/;

/** Header fields and the prose of bounces go on in lines that begin with white space (RFC 5322 §2.2.3). */
function isFolded(previous: string, text: string, options: RecognizeOptions): boolean {
	return (
		options.transcript === true &&
		folded.test(text) &&
		previous.trim() !== '' &&
		!startsWithCode.test(text) &&
		!saidByClient.test(text)
	);
}
