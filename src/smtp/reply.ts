import { parseCode, type Code, type EnhancedCode, type ReplyCode } from './codes';
import { recognize, type Occurrence, type RecognizeOptions } from './recognize';
import { linesAfter, linesBefore } from './replyLines';
import { placeInSession, placeNamedIn, type Place } from './place';
import { diagnosticField, surroundings, type LineAt } from './surroundings';

/** The codes of a reply. */
export interface CodesOfReply {
	/** Each code once, in the order of the text. */
	readonly codes: readonly Code[];
	readonly replyCode?: ReplyCode;
	readonly enhancedCode?: EnhancedCode;
}

/** One whole reply as it was found in a text, over as many lines as it takes. */
export interface Reply extends CodesOfReply {
	/** What the server said, its lines joined and the codes repeated on them dropped. */
	readonly text: string;
	/** What it answered, where that can be told. */
	readonly place?: Place;
	/** The lines that the reply stands in, and in a bounce those around it, which name the host. */
	readonly context: string;
}

/**
 * The reply that the code at `offset` of line `line` belongs to.
 *
 * Codes beside each other are one reply (`550 5.1.1`), so are the repetitions of a logger that
 * joins lines (`550-5.7.1 first 550 5.7.1 second`) and the delivery status before them
 * (`dsn=5.7.1`). In a transcript the lines before and after with the same code are read as well,
 * in a folded header those that follow, and for the `Status` of a delivery report the reply that
 * it sums up.
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
	const reply = toReply([...before, text, ...after], own, before.length, options);
	if (options.transcript !== true) {
		return withPlace(reply, placeNamedIn(reply.context));
	}
	const first = line - before.length;
	const context = textAround(lineAt, first, line + after.length);
	const place = placeNamedIn(context) ?? placeInSession(lineAt, first);
	return summedUpBy(withPlace({ ...reply, context }, place), lineAt, line, options);
}

function withPlace(reply: Reply, place: Place | undefined): Reply {
	return place === undefined ? reply : { ...reply, place };
}

/**
 * The reply that a `Status` field sums up, together with the field's code; `status` itself where
 * the two are not one thing, as after a message expired: `4.4.7` and the last `421 4.7.0`.
 */
function summedUpBy(status: Reply, lineAt: LineAt, line: number, options: RecognizeOptions): Reply {
	const { enhancedCode } = status;
	const field = diagnosticField(lineAt, line);
	if (enhancedCode === undefined || field === undefined) {
		return status;
	}
	for (let at = field.first; at <= field.last; at++) {
		const occurrence = recognize(lineAt(at) ?? '', options).find(({ kind }) => kind === 'reply');
		if (occurrence !== undefined) {
			const said = replyAt(lineAt, at, occurrence.start, options);
			return said !== undefined && sumsUp(enhancedCode, said)
				? { ...said, ...codesOf([...said.codes, enhancedCode]) }
				: status;
		}
	}
	return status;
}

function sumsUp(status: EnhancedCode, { replyCode, enhancedCode }: Reply): boolean {
	const isSame = enhancedCode === undefined || enhancedCode.text === status.text;
	return replyCode?.severity === status.severity && (isSame || status.detail === 0);
}

function textAround(lineAt: LineAt, firstOfReply: number, lastOfReply: number): string {
	const { first, last } = surroundings(lineAt, { first: firstOfReply, last: lastOfReply });
	const lines: string[] = [];
	for (let line = first; line <= last; line++) {
		lines.push(lineAt(line) ?? '');
	}
	return lines.join('\n');
}

/** The occurrences of a line that belong to the same reply as the one at index `at`. */
export function belonging(occurrences: readonly Occurrence[], at: number): readonly Occurrence[] {
	const hovered = occurrences[at];
	const pivot = pivotOf(occurrences, at);
	const replyCode = pivot?.kind === 'reply' ? pivot.code : undefined;
	return occurrences.filter(
		(occurrence, index) =>
			occurrence === hovered ||
			(occurrence.kind === 'reply'
				? occurrence.code === replyCode
				: isBeside(occurrences[index - 1], occurrence, replyCode, hovered)),
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
	previous: Occurrence | undefined,
	enhanced: Occurrence,
	replyCode: string | undefined,
	hovered: Occurrence | undefined,
): boolean {
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

/** The reply in `lines`, of which `own` are the occurrences on the one at index `ownLine`. */
function toReply(
	lines: readonly string[],
	own: readonly Occurrence[],
	ownLine: number,
	options: RecognizeOptions,
): Reply {
	const parts: string[] = [];
	const codes = new Set<string>();
	lines.forEach((line, index) => {
		const spans = index === ownLine ? own : sameCodes(recognize(line, options), own);
		spans.forEach(({ code }) => codes.add(code));
		addParts(parts, line, spans, isCarriedOn(line, index) ? 0 : startOf(line, spans));
	});
	return { ...codesThatSpell(codes), text: joinText(parts), context: lines.join('\n') };
}

/** The reply on a line by itself, of which `own` are the occurrences and `codes` what they come to. */
export function replyOnLine(line: string, own: readonly Occurrence[], codes: CodesOfReply): Reply {
	const parts: string[] = [];
	addParts(parts, line, own, startOf(line, own));
	return { ...codes, text: joinText(parts), context: line };
}

/** The codes of a reply that has `occurrences`. */
export function codesOfReply(occurrences: readonly Occurrence[]): CodesOfReply {
	return codesThatSpell(new Set(occurrences.map(({ code }) => code)));
}

function codesThatSpell(texts: ReadonlySet<string>): CodesOfReply {
	return codesOf([...texts].map(parseCode).filter((code) => code !== undefined));
}

/** Adds to `parts` what stands in `line` from `start` on, without its codes. */
function addParts(
	parts: string[],
	line: string,
	spans: readonly Occurrence[],
	start: number,
): void {
	let from = start;
	for (const span of spans) {
		if (span.start > from) {
			parts.push(line.slice(from, span.start));
		}
		if (span.start >= from) {
			from = span.end;
		}
	}
	parts.push(line.slice(from));
}

/**
 * Whether a line goes on with the words of the one above before its code comes: bounces are folded
 * anywhere, as in `    to reach does not exist. 550-5.1.1 Please try`.
 */
function isCarriedOn(line: string, index: number): boolean {
	return index > 0 && /^[ \t]+[\p{L}\d]/u.test(line);
}

/** Where a reply starts on its line: at its code, but `I couldn't find any host (#5.1.2)` ends with it. */
function startOf(line: string, spans: readonly Occurrence[]): number {
	const first = spans.find(({ kind }) => kind === 'reply') ?? spans[0];
	if (first === undefined || (first.kind === 'enhanced' && isClosing(line, first))) {
		return 0;
	}
	return first.start;
}

function isClosing(line: string, { end, start }: Occurrence): boolean {
	const before = line.slice(Math.max(0, start - 2), start);
	return (before === '(#' || before === '[#') && /^[)\]]\W?\s*$/.test(line.slice(end));
}

/** A reply of which only the codes are known. */
export function bareReply(codes: readonly Code[]): Reply {
	return { ...codesOf(codes), text: '', context: '' };
}

function codesOf(codes: readonly Code[]): CodesOfReply {
	const at = codes.findIndex((code) => code.kind === 'reply');
	const replyCode = codes[at];
	// What stands behind the reply code is the server's own, what stands before it the logger's sum:
	// `dsn=4.0.0, stat=Deferred: 421 4.7.0`.
	const enhancedCode = mostSpecific([...codes.slice(at + 1), ...codes.slice(0, Math.max(0, at))]);
	return {
		codes,
		...(replyCode?.kind === 'reply' ? { replyCode } : {}),
		...(enhancedCode === undefined ? {} : { enhancedCode }),
	};
}

function sameCodes(
	occurrences: readonly Occurrence[],
	own: readonly Occurrence[],
): readonly Occurrence[] {
	const codes = new Set(own.map(({ code }) => code));
	return occurrences.filter(({ kind, code }) => kind === 'enhanced' || codes.has(code));
}

/** Of `5.1.0` and `5.2.2` the second says more: a detail of 0 means "other or undefined" (RFC 3463 §3.1). */
function mostSpecific(codes: readonly Code[]): EnhancedCode | undefined {
	const enhanced = codes.filter((code) => code.kind === 'enhanced');
	return enhanced.find(({ detail }) => detail !== 0) ?? enhanced[0];
}

/** One line of text: the hyphen of a continuation and white space between parts are folded. */
function joinText(parts: readonly string[]): string {
	let text = '';
	for (const part of parts) {
		text += isBlank(part) ? ' ' : withBlanks(part).replace(/^[-\s]+/, ' ');
	}
	// Not each blank by itself: most texts have none to fold.
	return text.trim().replaceAll(/\s{2,}|[^\S ]/g, ' ');
}

// What stands between two codes, mostly.
function isBlank(part: string): boolean {
	return part === ' ' || part === '-';
}

/**
 * A log whose fields hold no blank writes others for them: `553_sorry,_that_domain_isn't_here` and
 * `no_mailbox_here._(#5.1.1)` in that of qmail-send, `550+5.7.1+Unable+to+relay` in those of IIS.
 */
function withBlanks(part: string): string {
	const blank = /^[_+]|_(?=\(#$)/.exec(part)?.[0];
	return blank === undefined ? part : part.replaceAll(blank, ' ');
}
