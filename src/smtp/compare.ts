import type { Catalogue } from './catalogue';
import { parseCode } from './codes';
import type { Entry } from './entry';
import type { Reference } from './entries';
import { uniqueReferences } from './references';
import { actorNames, fill, type DifferenceKind, type Words } from './words';

/** One aspect of the table of key differences, a cell a side, in words. */
export interface Difference {
	readonly kind: DifferenceKind;
	readonly aspect: string;
	readonly left: string;
	readonly right: string;
	readonly isSame: boolean;
}

/** Two entries side by side, in the catalogue's language. */
export interface Comparison {
	readonly left: Entry;
	readonly right: Entry;
	readonly title: string;
	readonly summary: string;
	readonly differences: readonly Difference[];
	/** The differences that matter, as sentences. */
	readonly sentences: readonly string[];
	/** What to do when one meets the left code, and the right one. */
	readonly advice: { readonly left: string; readonly right: string };
	readonly references: readonly Reference[];
	/** Other pairs worth a look. */
	readonly otherPairs: readonly OtherPair[];
}

/** One of the two codes beside another one. */
export interface OtherPair {
	readonly left: string;
	readonly right: string;
	/** What `right` is called. */
	readonly name: string;
}

/** What comes of two texts that should be codes. */
export type CompareResult =
	| { readonly kind: 'compared'; readonly comparison: Comparison }
	| { readonly kind: 'not-a-code'; readonly typed: string };

/** Compares two codes of any kind; each text must spell a code and nothing else. */
export function compare(catalogue: Catalogue, left: string, right: string): CompareResult {
	const leftCode = parseCode(left.trim());
	const rightCode = parseCode(right.trim());
	if (leftCode === undefined) {
		return { kind: 'not-a-code', typed: left };
	}
	if (rightCode === undefined) {
		return { kind: 'not-a-code', typed: right };
	}
	const comparison = compareEntries(catalogue, catalogue.get(leftCode), catalogue.get(rightCode));
	return { kind: 'compared', comparison };
}

function compareEntries(catalogue: Catalogue, left: Entry, right: Entry): Comparison {
	const { words } = catalogue;
	const names = { left: left.code, right: right.code };
	const differences = aspects.map(({ kind, aspect, value }): Difference => {
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
	return {
		left,
		right,
		title: fill(words.comparison.title, names),
		summary: summaryOf(left, right, words),
		differences,
		sentences: sentencesOf(left, right, differences, words),
		advice: { left: adviceOf(left, words), right: adviceOf(right, words) },
		references: uniqueReferences([...left.references, ...right.references]),
		otherPairs: otherPairsOf(catalogue, left, right),
	};
}

/** The rows of the table, in its order: how each is called and what it says of an entry. */
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

function summaryOf(left: Entry, right: Entry, words: Words): string {
	const { severity } = words;
	const [reply, enhanced] = left.kind === 'reply' ? [left, right] : [right, left];
	return fill(summaryTemplate(left, right, words), {
		reply: reply.code,
		replyName: reply.name,
		enhanced: enhanced.code,
		enhancedName: enhanced.name,
		left: left.code,
		right: right.code,
		leftName: left.name,
		rightName: right.name,
		severity: severity[left.severity].name,
		leftSeverity: severity[left.severity].name,
		rightSeverity: severity[right.severity].name,
		leftMeaning: severity[left.severity].meaning,
		rightMeaning: severity[right.severity].meaning,
	});
}

function summaryTemplate(left: Entry, right: Entry, { comparison }: Words): string {
	if (left.code === right.code) {
		return comparison.summaryIdentical;
	}
	if (left.severity !== right.severity) {
		return comparison.summaryOtherSeverity;
	}
	return left.kind === right.kind ? comparison.summarySameSeverity : comparison.summaryOtherKind;
}

/** What the catalogue itself says of the pair goes first, then a sentence for each aspect. */
function sentencesOf(
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

/** What becomes of the message by itself, and whose turn it is. */
function adviceOf(entry: Entry, words: Words): string {
	if (entry.retry === 'not-applicable') {
		return words.comparison.nothingToDo;
	}
	const actors = actorNames(entry.actors, words);
	return `${words.retry[entry.retry].meaning} ${words.label.actor}: ${actors}.`;
}

function otherPairsOf(catalogue: Catalogue, left: Entry, right: Entry): readonly OtherPair[] {
	const pairs = [left, right].flatMap((entry) =>
		entry.related
			.map(({ code }) => parseCode(code))
			.filter((code) => code !== undefined)
			.filter(({ text }) => text !== left.code && text !== right.code)
			.map((code) => ({ left: entry.code, right: code.text, name: catalogue.get(code).name })),
	);
	return pairs.slice(0, 8);
}
