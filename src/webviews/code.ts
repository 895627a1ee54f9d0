import type { CodePage } from '../smtp/codePage';
import { isNegative } from '../smtp/entry';
import type { Explanation } from '../smtp/explanation';
import { fill, type Words } from '../smtp/words';
import { button, element, list, paragraph, section, type Content } from './elements';
import {
	adviceFacts,
	codeButton,
	codeList,
	fact,
	fixList,
	referenceLinks,
	severityBadge,
} from './parts';

/** What leads away from the page of a code. */
export interface CodeLinks {
	/** Opens the page of another code. */
	readonly open: (code: string) => void;
	/** Opens the comparison of two codes. */
	readonly compare: (left: string, right: string) => void;
}

/** The page of a code: what it means, what to do, what is like it, and where it is written. */
export function codeContent(
	page: CodePage,
	words: Words,
	{ compare, open }: CodeLinks,
): readonly Content[] {
	const { label } = words;
	const { explanation, related, usualCodes } = page;
	const { main } = explanation;
	return [
		...head(explanation, words, open),
		diagnosisSection(explanation, words),
		section(label.description, ...description(explanation, words), paragraph(explanation.outcome)),
		section(label.whenSeen, paragraph(main.whenSeen)),
		section(label.fix, ...fixList(main.fix, words, 'h3')),
		section(label.whenToUse, paragraph(main.whenToUse)),
		section(
			label.related,
			list(
				related.map((other) => relatedItem(main.code, other, words, { compare, open })),
				{ isOrdered: false },
			),
		),
		section(
			main.kind === 'reply' ? label.usualEnhancedCodes : label.usualReplyCodes,
			codeList(usualCodes, open),
		),
		section(label.signatures, providerList(page)),
		section(label.sources, sourceList(explanation)),
	];
}

function head(explanation: Explanation, words: Words, open: CodeLinks['open']): readonly Content[] {
	const { main, other, severity, contradictions } = explanation;
	const { label } = words;
	return [
		element('h1', {}, `${explanation.codes} ${explanation.title}`),
		element('p', {}, severityBadge(severity, words)),
		...contradictions.map(({ kind, values }) =>
			paragraph(fill(words.contradiction[kind], values), 'notice'),
		),
		element(
			'dl',
			{},
			...(isNegative(severity) ? adviceFacts(explanation, words) : []),
			...fact(label.category, main.category),
			...fact(label.status, words.status[main.status]),
			...fact(label.standardName, main.standardName),
			...fact(label.commands, main.commands.join(', ')),
			...(other === undefined
				? []
				: [
						element('dt', {}, other.kind === 'reply' ? label.replyCode : label.enhancedCode),
						element('dd', {}, codeButton(other.code, open), ` ${other.name}`),
					]),
		),
		main.closesConnection ? paragraph(label.closesConnection) : undefined,
	];
}

function diagnosisSection({ diagnosis }: Explanation, words: Words): HTMLElement | undefined {
	if (diagnosis === undefined) {
		return undefined;
	}
	const { cause, note, provider } = diagnosis;
	const made = section(
		provider.kind === 'generic' ? words.label.here : `${words.label.here} · ${provider.name}`,
		paragraph(cause.meaning),
		note === undefined ? undefined : paragraph(note),
		element('h3', {}, words.label.fix),
		list(cause.fix, { isOrdered: true }),
	);
	made?.classList.add('here');
	return made;
}

function description(
	{ diagnosis, isOtherSense, main }: Explanation,
	words: Words,
): readonly Content[] {
	if (isOtherSense) {
		const { code, name } = main;
		return [paragraph(fill(words.otherSense, { code, name })), paragraph(main.description)];
	}
	return [
		paragraph(diagnosis === undefined ? main.description : `${main.name}. ${main.description}`),
	];
}

function relatedItem(
	code: string,
	other: CodePage['related'][number],
	{ label }: Words,
	{ compare, open }: CodeLinks,
): HTMLElement {
	return element(
		'span',
		{},
		codeButton(other.code, open),
		` ${other.name}. ${other.why} `,
		button(
			label.compare,
			() => {
				compare(code, other.code);
			},
			{ 'aria-label': `${label.compare} ${code} ↔ ${other.code}`, class: 'link' },
		),
	);
}

function providerList({ providers }: CodePage): HTMLElement | undefined {
	return list(
		providers.map(({ provider, causes }) => `${provider}: ${causes.join('; ')}`),
		{ isOrdered: false },
	);
}

function sourceList({ diagnosis, references }: Explanation): HTMLElement | undefined {
	const links = referenceLinks(references);
	if (diagnosis?.url === undefined) {
		return links;
	}
	const own = element('li', {}, element('a', { href: diagnosis.url }, diagnosis.provider.name));
	return element('ul', {}, own, ...(links?.children ?? []));
}
