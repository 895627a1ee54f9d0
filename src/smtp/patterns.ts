import type { CodeKind, Severity } from './codes';
import { rules } from './rules';
import type { Rule } from './rules/rule';

// How the rows of the table become patterns. `recognize` and the grammars are both made of what
// stands here: that is why what is coloured and what answers a hover are the same thing.

/** Which rows count: those that need no knowledge of the document, or all. */
export type Scope = 'anywhere' | 'transcript';

/** What a capture group of a pattern holds. */
export interface CodeGroup {
	readonly kind: CodeKind;
	readonly severity: Severity;
}

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

// A code is a word of its own. `\n550` is the next line of a reply, as loggers escape it.
const boundary = '(?:(?<![0-9A-Za-z._-])|(?<=\\\\[nrt]))';

// VS Code's `log` grammar takes `25:550` and `10:20:30,550` as one token. A code in there could
// never be coloured, so it is not recognized either.
const notInToken =
	'(?<!(?:^|[^0-9A-Za-z_])(?:[0-9A-Fa-f]{2}|[016-9A-Fa-f][0-9A-Fa-f]{2}|[0-9A-Fa-f]{4,8}):|:[0-9]{2}:[0-9]{2},)';

const replyEnd = '(?![0-9A-Za-z%]|[.,][0-9])';
const enhancedEnd = '(?![0-9A-Za-z+~]|\\.[0-9])';
const number = '(?:0|[1-9][0-9]{0,2})';

// `550 5.1.1`, `550-5.1.1`, `550 #5.1.1`, `550#5.1.1`, `550: 5.1.1`, `550-'5.1.1`, `"550","5.1.1"`,
// `(550, b'5.1.1`, `550_5.1.1`, `550\t5.1.1`.
const between =
	'(?:\\\\?["\']?(?:[ \\t]{1,8}|- ?|: ?|, ?|\\\\t)(?:b?\\\\?["\'])?[#(<\\[]{0,2}|#|_)';

/**
 * A URL from the colon of its scheme on. A code in there is part of an address, never a reply.
 * Quotes, angle brackets and backslashes end a URL, since logs and mails put them around it.
 */
export const url = '(?<=[A-Za-z]):\\/\\/[^ \\t\\r\\n"\'<>\\\\]+';

/** The patterns of the table in `scope`, in the order in which they are tried at a place. */
export function codePatterns(scope: Scope): readonly CodePattern[] {
	const inScope = rules.filter((rule) => scope === 'transcript' || rule.only === undefined);
	return (['pair', 'reply', 'enhanced'] as const).flatMap((code) => {
		const rows = inScope.filter((rule) => rule.code === code);
		const underscored = rows.filter((rule) => rule.underscored === true);
		return [
			...patternOf(code, `${boundary}${notInToken}`, rows.filter((rule) => rule.underscored !== true)),
			// The underscore belongs to the match: the `log` grammar would begin a name there.
			...patternOf(code, '_', underscored),
		];
	});
}

/** The condition under which `rule` takes the code at a place: lookarounds only. */
export function conditionOf(rule: Rule): string {
	const before = rule.before === undefined ? '' : `(?<=${rule.before})`;
	if (rule.digits === undefined && rule.after === undefined) {
		return before;
	}
	const digits = rule.digits ?? (rule.code === 'enhanced' ? enhanced('[245]') : reply('[2-5]'));
	return `${before}(?=${digits}${rule.after ?? ''})`;
}

function patternOf(code: Rule['code'], start: string, rows: readonly Rule[]): CodePattern[] {
	if (rows.length === 0) {
		return [];
	}
	const conditions = `(?:${rows.map(conditionOf).join('|')})`;
	const { source, groups } = codeForms[code];
	return [{ source: start + conditions + source, groups }];
}

const codeForms: Readonly<Record<Rule['code'], CodePattern>> = {
	reply: form('reply', '2345', replyEnd),
	enhanced: form('enhanced', '245', enhancedEnd),
	pair: pairForm(),
};

function form(kind: CodeKind, digits: string, end: string): CodePattern {
	const code = kind === 'reply' ? reply : enhanced;
	const some = severities.filter(([digit]) => digits.includes(digit));
	return {
		source: `(?:${some.map(([digit]) => `(${code(digit)})`).join('|')})${end}`,
		groups: some.map(([, severity]) => ({ kind, severity })),
	};
}

// The classes agree, save that servers mix 4 and 5 (`554 4.4.7`).
function pairForm(): CodePattern {
	const of = (kind: CodeKind, digits: string) => form(kind, digits, '');
	const positive = [of('reply', '2'), of('enhanced', '2')];
	const negative = [of('reply', '45'), of('enhanced', '45')];
	const joined = [positive, negative].map((pair) => pair.map(({ source }) => source).join(between));
	return {
		source: `(?:${joined.join('|')})${enhancedEnd}`,
		groups: [...positive, ...negative].flatMap(({ groups }) => groups),
	};
}

function reply(digit: string): string {
	return `${digit}[0-9][0-9]`;
}

function enhanced(digit: string): string {
	return `${digit}\\.${number}\\.${number}`;
}
