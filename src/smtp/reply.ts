import { parseCode, type Code, type EnhancedCode, type ReplyCode } from './codes';
import { recognize, type Occurrence, type RecognizeOptions } from './recognize';

/** Lines of a document, without their ends; `undefined` beyond its first or last line. */
export type LineAt = (line: number) => string | undefined;

/** One whole reply as it was found in a text, over as many lines as it takes. */
export interface Reply {
	/** Each code once, in the order of the text. */
	readonly codes: readonly Code[];
	readonly replyCode?: ReplyCode;
	readonly enhancedCode?: EnhancedCode;
	/** What the server said, its lines joined and the codes repeated on them dropped. */
	readonly text: string;
	/** The lines that the reply stands in, with the host and other things that a log names. */
	readonly context: string;
}

/** How far a reply is followed: no server sends more lines, and a hover must not read a document. */
const maxLines = 30;

/**
 * The reply that the code at `offset` of line `line` belongs to.
 *
 * Codes beside each other are one reply (`550 5.1.1`), so are the repetitions of a logger that
 * joins lines (`550-5.7.1 first 550 5.7.1 second`) and the delivery status before them
 * (`dsn=5.7.1`). In a transcript the lines before and after with the same code are read as well,
 * in a folded header those that follow.
 *
 * @param offset UTF-16, within the line; on the code or just behind it.
 * @returns `undefined` where no code stands at `offset`.
 */
export function replyAt(
	lineAt: LineAt,
	line: number,
	offset: number,
	options: RecognizeOptions = {},
): Reply | undefined {
	const text = lineAt(line) ?? '';
	const occurrences = recognize(text, options);
	const at = occurrences.findIndex(({ start, end }) => start <= offset && offset <= end);
	if (at < 0) {
		return undefined;
	}
	const own = belonging(occurrences, at);
	const before = linesBefore(lineAt, line, own, options);
	const after = linesAfter(lineAt, line, own, options);
	const lines = [...before, text, ...after];
	return toReply(lines, own, before.length, options);
}

/** The occurrences of a line that belong to the same reply as the one at index `at`. */
export function belonging(occurrences: readonly Occurrence[], at: number): readonly Occurrence[] {
	const hovered = occurrences[at];
	const pivot = pivotOf(occurrences, at);
	const replyCode = pivot?.kind === 'reply' ? pivot.code : undefined;
	return occurrences.filter(
		(occurrence) =>
			occurrence === hovered ||
			(occurrence.kind === 'reply'
				? occurrence.code === replyCode
				: isBeside(occurrences, occurrence, replyCode, hovered)),
	);
}

/** The reply code that stands for the reply: the one hovered, beside it, or next of its class. */
function pivotOf(occurrences: readonly Occurrence[], at: number): Occurrence | undefined {
	const hovered = occurrences[at];
	if (hovered === undefined || hovered.kind === 'reply') {
		return hovered;
	}
	const previous = occurrences[at - 1];
	if (previous?.kind === 'reply' && isAdjacent(previous, hovered)) {
		return previous;
	}
	return occurrences
		.slice(at + 1)
		.find(({ kind, severity }) => kind === 'reply' && severity === hovered.severity);
}

function isBeside(
	occurrences: readonly Occurrence[],
	enhanced: Occurrence,
	replyCode: string | undefined,
	hovered: Occurrence | undefined,
): boolean {
	const previous = occurrences[occurrences.indexOf(enhanced) - 1];
	if (previous?.kind === 'reply' && isAdjacent(previous, enhanced)) {
		return previous.code === replyCode;
	}
	// An enhanced code by itself, as in `dsn=5.1.1`, reports the reply of its own class.
	return enhanced.severity === hovered?.severity;
}

/** `550 5.1.1`, `550-5.1.1` and `550 #5.1.1` stand beside each other, `550 see 5.1.1` does not. */
function isAdjacent(left: Occurrence, right: Occurrence): boolean {
	return right.start - left.end <= 3;
}

function linesBefore(
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

function linesAfter(
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

/** Header fields and the prose of bounces go on in lines that begin with white space (RFC 5322 §2.2.3). */
function isFolded(previous: string, text: string, options: RecognizeOptions): boolean {
	return (
		options.transcript === true &&
		folded.test(text) &&
		previous.trim() !== '' &&
		!startsWithCode.test(text)
	);
}

/** The reply in `lines`, of which `own` are the occurrences on the one at index `ownLine`. */
export function toReply(
	lines: readonly string[],
	own: readonly Occurrence[],
	ownLine: number,
	options: RecognizeOptions,
): Reply {
	const parts: string[] = [];
	const codes = new Map<string, Code>();
	lines.forEach((line, index) => {
		const spans = index === ownLine ? own : sameCodes(recognize(line, options), own);
		let from = spans.find(({ kind }) => kind === 'reply')?.start ?? spans[0]?.start ?? 0;
		for (const { code, start, end } of spans) {
			const parsed = parseCode(code);
			if (parsed !== undefined) {
				codes.set(code, parsed);
			}
			if (start >= from) {
				parts.push(line.slice(from, start));
				from = end;
			}
		}
		parts.push(line.slice(from));
	});
	return {
		...bareReply([...codes.values()]),
		text: joinText(parts),
		context: lines.join('\n'),
	};
}

/** A reply of which only the codes are known. */
export function bareReply(codes: readonly Code[]): Reply {
	const replyCode = codes.find((code) => code.kind === 'reply');
	const enhancedCode = mostSpecific(codes.filter((code) => code.kind === 'enhanced'));
	return {
		codes,
		...(replyCode === undefined ? {} : { replyCode }),
		...(enhancedCode === undefined ? {} : { enhancedCode }),
		text: '',
		context: '',
	};
}

function sameCodes(
	occurrences: readonly Occurrence[],
	own: readonly Occurrence[],
): readonly Occurrence[] {
	return occurrences.filter(({ kind, code }) =>
		kind === 'enhanced' ? true : own.some((occurrence) => occurrence.code === code),
	);
}

/** Of `5.1.0` and `5.2.2` the second says more: a detail of 0 means "other or undefined" (RFC 3463 §3.1). */
function mostSpecific(codes: readonly EnhancedCode[]): EnhancedCode | undefined {
	return codes.find(({ detail }) => detail !== 0) ?? codes[0];
}

/** One line of text: the hyphen of a continuation and white space between parts are folded. */
function joinText(parts: readonly string[]): string {
	return parts
		.map((part) => part.replace(/^[-\s]+/, ' '))
		.join('')
		.replaceAll(/\s+/g, ' ')
		.trim();
}
