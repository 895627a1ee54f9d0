import type { Root, RootContent } from 'mdast';
import type { Comparison } from '../smtp/compare';
import type { Entry } from '../smtp/entry';
import { referenceName, referenceUrl } from '../smtp/references';
import type { Words } from '../smtp/words';
import { fixSides } from './fixSides';
import { heading, joined, link, list, paragraph, root, strong, table } from './nodes';

/** A comparison as a document, for copying: what the page says, in its order. */
export function comparisonDocument(comparison: Comparison, words: Words): Root {
	const { advice, left, right, differences, references, sentences } = comparison;
	const { comparison: own } = words;
	return root(
		heading(1, comparison.title),
		paragraph(comparison.summary),
		...entrySections(left, words),
		...entrySections(right, words),
		heading(2, own.keyDifferences),
		table([
			[own.aspect, left.code, right.code],
			...differences.map((difference) => [difference.aspect, difference.left, difference.right]),
		]),
		...(sentences.length === 0 ? [] : [list(sentences, { isOrdered: true })]),
		heading(2, own.whenToUseWhich),
		...choiceSections(left, advice.left, words),
		...choiceSections(right, advice.right, words),
		...(references.length === 0
			? []
			: [
					heading(2, own.learnMore),
					paragraph(
						...joined(
							references.map((reference) =>
								link(referenceName(reference), referenceUrl(reference)),
							),
							', ',
						),
					),
				]),
	);
}

function entrySections(entry: Entry, words: Words): readonly RootContent[] {
	const { label, severity } = words;
	const sides = fixSides(entry.fix, words);
	return [
		heading(2, `${entry.code} ${entry.name}`),
		paragraph(strong(label.severity), ` ${severity[entry.severity].name}`),
		paragraph(strong(label.description), ` ${entry.description}`),
		...(entry.classMeaning === undefined ? [] : [paragraph(entry.classMeaning)]),
		paragraph(strong(label.whenSeen), ` ${entry.whenSeen}`),
		...(sides.length === 0 ? [] : [heading(3, label.fix)]),
		...sides.flatMap(({ title, steps }) => [
			paragraph(title),
			list(steps, { isOrdered: steps.length > 1 }),
		]),
	];
}

function choiceSections(
	entry: Entry,
	advice: string,
	{ comparison, label }: Words,
): readonly RootContent[] {
	return [
		heading(3, `${entry.code} ${entry.name}`),
		paragraph(strong(label.whenToUse), ` ${entry.whenToUse}`),
		paragraph(strong(comparison.whatToDo), ` ${advice}`),
	];
}
