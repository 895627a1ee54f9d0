import type { Root, RootContent } from 'mdast';
import type { Explanation } from '../smtp/explain';
import type { Fix, Provider } from '../smtp/entries';
import { referenceName, referenceUrl } from '../smtp/references';
import { fill, type Words } from '../smtp/words';
import { joined, link, list, paragraph, root, strong, type Inline } from './nodes';

/** What differs from one surface to the next. */
export interface ExplanationParts {
	/** Stands before the first line: an icon in a hover card, nothing in copied text. */
	readonly mark: Inline;
	/** Links that do something, such as comparing; they end the document. */
	readonly actions: readonly Inline[];
}

/** An explanation as a short document: what it is, what it means here, what to do, sources. */
export function explanationDocument(
	explanation: Explanation,
	words: Words,
	{ mark, actions }: ExplanationParts,
): Root {
	const { main, diagnosis } = explanation;
	const { label } = words;
	const fix = diagnosis === undefined ? fixSections(main.fix, words) : [];
	return root(
		paragraph(
			mark,
			strong(explanation.codes),
			` ${explanation.title} (${words.severity[explanation.severity].name})`,
		),
		...diagnosisSections(explanation, words),
		...explanation.contradictions.map(({ kind, values }) =>
			paragraph(fill(words.contradiction[kind], values)),
		),
		paragraph(strong(label.description), ' ', descriptionOf(explanation)),
		paragraph(strong(label.whenSeen), ' ', main.whenSeen),
		...fix,
		paragraph(...adviceOf(explanation, words)),
		...sourcesOf(explanation, words),
		...(actions.length === 0 ? [] : [paragraph(...joined(actions, ' | '))]),
	);
}

function diagnosisSections(explanation: Explanation, words: Words): readonly RootContent[] {
	const { diagnosis } = explanation;
	if (diagnosis === undefined) {
		return [];
	}
	const { cause, provider, note } = diagnosis;
	return [
		paragraph(strong(`${words.label.here}${namedBy(provider)}`), ` ${cause.meaning}`),
		paragraph(strong(words.label.fix)),
		list(note === undefined ? cause.fix : [...cause.fix, note], { isOrdered: true }),
	];
}

/** Wording that everybody uses names nobody. */
function namedBy({ kind, name }: Provider): string {
	return kind === 'generic' ? '' : ` · ${name}`;
}

/** Where the first line names the cause, the name of the code goes before what it says in general. */
function descriptionOf({ diagnosis, main, outcome }: Explanation): string {
	const description =
		diagnosis === undefined || main.status === 'unregistered'
			? main.description
			: `${main.name}: ${main.description}`;
	return main.classMeaning === undefined ? description : `${description} ${outcome}`;
}

function fixSections(fix: Fix, words: Words): readonly RootContent[] {
	const { label } = words;
	const sides = [
		{ title: label.fixSender, steps: fix.sender },
		{ title: label.fixServer, steps: fix.server },
	].filter(({ steps }) => steps.length > 0);
	return sides.flatMap(({ title, steps }, index) => [
		index === 0
			? paragraph(strong(label.fix), ` (${title.toLocaleLowerCase()})`)
			: paragraph(`(${title.toLocaleLowerCase()})`),
		list(steps, { isOrdered: steps.length > 1 }),
	]);
}

function adviceOf(explanation: Explanation, words: Words): readonly Inline[] {
	const { label } = words;
	const { actors, reason, retry } = explanation;
	return joined(
		[
			`${label.actor}: ${actors.map((actor) => words.actor[actor]).join(', ')}`,
			`${label.retry}: ${words.retry[retry].name}`,
			...(reason === 'other' ? [] : [`${label.reason}: ${words.reason[reason]}`]),
		],
		' · ',
	);
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
