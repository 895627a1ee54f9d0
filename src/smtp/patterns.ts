import type { CodeKind, Severity } from './codes';
import { conditionOf, conditionsOf } from './conditions';
import { rules } from './rules';
import { notAReply, otherProtocol, replyOfFtp } from './rules/notAReply';
import type { Rule } from './rules/rule';

// How the rows of the table become patterns. `recognize` and the grammars are both made of what
// stands here: that is why what is colored and what answers a hover are the same thing.

/** Which rows count: those that need no knowledge of the document, or all. */
export type Scope = 'anywhere' | 'transcript';

/** The rows of a scope, or those that count only in transcripts. */
export type Rows = Scope | 'only transcript';

/** What a capture group of a pattern holds. */
export interface CodeGroup {
	readonly kind: CodeKind;
	readonly severity: Severity;
}

/** `byClass`: a capture group for each class of codes, as the grammar colors them; without any, a match costs half. */
export type Grouping = 'byClass' | 'none';

/** A pattern whose match holds a code or a pair. */
export interface CodePattern {
	readonly source: string;
	/** What each capture group holds, the first group first. */
	readonly groups: readonly CodeGroup[];
}

const severities: readonly (readonly [digit: string, severity: Severity])[] = [
	['2', 'positive'],
	['3', 'intermediate'],
	['4', 'transient'],
	['5', 'permanent'],
];

// VS Code's `log` grammar takes `25:550` and `10:20:30,550` as one token. A code in there could
// never be colored, so it is not recognized either. Behind `[192.0.2.1]:` stands a port, and
// behind `256/` what it is a part of.
const notInToken = '(?<!(?:^|[^0-9A-Za-z_])[0-9A-Fa-f]{2,16}:|:[0-9]{2}:[0-9]{2},|\\]:|[0-9]\\/)';

// What may stand right before a code: blanks, brackets, quotes, arrows. Not a letter of any script,
// a digit, `.`, `-` or `_`, with which a code would be part of a longer word.
const edge =
	'\\x00-,/:-@\\[-^`{-~\\u00A0-\\u00A9\\u00AB\\u00BB\\u2000-\\u200B\\u2010-\\u203E\\u2190-\\u21FF\\u2500-\\u257F' +
	'\\u3000-\\u3003\\u3008-\\u3011\\uFEFF\\uFF08\\uFF1A';

/** Some loggers join the lines of Gmail's replies without a blank: «Learn more at535 5.7.8». */
export const joinedWords = 'more at|go to';

/** What else may stand before a code: `\n550` is the next line of a reply, as loggers escape it. */
export const joinedBefore = `\\\\[nrt]|${joinedWords}`;
const boundary = `(?:(?<![^${edge}])|(?<=${joinedBefore}))${notInToken}`;

const digitsEnd = '(?![0-9A-Za-z%]|[.,/][0-9])';
const enhancedEnd = '(?![0-9A-Za-z+~]|\\.[0-9])';
// Some servers leave no blank before their text, `550 5.1.1User unknown`; IIS writes `+` for it.
const pairEnd = '(?![0-9a-z~]|\\+(?![A-Z<\\[])|[A-Z](?![a-zK])|\\.[0-9])';
const number = '(?:0|[1-9][0-9]{0,2})';

// `550 5.1.1`, `550-5.1.1`, `550 #5.1.1`, `550#5.1.1`, `550: 5.1.1`, `550-'5.1.1`, `"550","5.1.1"`,
// `(550, b'5.1.1`, `550_5.1.1`, `550+5.1.1`, `550\t5.1.1`, `550;5.1.1`, `550 - 5.1.1`, `550&nbsp;5.1.1`.
const between =
	'(?:\\\\?["\')\\]]?(?:[ \\t]{1,8}|- ?|: ?|, ?|[;|]| [-:/] |\\. |\\\\t|&nbsp;|=20)(?:b?\\\\?["\'])?[#(<\\[]{0,2}["\']?|[#_+])';

const behindSlashes = '[^ \\t\\r\\n"\'<>\\\\]*';

/**
 * A URL from the colon of its scheme on. A code in there is part of an address, never a reply.
 * Quotes, angle brackets and backslashes end a URL, since logs and mails put them around it.
 */
export const url = `(?<=[A-Za-z]):\\/\\/${behindSlashes}`;

/**
 * The same with its scheme, ended where the `log` grammar ends a URL: behind its last letter or digit.
 * Where it has none it ends behind the slashes, or that grammar would take what comes for its rest.
 */
export const urlWithScheme = `(?:\\b[a-z]+|(?<=[A-Za-z])):\\/\\/(?:${behindSlashes}\\b\\/?)?`;

/** Those rows of the table. */
export function rulesIn(which: Rows): readonly Rule[] {
	return rules.filter(
		({ only }) => which === 'transcript' || (only === undefined) === (which === 'anywhere'),
	);
}

/**
 * Those rows of the table as one pattern, with a group for each class of codes: a place is looked at
 * once, however many rows there are.
 *
 * A match is a code or a pair, with the underscore before it where a row wants one.
 */
export function codePattern(which: Rows): CodePattern {
	const { words, names } = codePatterns(rulesIn(which), 'byClass');
	const some = [words, names].filter(({ groups }) => groups.length > 0);
	return {
		// The first lookahead says nothing new. It tells the engine which characters may begin a match.
		source: `(?=[2-5_])(?:${some.map(({ source }) => source).join('|')})`,
		groups: some.flatMap(({ groups }) => groups),
	};
}

/** The two halves of {@link codePattern}. */
export interface CodePatterns {
	/** Codes that are words of their own. */
	readonly words: CodePattern;
	/** With an underscore before them, which belongs to the match: the `log` grammar would begin a name there. */
	readonly names: CodePattern;
}

/** `rows` as two patterns, of which either may fit: with capture groups, or without any. */
export function codePatterns(rows: readonly Rule[], grouping: Grouping): CodePatterns {
	const either = (isUnderscored: boolean, before: string): CodePattern => {
		const some = rows.filter(({ underscored = false }) => underscored === isUnderscored);
		const patterns = shapes.flatMap((shape) => patternOf(shape, some, grouping) ?? []);
		return {
			source: `${before}(?:${patterns.map(({ source }) => source).join('|')})`,
			groups: patterns.flatMap(({ groups }) => groups),
		};
	};
	return { words: either(false, boundary), names: either(true, '_') };
}

const shapes = ['pair', 'reply', 'enhanced'] as const;

function patternOf(
	shape: Rule['code'],
	among: readonly Rule[],
	grouping: Grouping,
): CodePattern | undefined {
	const rows = among.filter((rule) => rule.code === shape);
	if (rows.length === 0) {
		return undefined;
	}
	const { source, groups } = forms[shape](grouping);
	if (shape !== 'reply') {
		const conditions = rows.map(conditionOf).join('|');
		return { source: `${looksLike[shape]}(?:${conditions})${source}`, groups };
	}
	const refused = rows.some(({ underscored }) => underscored) ? '' : notOfOthers;
	return { source: `${looksLike.reply}(?:${conditionsOf(rows)})${refused}${source}`, groups };
}

// What is no code at all is done with here, before any condition is tried: that makes the grammar
// and `recognize` several times as fast.
const looksLike: Readonly<Record<Rule['code'], string>> = {
	pair: '(?=[2-5][0-9][0-9][^0-9A-Za-z])',
	reply: `(?=[2-5][0-9][0-9]${digitsEnd})`,
	enhanced: '(?=[245]\\.[0-9])',
};

// Other protocols are told apart behind the conditions: their texts are long, and few numbers come
// so far. With an underscore before its code, a text has none of them.
const notOfOthers = `(?!${replyOfFtp}|[0-9]{3}${notAReply})(?<!${otherProtocol})`;

const forms: Readonly<Record<Rule['code'], (grouping: Grouping) => CodePattern>> = {
	pair: pairForm,
	reply: (grouping) => form('reply', '2345', digitsEnd, grouping),
	enhanced: (grouping) => form('enhanced', '245', enhancedEnd, grouping),
};

function form(kind: CodeKind, digits: string, end: string, grouping: Grouping): CodePattern {
	const code = kind === 'reply' ? reply : enhanced;
	if (grouping === 'none') {
		return { source: `${code(`[${digits}]`)}${end}`, groups: [] };
	}
	const some = severities.filter(([digit]) => digits.includes(digit));
	return {
		source: `(?:${some.map(([digit]) => `(${code(digit)})`).join('|')})${end}`,
		groups: some.map(([, severity]) => ({ kind, severity })),
	};
}

// The classes agree, save that servers mix 4 and 5 (`554 4.4.7`), and there is no class 3.
function pairForm(grouping: Grouping): CodePattern {
	const of = (kind: CodeKind, digits: string) => form(kind, digits, '', grouping);
	const positive = [of('reply', '23'), of('enhanced', '2')];
	const negative = [of('reply', '45'), of('enhanced', '45')];
	const joined = [positive, negative].map((pair) => pair.map(({ source }) => source).join(between));
	return {
		source: `(?:${joined.join('|')})${pairEnd}`,
		groups: [...positive, ...negative].flatMap(({ groups }) => groups),
	};
}

function reply(digit: string): string {
	return `${digit}[0-9][0-9]`;
}

function enhanced(digit: string): string {
	return `${digit}(?:\\.${number}){2}`;
}
