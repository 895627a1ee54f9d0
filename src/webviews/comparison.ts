import type { Comparison } from '../smtp/compare';
import type { Entry } from '../smtp/entry';
import type { Words } from '../smtp/words';
import { connect } from './connect';
import { button, element, list, paragraph, section, table } from './elements';
import { codeButton, fixList, referenceLinks, severityBadge } from './parts';
import type { FromComparison, ToComparison } from './protocol';
import { showContent } from './showContent';

// Two codes side by side.

const send = connect<ToComparison, FromComparison>(show);

function show({ comparison, words, language }: ToComparison): void {
	const { advice, left, right } = comparison;
	const { comparison: own, label } = words;
	showContent(
		language,
		navigation(label),
		element('h1', {}, comparison.title),
		paragraph(comparison.summary, 'summary'),
		element('div', { class: 'pair' }, card('left', left, words), card('right', right, words)),
		section(
			own.keyDifferences,
			differenceTable(comparison, words),
			list(comparison.sentences, { isOrdered: true }),
		),
		section(
			own.whenToUseWhich,
			element(
				'div',
				{ class: 'pair' },
				choice(left, advice.left, words),
				choice(right, advice.right, words),
			),
		),
		section(
			own.learnMore,
			referenceLinks(comparison.references),
			otherComparisons(comparison, words),
		),
	);
}

function navigation(label: Words['label']): HTMLElement {
	return element(
		'nav',
		{ 'aria-label': 'SMTP Lens' },
		button(
			`⇄ ${label.swap}`,
			() => {
				send({ type: 'swap' });
			},
			{ 'data-key': 'swap' },
		),
		button(
			label.copy,
			() => {
				send({ type: 'copy' });
			},
			{ 'data-key': 'copy' },
		),
	);
}

function card(side: 'left' | 'right', entry: Entry, words: Words): HTMLElement {
	const { label } = words;
	return element(
		'article',
		{ class: `card ${entry.severity}` },
		element('h2', {}, codeButton(entry.code, openCode, `${side}-code`), ` ${entry.name}`),
		element(
			'p',
			{ class: 'bar' },
			severityBadge(entry.severity, words),
			button(
				label.chooseOther,
				() => {
					send({ type: 'pick', side });
				},
				{ 'aria-label': `${label.chooseOther} (${entry.code})`, 'data-key': `${side}-pick` },
			),
		),
		element('h3', {}, label.description),
		paragraph(entry.description),
		entry.classMeaning === undefined ? undefined : paragraph(entry.classMeaning),
		element('h3', {}, label.whenSeen),
		paragraph(entry.whenSeen),
		element('h3', {}, label.fix),
		...fixList(entry.fix, words, 'h4'),
	);
}

function differenceTable({ differences, left, right }: Comparison, words: Words): HTMLElement {
	const { aspect, keyDifferences } = words.comparison;
	return table(
		keyDifferences,
		[aspect, left.code, right.code].map((title) => ({ title })),
		differences.map((difference) => ({
			cells: [difference.aspect, difference.left, difference.right],
			className: difference.isSame ? 'same' : undefined,
		})),
		'sides',
	);
}

/** For who runs a server and has to choose, and for who meets the answer. */
function choice(entry: Entry, advice: string, { comparison, label }: Words): HTMLElement {
	return element(
		'div',
		{},
		element('h3', {}, `${entry.code} ${entry.name}`),
		element('h4', {}, label.whenToUse),
		paragraph(entry.whenToUse),
		element('h4', {}, comparison.whatToDo),
		paragraph(advice),
	);
}

function otherComparisons({ otherPairs }: Comparison, words: Words): HTMLElement | undefined {
	const pairs = list(
		otherPairs.map(({ left, name, right }) =>
			element(
				'span',
				{},
				button(
					`${left} ↔ ${right}`,
					() => {
						send({ type: 'compare', left, right });
					},
					{ class: 'link' },
				),
				` ${name}`,
			),
		),
		{ isOrdered: false },
	);
	return pairs && element('div', {}, element('h3', {}, words.comparison.otherComparisons), pairs);
}

function openCode(code: string): void {
	send({ type: 'open', code });
}
