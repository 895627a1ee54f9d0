import type { SummaryView, TableView } from '../render/summaryView';
import type { Severity } from '../smtp/codes';
import type { Counts } from '../smtp/summary';
import { fill, type Words } from '../smtp/words';
import { durationOf } from './duration';
import { button, element, paragraph, section, table, type Column } from './elements';
import { severityBadge } from './parts';
import type { FromSummary, SummaryForm, SummaryState, ToSummary } from './protocol';
import { showContent } from './showContent';
import { chart } from './summaryChart';
import { filterForm } from './summaryFilter';

// The summary of a log: totals, replies over time, and a table of each kind.

const vscode = acquireVsCodeApi<SummaryState>();

const send = (message: FromSummary): void => {
	vscode.postMessage(message);
};

window.addEventListener('message', ({ data }: MessageEvent<ToSummary>) => {
	vscode.setState(data.state);
	show(data);
});
send({ type: 'ready' });

const severities: readonly Severity[] = ['positive', 'intermediate', 'transient', 'permanent'];

function show({ language, state, view, words }: ToSummary): void {
	const own = words.summary;
	if (view === undefined) {
		showContent(language, element('h1', {}, own.title), paragraph(own.reading));
		return;
	}
	const count = formatter(language);
	const share = formatter(language, {
		style: 'percent',
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	});
	const filter = (next: SummaryState['filter']) => {
		send({ type: 'filter', filter: next });
	};
	showContent(
		language,
		exportBar(words),
		element('h1', {}, own.title),
		...view.problems.map((problem) => paragraph(problem, 'notice')),
		logTable(view, words, count),
		filterForm(state.filter, view.times, words, filter),
		...(sum(view.replies) === 0
			? [paragraph(own.noReplies)]
			: [
					severityBar(view.replies),
					severityTable(view.replies, words, count, share),
					timeSection(view, words, language, filter),
					...view.tables.map((each) => countSection(each, words, count)),
				]),
	);
}

function exportBar({ summary }: Words): HTMLElement {
	const forms: readonly (readonly [SummaryForm, string])[] = [
		['json', 'JSON'],
		['csv', 'CSV'],
		['md', 'Markdown'],
	];
	return element(
		'nav',
		{ 'aria-label': 'SMTP Lens' },
		element('span', { 'aria-hidden': 'true' }, summary.exportAs),
		...forms.map(([form, name]) =>
			button(
				name,
				() => {
					send({ type: 'export', form });
				},
				{ 'aria-label': `${summary.exportAs}: ${name}` },
			),
		),
	);
}

type Format = (value: number) => string;

function formatter(language: string, options: Intl.NumberFormatOptions = {}): Format {
	const numbers = new Intl.NumberFormat(language, options);
	return (value) => numbers.format(value);
}

function number(title: string): Column {
	return { title, isNumber: true };
}

function logTable({ logs }: SummaryView, { summary: own }: Words, count: Format): HTMLElement {
	return table(
		own.files,
		[{ title: own.file }, number(own.lines), number(own.bytes)],
		logs.map(({ bytes, isPartial, lines, name }) => ({
			cells: [isPartial ? `${name} (${own.partial})` : name, count(lines), count(bytes)],
		})),
		'counts',
	);
}

/** Repeats at a glance what the table below it says. */
function severityBar(replies: Counts): HTMLElement {
	return element(
		'div',
		{ class: 'shares', 'aria-hidden': 'true' },
		...severities.map((severity) => {
			const part = element('span', { class: severity });
			part.style.flexGrow = String(replies[severity]);
			return part;
		}),
	);
}

function severityTable(replies: Counts, words: Words, count: Format, percent: Format): HTMLElement {
	const own = words.summary;
	const total = sum(replies);
	const share = (value: number) => percent(value / total);
	return table(
		own.replies,
		[{ title: own.replies }, number(own.count), number(own.share)],
		[
			...severities.map((severity) => ({
				cells: [severityBadge(severity, words), count(replies[severity]), share(replies[severity])],
			})),
			{ cells: [own.all, count(total), share(total)] },
		],
		'counts',
	);
}

function timeSection(
	{ times }: SummaryView,
	words: Words,
	language: string,
	onRange: (range: SummaryState['filter']) => void,
): HTMLElement | undefined {
	const own = words.summary;
	if (times.buckets.length === 0) {
		return undefined;
	}
	const count = formatter(language);
	const rows = times.buckets.map(({ counts, start }) => ({
		cells: [start.replace('T', ' '), ...severities.map((severity) => count(counts[severity]))],
	}));
	const header = [
		{ title: own.time },
		...severities.map((severity) => number(words.severity[severity].name)),
	];
	const details = element('details', {}, element('summary', {}, own.asTable));
	// As many rows as there are buckets: made only for who wants to see them.
	details.addEventListener(
		'toggle',
		() => {
			details.append(table(own.times, header, rows, 'counts'));
		},
		{
			once: true,
		},
	);
	return section(
		own.times,
		chart(times, words, onRange),
		paragraph(fill(own.bar, { width: durationOf(times.width, language) }), 'caption'),
		details,
		sum(times.without) === 0
			? undefined
			: paragraph(`${own.withoutTime}: ${count(sum(times.without))}`),
	);
}

function countSection(
	{ keyTitle, name, rest, rows, title }: TableView,
	words: Words,
	count: Format,
): HTMLElement | undefined {
	const own = words.summary;
	if (rows.length === 0) {
		return undefined;
	}
	const hasMeaning = rows.some(({ meaning }) => meaning !== undefined);
	const header = [
		{ title: keyTitle },
		...(hasMeaning ? [{ title: own.meaning }] : []),
		number(own.count),
		{ title: own.first },
		{ title: '' },
	];
	return section(
		title,
		table(
			title,
			header,
			rows.map(({ first, key, meaning, name: rowName, place, total }) => ({
				cells: [
					meaning === undefined ? rowName : link(key, key, { type: 'code', code: key }),
					...(meaning === undefined ? [] : [meaning]),
					count(total),
					link(fill(own.openFirst, { place }), place, {
						type: 'open',
						file: first.file,
						line: first.line,
					}),
					link(fill(own.allLinesOf, { key: rowName }), own.allLines, {
						type: 'lines',
						table: name,
						key,
					}),
				],
			})),
			'counts',
		),
		rest === 0 ? undefined : paragraph(`${own.others}: ${count(rest)}`),
	);
}

function link(description: string, label: string, message: FromSummary): HTMLButtonElement {
	return button(
		label,
		() => {
			send(message);
		},
		{ class: 'link', 'aria-label': description },
	);
}

function sum({ intermediate, permanent, positive, transient }: Counts): number {
	return positive + intermediate + transient + permanent;
}
