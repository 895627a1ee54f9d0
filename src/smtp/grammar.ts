import type { Severity } from './codes';
import { codePattern, joinedWords, urlWithScheme, type CodeGroup, type Rows } from './patterns';
import { verb } from './rules/vocabulary';

// TextMate grammars, made of the table. They go to `syntaxes/` as they come from here.

interface Include {
	readonly include: string;
}

interface Match {
	readonly match: string;
	readonly name?: string;
	readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

interface Block {
	readonly begin: string;
	readonly end?: string;
	readonly while?: string;
	readonly name: string;
	readonly patterns: readonly Pattern[];
}

type Pattern = Include | Match | Block;

/** A TextMate grammar as VS Code reads it. */
export interface Grammar {
	readonly information_for_contributors: readonly string[];
	readonly scopeName: string;
	readonly injectionSelector?: string;
	readonly patterns: readonly Pattern[];
	readonly repository?: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>;
}

/** The grammars, by their file names in `syntaxes/`. */
export function grammars(): ReadonlyMap<string, Grammar> {
	return new Map([
		['smtp-log.injection.tmLanguage.json', logInjection()],
		['smtp-transcript.tmLanguage.json', transcriptGrammar()],
		['eml.tmLanguage.json', mailGrammar()],
	]);
}

/** `grammar` as its file in `syntaxes/` has it. */
export function grammarText(grammar: Grammar): string {
	return `${JSON.stringify(grammar, undefined, '\t')}\n`;
}

// VS Code itself gives these scopes a color in every theme that has none for them.
const logTokens: Readonly<Record<Severity, string>> = {
	positive: 'token.info-token',
	intermediate: 'token.debug-token',
	transient: 'token.warn-token',
	permanent: 'token.error-token',
};

/** The scopes of a code: our own, by which a user may style it, then the log token. */
export function scopesOf({ kind, severity }: CodeGroup): string {
	const name = kind === 'reply' ? 'reply-code' : 'enhanced-status-code';
	return `constant.numeric.${name}.${severity}.smtp ${logTokens[severity]}`;
}

const headNote = [
	'Made from the table in src/smtp/rules/ by scripts/grammar.ts: change the table, not this file.',
];

// A URL without a scope of its own is there to be passed over.
const url: Match = { match: urlWithScheme };
const codes: readonly Pattern[] = [{ include: '#code' }, url];

function codesOf(which: Rows): Match {
	const { source, groups } = codePattern(which);
	const names = groups.map(
		(group, index) => [String(index + 1), { name: scopesOf(group) }] as const,
	);
	return { match: source, captures: Object.fromEntries(names) };
}

const logScope = 'text.log.smtp-lens';

/**
 * Our codes in VS Code's `log` grammar.
 *
 * From the first line on a block of our own holds our patterns and, behind them, the whole `log`
 * grammar. An injection that stayed beside that grammar would be searched through the rest of the
 * line once for each of its tokens: that was measured to cost several times as much. What the `log`
 * grammar takes as one token though codes may stand in it is repeated here in its own scopes:
 * strings, URLs and the `at …` lines of a stack trace. Words that a code is joined to are passed
 * over, or that grammar would take both for one name.
 */
function logInjection(): Grammar {
	return {
		information_for_contributors: headNote,
		scopeName: logScope,
		injectionSelector: 'L:text.log - meta.log.smtp',
		patterns: [
			{
				begin: '^',
				while: '^',
				name: 'meta.log.smtp',
				patterns: [
					{ include: '#code' },
					{ match: `(?:${joinedWords})(?=[2-5])` },
					{ match: urlWithScheme, name: 'constant.language log.constant' },
					{
						begin: `(")(?=[^"]*")|(?<![\\w])(')(?=[^']*')`,
						end: '\\1\\2',
						name: 'string log.string',
						patterns: codes,
					},
					{
						begin: '^[\\t ]*at[\\t ]',
						end: '$',
						name: 'string.key, emphasis log.exception',
						patterns: codes,
					},
					{ include: 'text.log' },
				],
			},
		],
		repository: { code: { patterns: [codesOf('anywhere')] } },
	};
}

const transcriptScope = 'text.smtp-transcript';

/** Sessions: codes, the client's commands, and the remarks that clients print between them. */
function transcriptGrammar(): Grammar {
	return {
		information_for_contributors: headNote,
		scopeName: transcriptScope,
		patterns: [
			{
				begin: '^(?:===|\\*{1,4}(?= )|#)',
				end: '$',
				name: 'comment.line.smtp-transcript',
				patterns: codes,
			},
			...codes,
			{ match: `(?<![0-9A-Za-z_-])${verb}(?![0-9A-Za-z_-])`, name: 'keyword.other.command.smtp' },
			{
				match: '^[ \\t]*(?:<[-~*=<]*|[-~=>]*>|[A-Z]{1,6}:(?!\\/\\/))',
				name: 'punctuation.definition.speaker.smtp',
			},
		],
		repository: {
			// The pattern of most rows stands in the other grammar, where logs have it from.
			code: { patterns: [{ include: `${logScope}#code` }, codesOf('only transcript')] },
		},
	};
}

/**
 * Mails, above all bounces: codes, names of header fields, part boundaries, quoted text. Codes stand
 * as in a session, whose grammar has their pattern.
 */
function mailGrammar(): Grammar {
	const codesOfSession = [{ include: `${transcriptScope}#code` }, url];
	return {
		information_for_contributors: headNote,
		scopeName: 'text.eml.smtp',
		patterns: [
			...codesOfSession,
			{ match: '^[A-Za-z][A-Za-z0-9-]{0,60}:(?!\\/\\/)', name: 'entity.name.tag.header.eml' },
			{ match: '^--[^ \\t\\r\\n]{1,80}$', name: 'comment.line.boundary.eml' },
			{ begin: '^>', end: '$', name: 'markup.quote.eml', patterns: codesOfSession },
		],
	};
}
