import type { Severity } from '../smtp/codes';
import type { Fix, Reference } from '../smtp/entries';
import { referenceName, referenceUrl } from '../smtp/references';
import type { Words } from '../smtp/words';
import { element, list, type Content } from './elements';

// Parts that the page of a code and the comparison share.

const marks: Readonly<Record<Severity, string>> = {
	positive: '✓',
	intermediate: '…',
	transient: '!',
	permanent: '✕',
};

/** The severity in words; color and mark only repeat what the words say. */
export function severityBadge(severity: Severity, words: Words): HTMLElement {
	return element(
		'span',
		{ class: `badge ${severity}` },
		element('span', { class: 'mark', 'aria-hidden': 'true' }, marks[severity]),
		` ${words.severity[severity].name}`,
	);
}

/** Steps of both sides, each side under its own heading. */
export function fixList(fix: Fix, words: Words, level: 'h3' | 'h4'): readonly Content[] {
	const sides = [
		{ title: words.label.fixSender, steps: fix.sender },
		{ title: words.label.fixServer, steps: fix.server },
	];
	return sides
		.filter(({ steps }) => steps.length > 0)
		.flatMap(({ title, steps }) => [
			element(level, {}, title),
			list(steps, { isOrdered: steps.length > 1 }),
		]);
}

/** Links to the places in RFCs. */
export function referenceLinks(references: readonly Reference[]): HTMLElement | undefined {
	return list(
		references.map((reference) =>
			element('a', { href: referenceUrl(reference) }, referenceName(reference)),
		),
		{ isOrdered: false },
	);
}
