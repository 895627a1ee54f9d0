import { belonging } from './belonging';
import { parseCode, type Code, type EnhancedCode, type ReplyCode } from './codes';
import { placeInSession, placeNamedIn, type Place } from './place';
import { recognize, type Occurrence, type RecognizeOptions } from './recognize';
import { linesAfter, linesBefore } from './replyLines';
import { replyText } from './replyText';
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

/** The reply in `lines`, of which `own` are the occurrences on the one at index `ownLine`. */
function toReply(
	lines: readonly string[],
	own: readonly Occurrence[],
	ownLine: number,
	options: RecognizeOptions,
): Reply {
	const codes = new Set<string>();
	const linesOfReply = lines.map((line, index) => {
		const spans = index === ownLine ? own : sameCodes(recognize(line, options), own);
		spans.forEach(({ code }) => codes.add(code));
		return { line, spans };
	});
	return { ...codesThatSpell(codes), text: replyText(linesOfReply), context: lines.join('\n') };
}

/** The reply on a line by itself, of which `own` are the occurrences and `codes` what they come to. */
export function replyOnLine(line: string, own: readonly Occurrence[], codes: CodesOfReply): Reply {
	return { ...codes, text: replyText([{ line, spans: own }]), context: line };
}

/** The codes of a reply that has `occurrences`. */
export function codesOfReply(occurrences: readonly Occurrence[]): CodesOfReply {
	return codesThatSpell(new Set(occurrences.map(({ code }) => code)));
}

function codesThatSpell(texts: ReadonlySet<string>): CodesOfReply {
	return codesOf([...texts].map(parseCode).filter((code) => code !== undefined));
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
