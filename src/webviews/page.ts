import type { CodePage } from '../smtp/codePage';
import { isNegative } from '../smtp/entry';
import type { Explanation } from '../smtp/explanation';
import { fill, type Words } from '../smtp/words';
import { causeContent } from './cause';
import { button, buttonIf, element, list, paragraph, section, type Content } from './elements';
import {
	adviceFacts,
	codeButton,
	codeList,
	fact,
	fixList,
	referenceLinks,
	severityBadge,
} from './parts';
import { showContent } from './showContent';
import type { FromPage, PageKey, ToPage } from './protocol';

// The page of a code, with the whole explanation and what lies around it, or of a cause.

const vscode = acquireVsCodeApi<PageKey>();

const send = (message: FromPage): void => {
	vscode.postMessage(message);
};

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
	vscode.setState(data.state);
	show(data);
});
send({ type: 'ready' });

const openCode = (code: string): void => {
	send({ type: 'open', code });
};

function show({ page, words, language, canGoBack, canGoForward }: ToPage): void {
	const { label } = words;
	const isCause = 'cause' in page;
	showContent(
		language,
		element(
			'nav',
			{ 'aria-label': 'SMTP Lens' },
			buttonIf(canGoBack, `← ${label.back}`, () => {
				send({ type: 'back' });
			}),
			buttonIf(canGoForward, `${label.forward} →`, () => {
				send({ type: 'forward' });
			}),
			isCause
				? undefined
				: button(label.compareWith, () => {
						send({ type: 'compare', left: page.explanation.main.code });
					}),
			button(label.copy, () => {
				send({ type: 'copy' });
			}),
		),
		...(isCause ? causeContent(page, words, openCode) : codeContent(page, words)),
	);
}

function codeContent(page: CodePage, words: Words): readonly Content[] {
	const { label } = words;
	const { explanation } = page;
	const { main } = explanation;
	return [
		...head(page, words),
		diagnosisSection(page, words),
		section(label.description, ...description(explanation, words), paragraph(explanation.outcome)),
		section(label.whenSeen, paragraph(main.whenSeen)),
		section(label.fix, ...fixList(main.fix, words, 'h3')),
		section(label.whenToUse, paragraph(main.whenToUse)),
		section(label.related, relatedList(page, words)),
		section(
			main.kind === 'reply' ? label.usualEnhancedCodes : label.usualReplyCodes,
			codeList(page.usualCodes, openCode),
		),
		section(label.signatures, providerList(page)),
		section(label.sources, sourceList(page)),
	];
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

function head({ explanation }: CodePage, words: Words): readonly Content[] {
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
						element('dd', {}, codeButton(other.code, openCode), ` ${other.name}`),
					]),
		),
		main.closesConnection ? paragraph(label.closesConnection) : undefined,
	];
}

function diagnosisSection({ explanation }: CodePage, words: Words): HTMLElement | undefined {
	const { diagnosis } = explanation;
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

function relatedList({ explanation, related }: CodePage, words: Words): HTMLElement | undefined {
	const { main } = explanation;
	return list(
		related.map(({ code, name, why }) =>
			element(
				'span',
				{},
				codeButton(code, openCode),
				` ${name}. ${why} `,
				button(
					words.label.compare,
					() => {
						send({ type: 'compare', left: main.code, right: code });
					},
					{ 'aria-label': `${words.label.compare} ${main.code} ↔ ${code}`, class: 'link' },
				),
			),
		),
		{ isOrdered: false },
	);
}

function providerList({ providers }: CodePage): HTMLElement | undefined {
	return list(
		providers.map(({ provider, causes }) => `${provider}: ${causes.join('; ')}`),
		{ isOrdered: false },
	);
}

function sourceList({ explanation }: CodePage): HTMLElement | undefined {
	const { diagnosis, references } = explanation;
	const links = referenceLinks(references);
	if (diagnosis?.url === undefined) {
		return links;
	}
	const own = element('li', {}, element('a', { href: diagnosis.url }, diagnosis.provider.name));
	return element('ul', {}, own, ...(links?.children ?? []));
}
