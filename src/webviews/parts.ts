import { fixSides } from '../render/fixSides';
import type { NamedCode } from '../smtp/codePage';
import type { Severity } from '../smtp/codes';
import type { Fix, Reference } from '../smtp/entries';
import type { Explanation } from '../smtp/explanation';
import { referenceName, referenceUrl } from '../smtp/references';
import { actorNames, type Words } from '../smtp/words';
import { button, element, list, type Content } from './elements';

// Parts that several pages share.

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
	return fixSides(fix, words).flatMap(({ title, steps }) => [
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

/** What is advised about a refusal. */
type Advice = Pick<Explanation, 'actors' | 'reason' | 'retry'>;

/** What a refusal makes one ask: who must act, whether to try again, and why. */
export function adviceFacts(
	{ actors, reason, retry }: Advice,
	words: Words,
): readonly HTMLElement[] {
	const { label } = words;
	return [
		...fact(label.actor, actorNames(actors, words)),
		...fact(label.retry, words.retry[retry].name),
		...fact(label.reason, reason === 'other' ? undefined : words.reason[reason]),
	];
}

/** A term and what is said of it; nothing where nothing is. */
export function fact(name: string, value: string | undefined): readonly HTMLElement[] {
	return value === undefined || value === ''
		? []
		: [element('dt', {}, name), element('dd', {}, value)];
}

/** A code that leads to its page. Its `key`, which is the code where none is given, is a button's. */
export function codeButton(
	code: string,
	open: (code: string) => void,
	key = code,
): HTMLButtonElement {
	return button(
		code,
		() => {
			open(code);
		},
		{ class: 'link', 'data-key': key },
	);
}

/** Codes with their names, each leading to its page. */
export function codeList(
	codes: readonly NamedCode[],
	open: (code: string) => void,
): HTMLElement | undefined {
	return list(
		codes.map(({ code, name }) => element('span', {}, codeButton(code, open), ` ${name}`)),
		{ isOrdered: false },
	);
}
