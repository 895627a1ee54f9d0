import { parseCode, type Code, type CodeKind, type Severity } from './codes';
import { codePatterns, url, type Scope } from './patterns';

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

export interface RecognizeOptions {
	/** The text is part of an SMTP session or a bounce: a code at a line's start counts. */
	readonly transcript?: boolean;
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
	return occurrences;
}

/** What {@link recognize} gives, code by code: `start` is the UTF-16 offset of its first character. */
export function forEachCode(
	text: string,
	options: RecognizeOptions,
	onCode: (code: Code, start: number) => void,
): void {
	const pattern = scanner(options.transcript === true ? 'transcript' : 'anywhere');
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		for (const { code, offset } of codesOf(match[0])) {
			onCode(code, match.index + offset);
		}
	}
}

/** The occurrence of `code` at `start`. */
export function occurrenceOf({ kind, text, severity }: Code, start: number): Occurrence {
	return { kind, code: text, start, end: start + text.length, severity };
}

// The form of a code, of which three digits may begin a pair, and what stands before no word. Both
// say nothing that the rules do not say, but the engine finds them several times as fast.
const form = '[2-5](?:[0-9][0-9](?![0-9A-Za-z%]|\\.[0-9])|\\.[0-9]{1,3}\\.[0-9])';
const noWordBefore = '(?<![0-9A-Za-z_.-](?<!\\\\[nrt]))';

// V8 compiles a pattern to bytecode first, and to machine code when it is used again, or at once for
// a text as long as this. Of a pattern as large as ours that saves five sixths of the first use.
const longText = ' '.repeat(1_000);

const scanners = new Map<Scope, RegExp>();

// Built on first need: compiling it costs more than activation may.
function scanner(scope: Scope): RegExp {
	let pattern = scanners.get(scope);
	if (pattern === undefined) {
		pattern = new RegExp(scannerSource(scope), 'g');
		pattern.test(longText);
		scanners.set(scope, pattern);
	}
	return pattern;
}

/** The pattern that `recognize` looks for in `scope`. V8 does not optimize one of more than 20 KB. */
export function scannerSource(scope: Scope): string {
	const { words, names } = codePatterns(scope, 'none');
	const either = [`${noWordBefore}(?=${form})${words.source}`, `(?=_${form})${names.source}`, url];
	return shortened(either.join('|'));
}

// The same in JavaScript's own short forms.
function shortened(source: string): string {
	return source
		.replaceAll('[^0-9A-Za-z_]', '\\W')
		.replaceAll('[0-9]', '\\d')
		.replaceAll('[0-9A-Za-z]', '[^\\W_]')
		.replaceAll('[A-Za-z0-9]', '[^\\W_]')
		.replaceAll('0-9', '\\d')
		.replace(/(?<!\\)\\t/g, '\t')
		.replaceAll('\\r\\n', '\r\n')
		.replaceAll('\\/', '/')
		.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
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
