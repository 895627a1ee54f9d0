import type { Root, RootContent } from 'mdast';
import type { Catalogue } from '../smtp/catalogue';
import { severities } from '../smtp/codes';
import type { Place, Summary } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import {
	hasMeaning,
	keyTitleOf,
	meaningOf,
	restOf,
	summaryTables,
	titleOf,
	type SummaryTableName,
} from './summaryRows';
import { heading, paragraph, root, table } from './nodes';

/** How much of a summary the document shows. */
export interface SummaryDocumentOptions {
	/** How many rows of a table are shown; what comes after them is added up in one row. */
	readonly maxRows: number;
}

/** A summary as a document: its logs, its replies by severity, then a table of each kind. */
export function summaryDocument(
	summary: Summary,
	catalogue: Catalogue,
	{ maxRows }: SummaryDocumentOptions,
): Root {
	const { words } = catalogue;
	const own = words.summary;
	return root(
		heading(1, own.title),
		...filterSections(summary, own),
		fileTable(summary, own),
		...(totalOf(summary.replies) === 0
			? [paragraph(own.noReplies)]
			: [severityTable(summary, catalogue), ...tables(summary, catalogue, maxRows)]),
	);
}

type SummaryWords = Catalogue['words']['summary'];

function filterSections({ filter }: Summary, own: SummaryWords): readonly RootContent[] {
	const parts = [
		[own.since, filter?.since],
		[own.until, filter?.until],
		[own.host, filter?.host],
	].flatMap(([name, value]) => (value === undefined ? [] : [`${name ?? ''}: ${value}`]));
	return parts.length === 0 ? [] : [paragraph(parts.join(' · '))];
}

function fileTable({ files }: Summary, own: SummaryWords): RootContent {
	return table(
		[
			[own.lines, own.bytes, own.file],
			...files.map(({ bytes, lines, name, stopped }) => [
				String(lines),
				String(bytes),
				stopped === undefined ? name : `${name} (${own.partial})`,
			]),
		],
		[0, 1],
	);
}

function severityTable({ replies }: Summary, { words }: Catalogue): RootContent {
	const own = words.summary;
	const total = totalOf(replies);
	return table(
		[
			[own.replies, own.count, own.share],
			...severities.map((severity) => [
				words.severity[severity].name,
				String(replies[severity]),
				shareOf(replies[severity], total),
			]),
			[own.all, String(total), shareOf(total, total)],
		],
		[1, 2],
	);
}

function shareOf(count: number, total: number): string {
	return `${((100 * count) / total).toFixed(1)} %`;
}

function tables(summary: Summary, catalogue: Catalogue, maxRows: number): readonly RootContent[] {
	return summaryTables
		.filter((name) => summary[name].rows.length > 0)
		.flatMap((name) => [
			heading(2, titleOf(name, catalogue.words)),
			countTable(name, summary, catalogue, maxRows),
		]);
}

function countTable(
	name: SummaryTableName,
	summary: Summary,
	catalogue: Catalogue,
	maxRows: number,
): RootContent {
	const own = catalogue.words.summary;
	const rows = summary[name].rows
		.slice(0, maxRows)
		.map(({ counts, first, key, last }) => [
			String(totalOf(counts)),
			placeText(first, summary),
			placeText(last, summary),
			key,
			...(hasMeaning(name) ? [meaningOf(name, key, catalogue)] : []),
		]);
	const rest = restOf(summary[name], maxRows);
	return table(
		[
			[
				own.count,
				own.first,
				own.last,
				keyTitleOf(name, catalogue.words),
				...(hasMeaning(name) ? [own.meaning] : []),
			],
			...rows,
			...(rest === 0 ? [] : [[String(rest), '', '', own.others]]),
		],
		[0, 1, 2],
	);
}

/** The line; of several logs, the log as well. */
function placeText({ file, line }: Place, { files }: Summary): string {
	const name = files[file]?.name;
	return files.length === 1 || name === undefined ? String(line) : `${name}:${line}`;
}
