import type { Words } from '../smtp/words';
import { totalOf } from '../smtp/summaryTable';
import { connect } from './connect';
import { button, element, paragraph } from './elements';
import { countFormat, shareFormat } from './numbers';
import type { FromSummary, SummaryForm, SummaryState, ToSummary } from './protocol';
import { showContent } from './showContent';
import { filterForm } from './summaryFilter';
import { countSection, logTable, severityBar, severityTable } from './summaryTables';
import { timeSection } from './summaryTimes';

// The summary of logs: what was read, the replies by severity and over time, and a table of each kind.

const send = connect<ToSummary, FromSummary>(show);

function show({ language, state, view, words }: ToSummary): void {
	const own = words.summary;
	if (view === undefined) {
		showContent(language, element('h1', {}, own.title), paragraph(own.reading));
		return;
	}
	const { logs, problems, replies, tables, times } = view;
	const count = countFormat(language);
	showContent(
		language,
		exportBar(words),
		element('h1', {}, own.title),
		...problems.map((problem) => paragraph(problem, 'notice')),
		logTable(logs, words, count),
		filterForm(state.filter, times, words, useFilter),
		...(totalOf(replies) === 0
			? [paragraph(own.noReplies)]
			: [
					severityBar(replies),
					severityTable(replies, words, count, shareFormat(language)),
					timeSection(times, words, language, useFilter),
					...tables.map((table) => countSection(table, words, count, send)),
				]),
	);
}

function useFilter(filter: SummaryState['filter']): void {
	send({ type: 'filter', filter });
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
