import { conditionOf } from './conditions';
import { codePatterns, joinedBefore, rulesIn, url, type Scope } from './patterns';
import type { Rule } from './rules/rule';

// The table of rules as JavaScript's engine runs it fastest.

/** What finds the codes of a text. */
export interface Scanner {
	/** Global: finds matches, and places about which only {@link decide} knows. */
	readonly search: () => RegExp;
	/** Sticky, else the same: fits where a match begins, for whoever knows the places. */
	readonly fit: () => RegExp;
	/** The match that was found from `start` to `end`, empty where it is none after all. */
	readonly decide: (text: string, start: number, end: number) => string;
}

/** V8 does not optimize a pattern that is longer, which costs three times the time. */
export const longestPattern = 20 * 1024;

const scanners = new Map<Scope, Scanner>();

/** The scanner of `scope`, each pattern built on first need: compiling costs more than activation may. */
export function scanner(scope: Scope): Scanner {
	let known = scanners.get(scope);
	if (known === undefined) {
		known = createScanner(scope);
		scanners.set(scope, known);
	}
	return known;
}

function createScanner(scope: Scope): Scanner {
	const { others, search } = scannerSources(scope);
	const stuck = others.map((source) => compiled(source, 'y'));
	let searching: RegExp | undefined;
	let fitting: RegExp | undefined;
	return {
		search: () => (searching ??= compiled(search, 'g')),
		fit: () => (fitting ??= compiled(search, 'y')),
		decide: (text, start, end) => {
			if (end - start > 1) {
				return text.slice(start, end);
			}
			for (const pattern of stuck) {
				pattern.lastIndex = start;
				if (pattern.test(text)) {
					return text.slice(start, pattern.lastIndex);
				}
			}
			return '';
		},
	};
}

// V8 compiles a pattern to bytecode first, and to machine code when it is used again, or at once for
// a text as long as this. Of a pattern as large as ours that saves five sixths of the first use.
const longText = ' '.repeat(1_000);

function compiled(source: string, flags: 'g' | 'y'): RegExp {
	const pattern = new RegExp(source, flags);
	pattern.test(longText);
	return pattern;
}

/** The patterns of a {@link Scanner}. */
export interface ScannerSources {
	readonly search: string;
	/** What `decide` tries, in this order. */
	readonly others: readonly string[];
}

// The form of a code, of which three digits may begin a pair, and what stands before no word. They
// say nothing that the rules do not say, but the engine finds them several times as fast; `sieve.wat`
// says the same of bytes.
const form = '[2-5](?:[0-9][0-9](?![0-9A-Za-z%]|[./][0-9])|\\.[0-9]{1,3}\\.[0-9])';
const noWordBefore = `(?<![0-9A-Za-z_.-](?<!${joinedBefore})|[0-9]\\/)`;
const noNameBefore = '(?<![0-9A-Za-z])';

/** The table in `scope`, divided so that each pattern is short enough for V8. */
export function scannerSources(scope: Scope): ScannerSources {
	const rows = rulesIn(scope);
	const [usual = [], ...others] = portions(rows.filter(isDivided));
	const { names, words } = codePatterns(
		[...rows.filter((row) => !isDivided(row)), ...usual],
		'none',
	);
	const undecided = others.length === 0 ? '' : '|[2-5](?=[0-9]{2})';
	return {
		search: shortened(
			`${noWordBefore}(?=${form})(?:${words.source}${undecided})|${noNameBefore}(?=_${form})${names.source}|${url}`,
		),
		others: others.map((some) => shortened(codePatterns(some, 'none').words.source)),
	};
}

// What the rows of one pattern may say: the rest is left for the forms of codes, for other
// protocols and for rows of enhanced codes.
const longestPortion = 10_000;

/** `rows` in their order, in as few parts as keep to {@link longestPortion}. */
function portions(rows: readonly Rule[]): readonly (readonly Rule[])[] {
	const parts: Rule[][] = [];
	let room = 0;
	for (const row of rows) {
		const { length } = conditionOf(row);
		if (length > room) {
			parts.push([]);
			room = longestPortion;
		}
		parts.at(-1)?.push(row);
		room -= length;
	}
	return parts;
}

// Reply codes as words of their own have by far the most rows.
function isDivided({ code, underscored }: Rule): boolean {
	return code === 'reply' && underscored === undefined;
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
