import type { Entry } from './entry';
import { actorNames, fill, type DifferenceKind, type Words } from './words';

/** One aspect of the table of key differences, a cell a side, in words. */
export interface Difference {
	readonly kind: DifferenceKind;
	readonly aspect: string;
	readonly left: string;
	readonly right: string;
	readonly isSame: boolean;
}

/** The table of key differences, a row an aspect, in its order. */
export function differencesOf(left: Entry, right: Entry, words: Words): readonly Difference[] {
	return aspects.map(({ kind, aspect, value }) => {
		const leftValue = value(left, words);
		const rightValue = value(right, words);
		return {
			kind,
			aspect: aspect(words),
			left: leftValue,
			right: rightValue,
			isSame: leftValue === rightValue,
		};
	});
}

/** How each is called and what it says of an entry. */
const aspects: readonly {
	readonly kind: DifferenceKind;
	readonly aspect: (words: Words) => string;
	readonly value: (entry: Entry, words: Words) => string;
}[] = [
	{
		kind: 'kind',
		aspect: ({ label }) => label.kind,
		value: ({ kind }, { label }) => (kind === 'reply' ? label.replyCode : label.enhancedCode),
	},
	{
		kind: 'severity',
		aspect: ({ label }) => label.severity,
		value: (entry, words) => words.severity[entry.severity].name,
	},
	{
		kind: 'outcome',
		aspect: ({ label }) => label.outcome,
		value: (entry, words) => words.severity[entry.severity].meaning,
	},
	{
		kind: 'retry',
		aspect: ({ label }) => label.retry,
		value: (entry, words) => words.retry[entry.retry].name,
	},
	{
		kind: 'actor',
		aspect: ({ label }) => label.actor,
		value: (entry, words) => actorNames(entry.actors, words),
	},
	{
		kind: 'commands',
		aspect: ({ label }) => label.commands,
		value: (entry) => listOf(entry.commands),
	},
	{
		kind: 'category',
		aspect: ({ label }) => label.category,
		value: (entry) => (entry.category === '' ? unstated : entry.category),
	},
	{
		kind: 'status',
		aspect: ({ label }) => label.status,
		value: (entry, words) => words.status[entry.status],
	},
	{
		kind: 'usualCodes',
		aspect: ({ label }) => label.usualCodes,
		value: (entry) => listOf(entry.usualCodes),
	},
];

/** An enhanced status code says nothing of commands, which is not the same as none. */
const unstated = '—';

function listOf(values: readonly string[]): string {
	return values.length === 0 ? unstated : values.join(', ');
}

/** The differences that matter, as sentences: first what the catalogue itself says of the pair, then one for each aspect. */
export function sentencesOf(
	left: Entry,
	right: Entry,
	differences: readonly Difference[],
	words: Words,
): readonly string[] {
	const own = [whyOf(right, left), whyOf(left, right)].filter((why) => why !== undefined);
	const general = differences
		.filter((difference) => isWorthASentence(difference, left, right))
		.map(({ kind, left: leftValue, right: rightValue }) =>
			fill(words.comparison.difference[kind], {
				left: left.code,
				right: right.code,
				leftValue,
				rightValue,
			}),
		);
	return [...own, ...general];
}

/** What the catalogue says of `entry` to those who know `other`. */
function whyOf(entry: Entry, other: Entry): string | undefined {
	const why = other.related.find(({ code }) => code === entry.code)?.why;
	return why === undefined || why === '' ? undefined : `${entry.code}: ${why}`;
}

function isWorthASentence(
	{ kind, isSame, left: leftValue, right: rightValue }: Difference,
	left: Entry,
	right: Entry,
): boolean {
	// Where one side has no value for an aspect there is nothing to set against the other.
	if (isSame || leftValue === unstated || rightValue === unstated) {
		return false;
	}
	switch (kind) {
		case 'commands':
			// Two long lists that share most of their members are better read in the table.
			return left.commands.every((command) => !right.commands.includes(command));
		case 'category':
			// The categories of reply codes are not those of enhanced status codes.
			return left.kind === right.kind;
		case 'usualCodes':
			// The first digits of codes of another class differ of necessity.
			return left.severity === right.severity && left.kind === right.kind;
		default:
			return true;
	}
}
