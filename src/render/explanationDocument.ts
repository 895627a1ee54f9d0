import type { Root, RootContent } from 'mdast';
import { isNegative } from '../smtp/entry';
import type { Explanation } from '../smtp/explanation';
import type { Fix, Provider } from '../smtp/entries';
import { referenceName, referenceUrl } from '../smtp/references';
import { actorNames, fill, type Words } from '../smtp/words';
import { fixSides } from './fixSides';
import { joined, link, list, paragraph, root, strong, type Inline } from './nodes';

/** What differs from one surface to the next. */
export interface ExplanationParts {
	/** Stands before the first line: an icon in a hover card, nothing in copied text. */
	readonly mark: Inline;
	/** Links that do something, such as comparing; they end the document. */
	readonly actions: readonly Inline[];
}

/**
 * An explanation as a short document: what it is, what it means here, what to do, then when one
 * sees it, and the sources.
 *
 * The steps stand before all that is only good to know: VS Code shows about twelve lines of a card
 * before one has to scroll, and they hold the steps of nearly every code.
 */
export function explanationDocument(
	explanation: Explanation,
	words: Words,
	{ mark, actions }: ExplanationParts,
): Root {
	const { contradictions, diagnosis, main } = explanation;
	const description = paragraph(
		strong(words.label.description),
		' ',
		descriptionOf(explanation, words),
	);
	return root(
		paragraph(...titleOf(explanation, words, mark)),
		...contradictions.map(({ kind, values }) => paragraph(fill(words.contradiction[kind], values))),
		...(diagnosis === undefined
			? [description, ...saidAtOf(explanation, words), ...fixSections(main.fix, words)]
			: [...diagnosisSections(explanation, words), description]),
		...outcomeOf(explanation, words),
		...(explanation.isOtherSense
			? []
			: [paragraph(strong(words.label.whenSeen), ' ', main.whenSeen)]),
		...reasonOf(explanation, words),
		...sourcesOf(explanation, words),
		...(actions.length === 0 ? [] : [paragraph(...joined(actions, ' | '))]),
	);
}

/** The line that must help by itself; of a refusal, the next line says who must act and when to retry. */
function titleOf(explanation: Explanation, words: Words, mark: Inline): readonly Inline[] {
	const { codes, severity, title } = explanation;
	const line = [mark, strong(codes), ` ${title} (${words.severity[severity].name})`];
	if (!isNegative(severity)) {
		return line;
	}
	return [...line, { type: 'break' }, adviceLine(explanation, words)];
}

/** Who must act, and when to retry, in one line. */
export function adviceLine(
	{ actors, retry }: Pick<Explanation, 'actors' | 'retry'>,
	words: Words,
): string {
	const { label } = words;
	return `${label.actor}: ${actorNames(actors, words)} · ${label.retry}: ${words.retry[retry].name}`;
}

function diagnosisSections(explanation: Explanation, words: Words): readonly RootContent[] {
	const { diagnosis } = explanation;
	if (diagnosis === undefined) {
		return [];
	}
	const { cause, provider, note } = diagnosis;
	return [
		paragraph(strong(`${words.label.here}${namedBy(provider)}`), ` ${cause.meaning}`),
		// What this provider asks differently decides which of the steps below to take.
		...(note === undefined ? [] : [paragraph(note)]),
		...stepSections(strong(words.label.fix), '', cause.fix),
	];
}

/** Wording that everybody uses names nobody. */
function namedBy({ kind, name }: Provider): string {
	return kind === 'generic' ? '' : ` · ${name}`;
}

/** Where the first line names the cause, the name of the code goes before what it says in general. */
function descriptionOf({ diagnosis, isOtherSense, main }: Explanation, words: Words): string {
	if (isOtherSense) {
		return fill(words.otherSense, { code: main.code, name: main.name });
	}
	return diagnosis === undefined || main.status === 'unregistered'
		? main.description
		: `${main.name}. ${main.description}`;
}

/** The prose of an enhanced status code leaves open what its class does to the message. */
function outcomeOf({ main, outcome }: Explanation, { label }: Words): readonly RootContent[] {
	return main.classMeaning === undefined ? [] : [paragraph(strong(label.outcome), ` ${outcome}`)];
}

function reasonOf({ reason, severity }: Explanation, words: Words): readonly RootContent[] {
	return reason === 'other' || !isNegative(severity)
		? []
		: [paragraph(strong(words.label.reason), ` ${words.reason[reason]}`)];
}

function saidAtOf({ saidAt }: Explanation, { label }: Words): readonly RootContent[] {
	return saidAt === undefined ? [] : [paragraph(strong(label.saidAt), ` ${saidAt}`)];
}

function fixSections(fix: Fix, words: Words): readonly RootContent[] {
	return fixSides(fix, words).flatMap(({ title, steps }, index) =>
		index === 0
			? stepSections(strong(words.label.fix), ` · ${title}`, steps)
			: stepSections(title, '', steps),
	);
}

/** One step needs no list: it follows its title in the same line. */
function stepSections(
	title: Inline,
	side: string,
	steps: readonly string[],
): readonly RootContent[] {
	const [only] = steps;
	return steps.length === 1 && only !== undefined
		? [paragraph(title, `${side}: ${only}`)]
		: [paragraph(title, side), list(steps, { isOrdered: true })];
}

function sourcesOf(explanation: Explanation, words: Words): readonly RootContent[] {
	const { diagnosis, main } = explanation;
	const links = main.references.map((reference) =>
		link(referenceName(reference), referenceUrl(reference)),
	);
	if (diagnosis?.url !== undefined) {
		links.unshift(link(diagnosis.provider.name, diagnosis.url));
	}
	return links.length === 0
		? []
		: [paragraph(strong(words.label.sources), ' ', ...joined(links, ', '))];
}
