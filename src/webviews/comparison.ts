import type { Comparison } from '../smtp/compare';
import type { Entry } from '../smtp/entry';
import type { Words } from '../smtp/words';
import { button, element, list, paragraph, section, showContent, type Content } from './elements';
import { fixList, referenceLinks, severityBadge } from './parts';
import type { ComparisonState, FromComparison, ToComparison } from './protocol';

// Two codes side by side.

const vscode = acquireVsCodeApi<ComparisonState>();

const send = (message: FromComparison): void => {
	vscode.postMessage(message);
};

window.addEventListener('message', ({ data }: MessageEvent<ToComparison>) => {
	vscode.setState(data.state);
	show(data);
});
send({ type: 'ready' });

function show({ comparison, words, language }: ToComparison): void {
	const { left, right } = comparison;
	const { comparison: own, label } = words;
	showContent(
		language,
		element(
			'nav',
			{ 'aria-label': 'SMTP Lens' },
			button(`⇄ ${label.swap}`, () => {
				send({ type: 'swap' });
			}),
			button(label.copy, () => {
				send({ type: 'copy' });
			}),
		),
		element('h1', {}, comparison.title),
		paragraph(comparison.summary),
		element('div', { class: 'cards' }, card('left', left, words), card('right', right, words)),
		section(
			own.keyDifferences,
			differenceTable(comparison, words),
			list(comparison.sentences, { isOrdered: true }),
		),
		section(
			own.whenToUseWhich,
			element('h3', {}, left.code),
			paragraph(left.whenToUse),
			element('h3', {}, right.code),
			paragraph(right.whenToUse),
		),
		section(
			own.learnMore,
			referenceLinks(comparison.references),
			otherComparisons(comparison, words),
		),
	);
}

function card(side: 'left' | 'right', entry: Entry, words: Words): HTMLElement {
	const { label } = words;
	return element(
		'article',
		{ class: `card ${entry.severity}` },
		element(
			'h2',
			{},
			button(
				entry.code,
				() => {
					send({ type: 'open', code: entry.code });
				},
				{ class: 'link' },
			),
			` ${entry.name}`,
		),
		element(
			'p',
			{},
			severityBadge(entry.severity, words),
			' ',
			button(
				label.chooseOther,
				() => {
					send({ type: 'pick', side });
				},
				{ 'aria-label': `${label.chooseOther} (${entry.code})` },
			),
		),
		...cardPart(label.description, paragraph(entry.description)),
		entry.classMeaning === undefined ? undefined : paragraph(entry.classMeaning),
		...cardPart(label.whenSeen, paragraph(entry.whenSeen)),
		...cardPart(label.fix, ...fixList(entry.fix, words, 'h4')),
	);
}

function cardPart(title: string, ...content: readonly Content[]): readonly Content[] {
	return content.length === 0 ? [] : [element('h3', {}, title), ...content];
}

function differenceTable({ differences, left, right }: Comparison, words: Words): HTMLElement {
	const header = [words.comparison.aspect, left.code, right.code];
	return element(
		'table',
		{},
		element('thead', {}, element('tr', {}, ...header.map((text) => headerCell('col', text)))),
		element(
			'tbody',
			{},
			...differences.map((difference) =>
				element(
					'tr',
					{ class: difference.isSame ? 'same' : undefined },
					headerCell('row', difference.aspect),
					element('td', {}, difference.left),
					element('td', {}, difference.right),
				),
			),
		),
	);
}

function headerCell(scope: 'col' | 'row', text: string): HTMLTableCellElement {
	return element('th', { scope }, text);
}

function otherComparisons({ otherPairs }: Comparison, words: Words): HTMLElement | undefined {
	const pairs = list(
		otherPairs.map(([left, right]) =>
			button(
				`${left} ↔ ${right}`,
				() => {
					send({ type: 'compare', left, right });
				},
				{ class: 'link' },
			),
		),
		{ isOrdered: false },
	);
	return pairs && element('div', {}, element('h3', {}, words.comparison.otherComparisons), pairs);
}
