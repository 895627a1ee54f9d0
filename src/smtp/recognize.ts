import { parseCode, type CodeKind, type Severity } from './codes';
import { codePattern, url, type Scope } from './patterns';

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
	const pattern = scanner(options.transcript === true ? 'transcript' : 'anywhere');
	const occurrences: Occurrence[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		addCodes(occurrences, match[0], match.index);
	}
	return occurrences;
}

// The first three characters of a code, with `_` before it or not, and of a URL's rest. It says
// nothing new, but the engine passes over all else at twice the speed.
const beginning = '(?=[2-5_:][0-9./][0-9/])';

const scanners = new Map<Scope, RegExp>();

// Built on first need: compiling it costs more than activation may.
function scanner(scope: Scope): RegExp {
	let pattern = scanners.get(scope);
	if (pattern === undefined) {
		const either = `${withoutGroups(codePattern(scope).source)}|${url}`;
		pattern = new RegExp(`${beginning}(?:${either})`, 'g');
		scanners.set(scope, pattern);
	}
	return pattern;
}

// Only the grammar needs the groups; without them a match costs half.
function withoutGroups(source: string): string {
	return source.replace(/\\.|\[(?:\\.|[^\]\\])+\]|\((?!\?)/g, (found) =>
		found === '(' ? '(?:' : found,
	);
}

const replyAtStart = /^_?([2-5][0-9][0-9])/;
const enhancedAtEnd = /[245]\.[0-9]+\.[0-9]+$/;

// A match is a reply code, an enhanced status code or both, or else a URL, which holds none.
function addCodes(occurrences: Occurrence[], match: string, index: number): void {
	if (match.startsWith(':')) {
		return;
	}
	const reply = replyAtStart.exec(match);
	if (reply?.[1] !== undefined) {
		addCode(occurrences, reply[1], index + reply[0].length - reply[1].length);
	}
	const enhanced = enhancedAtEnd.exec(match);
	if (enhanced !== null) {
		addCode(occurrences, enhanced[0], index + enhanced.index);
	}
}

function addCode(occurrences: Occurrence[], text: string, start: number): void {
	const code = parseCode(text);
	if (code !== undefined) {
		const { kind, severity } = code;
		occurrences.push({ kind, code: text, start, end: start + text.length, severity });
	}
}
