import type { Root, RootContent } from 'mdast';
import type { Comparison } from '../smtp/compare';
import type { Entry } from '../smtp/entry';
import { referenceName, referenceUrl } from '../smtp/references';
import type { Words } from '../smtp/words';
import { heading, joined, link, list, paragraph, root, strong, table } from './nodes';

/** A comparison as a document, for copying. */
export function comparisonDocument(comparison: Comparison, words: Words): Root {
	const { left, right, differences, sentences } = comparison;
	const { comparison: own, label } = words;
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
		paragraph(strong(left.code), ' ', left.whenToUse),
		paragraph(strong(right.code), ' ', right.whenToUse),
		heading(2, label.sources),
		paragraph(
			...joined(
				comparison.references.map((reference) =>
					link(referenceName(reference), referenceUrl(reference)),
				),
				', ',
			),
		),
	);
}

function entrySections(entry: Entry, { label }: Words): readonly RootContent[] {
	const steps = [...entry.fix.sender, ...entry.fix.server];
	return [
		heading(2, `${entry.code} ${entry.name}`),
		paragraph(strong(label.description), ' ', entry.description),
		paragraph(strong(label.whenSeen), ' ', entry.whenSeen),
		paragraph(strong(label.fix)),
		list(steps, { isOrdered: steps.length > 1 }),
	];
}
