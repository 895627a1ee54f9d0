import { parseCode, type Code, type CodeKind, type Severity } from './codes';
import { replyCells, type ReplyColumns } from './replyColumns';
import { scanner, type Scanner } from './scanner';

/** A reply code or enhanced status code at a place in a text. */
export interface Occurrence {
	readonly kind: CodeKind;
	/** As it stands: `550`, `5.7.26`. */
	readonly code: string;
	/** UTF-16 offset of its first character. */
	readonly start: number;
	/** UTF-16 offset behind its last character. */
	readonly end: number;
	readonly severity: Severity;
}

/** What is known of a text besides its letters. */
export interface RecognizeOptions {
	/** The text is part of an SMTP session or a bounce: a code at a line's start counts. */
	readonly transcript?: boolean;
	/** The text is a line of a table in which these columns hold replies. */
	readonly columns?: ReplyColumns;
}

/**
 * The codes in `text`, one line or many, in the order of their places.
 *
 * `550-5.7.26 …` gives two: the reply code and the enhanced status code. A port, a size or a queue
 * id gives none, see the `rejects` of the rows in `rules/`.
 */
export function recognize(text: string, options: RecognizeOptions = {}): readonly Occurrence[] {
	const occurrences: Occurrence[] = [];
	forEachCode(text, options, (code, start) => {
		occurrences.push(occurrenceOf(code, start));
	});
	return options.columns === undefined
		? occurrences
		: [...occurrences, ...inReplyCells(text, options.columns, occurrences)].sort(
				(left, right) => left.start - right.start,
			);
}

/** What the cells of reply columns hold beside what is `known`: each is read like a line of a session. */
function inReplyCells(
	line: string,
	columns: ReplyColumns,
	known: readonly Occurrence[],
): readonly Occurrence[] {
	const starts = new Set(known.map(({ start }) => start));
	return replyCells(line, columns)
		.flatMap((cell) =>
			recognize(line.slice(cell.start, cell.end), { transcript: true }).map((occurrence) => ({
				...occurrence,
				start: cell.start + occurrence.start,
				end: cell.start + occurrence.end,
			})),
		)
		.filter(({ start }) => !starts.has(start));
}

/** What {@link recognize} gives, code by code: `start` is the UTF-16 offset of its first character. */
export function forEachCode(
	text: string,
	options: RecognizeOptions,
	onCode: (code: Code, start: number) => void,
): void {
	const { decide, search } = scannerOf(options);
	const pattern = search();
	pattern.lastIndex = 0;
	for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
		const match = decide(text, found.index, pattern.lastIndex);
		for (const { code, offset } of codesOf(match)) {
			onCode(code, found.index + offset);
		}
	}
}

/** Where in a part of a text codes and URLs may begin. */
export interface PlacesOfPart {
	/** UTF-16 offsets in the text, in their order. */
	readonly places: Uint32Array;
	/** Those of the part are at the indexes from here … */
	readonly from: number;
	/** … to here, exclusive. */
	readonly to: number;
}

/** What {@link forEachCode} gives for the part of a text in which all places are known. */
export function forEachCodeAt(
	text: string,
	{ places, from, to }: PlacesOfPart,
	options: RecognizeOptions,
	onCode: (code: Code, start: number) => void,
): void {
	const { decide, fit } = scannerOf(options);
	const pattern = fit();
	let end = 0;
	for (let at = from; at < to; at++) {
		const start = places[at] ?? 0;
		pattern.lastIndex = start;
		// What stands within a pair or a URL is no match of its own.
		if (start >= end && pattern.test(text)) {
			end = pattern.lastIndex;
			for (const { code, offset } of codesOf(decide(text, start, end))) {
				onCode(code, start + offset);
			}
		}
	}
}

function scannerOf({ transcript = false }: RecognizeOptions): Scanner {
	return scanner(transcript ? 'transcript' : 'anywhere');
}

/** The occurrence of `code` at `start`. */
export function occurrenceOf({ kind, text, severity }: Code, start: number): Occurrence {
	return { kind, code: text, start, end: start + text.length, severity };
}

interface CodeInMatch {
	readonly code: Code;
	readonly offset: number;
}

// A log repeats a few matches without end.
const knownMatches = new Map<string, readonly CodeInMatch[]>();
const maxKnownMatches = 2000;

// A match is a reply code, an enhanced status code or both, or else a URL, which holds none.
function codesOf(match: string): readonly CodeInMatch[] {
	if (match.startsWith(':')) {
		return [];
	}
	const known = knownMatches.get(match);
	if (known !== undefined) {
		return known;
	}
	const codes = [replyAtStart, enhancedAtEnd].flatMap((form) => codeIn(match, form));
	if (knownMatches.size < maxKnownMatches) {
		knownMatches.set(match, codes);
	}
	return codes;
}

const replyAtStart = /(?<=^_?)[2-5][0-9][0-9]/;
const enhancedAtEnd = /[245]\.[0-9]+\.[0-9]+$/;

function codeIn(match: string, form: RegExp): readonly CodeInMatch[] {
	const found = form.exec(match);
	const code = found === null ? undefined : parseCode(found[0]);
	return found === null || code === undefined ? [] : [{ code, offset: found.index }];
}
