import { stringify } from 'csv-stringify/sync';
import type { Catalogue } from '../smtp/catalogue';
import type { Counts, Row, Summary } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import { meaningOf, summaryTables } from './summaryRows';

const columns = [
	'table',
	'key',
	'meaning',
	'positive',
	'intermediate',
	'transient',
	'permanent',
	'total',
	'first_file',
	'first_line',
	'last_file',
	'last_line',
	'example',
];

/**
 * A summary as CSV (RFC 4180), all rows of all its tables in one: `table` tells them apart, and its
 * names, like those of the columns, are the same in every language.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function summaryCsv(summary: Summary, catalogue: Catalogue): string {
	const records = [
		['replies', '', '', ...countCells(summary.replies)],
		...summaryTables.flatMap((name) => [
			...summary[name].rows.map((row) => [
				name,
				row.key,
				meaningOf(name, row.key, catalogue),
				...countCells(row.counts),
				...placeCells(row, summary),
			]),
			...othersOf(name, summary[name].others),
		]),
		...summary.times.buckets.map(({ counts, start }) => [
			'times',
			start,
			'',
			...countCells(counts),
		]),
		['times', '', '', ...countCells(summary.times.without)],
	];
	return stringify(
		[columns, ...records.map((record) => columns.map((_, at) => record[at] ?? ''))],
		{ escape_formulas: true, record_delimiter: 'windows' },
	);
}

type Cell = string | number;

function countCells(counts: Counts): readonly Cell[] {
	const { intermediate, permanent, positive, transient } = counts;
	return [positive, intermediate, transient, permanent, totalOf(counts)];
}

function placeCells({ examples, first, last }: Row, { files }: Summary): readonly Cell[] {
	return [
		files[first.file]?.name ?? '',
		first.line,
		files[last.file]?.name ?? '',
		last.line,
		examples?.[0]?.text ?? '',
	];
}

function othersOf(name: string, others: Counts | undefined): readonly (readonly Cell[])[] {
	return others === undefined ? [] : [[name, '', '', ...countCells(others)]];
}
