import { severities } from '../smtp/codes';
import type { SummaryFilter, TimeSeries } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import { fill, type Words } from '../smtp/words';
import { durationOf } from './duration';
import { element, paragraph, section, table } from './elements';
import { countFormat, numberColumn, type NumberFormat } from './numbers';
import { chart } from './summaryChart';

/**
 * Replies over time, as a chart whose dragged range `onRange` gets, and as a table; none where no
 * line has a time.
 */
export function timeSection(
	times: TimeSeries,
	words: Words,
	language: string,
	onRange: (range: SummaryFilter) => void,
): HTMLElement | undefined {
	const own = words.summary;
	if (times.buckets.length === 0) {
		return undefined;
	}
	const count = countFormat(language);
	const details = element('details', {}, element('summary', {}, own.asTable));
	// As many rows as there are buckets: made only for who wants to see them.
	details.addEventListener(
		'toggle',
		() => {
			details.append(timeTable(times, words, count));
		},
		{ once: true },
	);
	const without = totalOf(times.without);
	return section(
		own.times,
		chart(times, words, onRange),
		paragraph(fill(own.bar, { width: durationOf(times.width, language) }), 'caption'),
		details,
		without === 0 ? undefined : paragraph(`${own.withoutTime}: ${count(without)}`),
	);
}

function timeTable({ buckets }: TimeSeries, words: Words, count: NumberFormat): HTMLElement {
	const own = words.summary;
	return table(
		own.times,
		[
			{ title: own.time },
			...severities.map((severity) => numberColumn(words.severity[severity].name)),
		],
		buckets.map(({ counts, start }) => ({
			cells: [start.replace('T', ' '), ...severities.map((severity) => count(counts[severity]))],
		})),
		'counts',
	);
}
