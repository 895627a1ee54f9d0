import type { Catalogue } from './catalogue';
import { parseCode } from './codes';
import { differencesOf, sentencesOf, type Difference } from './differences';
import type { Entry } from './entry';
import type { Reference } from './entries';
import { uniqueReferences } from './references';
import { actorNames, fill, type Words } from './words';

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
	const differences = differencesOf(left, right, words);
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
