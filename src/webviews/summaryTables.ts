import type { LogView, RowView, TableView } from '../render/summaryView';
import { severities } from '../smtp/codes';
import type { Counts } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import { fill, type Words } from '../smtp/words';
import type { Send } from './connect';
import { button, element, paragraph, section, table, type Content } from './elements';
import { numberColumn, type NumberFormat } from './numbers';
import { severityBadge } from './parts';
import type { FromSummary } from './protocol';

/** The logs that were read, and how much of each. */
export function logTable(
	logs: readonly LogView[],
	{ summary: own }: Words,
	count: NumberFormat,
): HTMLElement {
	return table(
		own.files,
		[{ title: own.file }, numberColumn(own.lines), numberColumn(own.bytes)],
		logs.map(({ bytes, isPartial, lines, name }) => ({
			cells: [isPartial ? `${name} (${own.partial})` : name, count(lines), count(bytes)],
		})),
		'counts',
	);
}

/** A bar of the severities' shares; repeats at a glance what {@link severityTable} says. */
export function severityBar(replies: Counts): HTMLElement {
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

/** How many replies are of each severity, and of all of them which share. */
export function severityTable(
	replies: Counts,
	words: Words,
	count: NumberFormat,
	percent: NumberFormat,
): HTMLElement {
	const own = words.summary;
	const total = totalOf(replies);
	const share = (value: number) => percent(value / total);
	return table(
		own.replies,
		[{ title: own.replies }, numberColumn(own.count), numberColumn(own.share)],
		[
			...severities.map((severity) => ({
				cells: [severityBadge(severity, words), count(replies[severity]), share(replies[severity])],
			})),
			{ cells: [own.all, count(total), share(total)] },
		],
		'counts',
	);
}

/** A table of the summary, each of whose rows leads to its lines; none where it has no rows. */
export function countSection(
	{ keyTitle, name, rest, rows, title }: TableView,
	words: Words,
	count: NumberFormat,
	send: Send<FromSummary>,
): HTMLElement | undefined {
	const own = words.summary;
	if (rows.length === 0) {
		return undefined;
	}
	const columns = [
		{ title: keyTitle },
		...(rows.some(({ meaning }) => meaning !== undefined) ? [{ title: own.meaning }] : []),
		numberColumn(own.count),
		{ title: own.first },
		{ title: '' },
	];
	return section(
		title,
		table(
			title,
			columns,
			rows.map((row) => ({ cells: cellsOf(row, name, words, count, send) })),
			'counts',
		),
		rest === 0 ? undefined : paragraph(`${own.others}: ${count(rest)}`),
	);
}

function cellsOf(
	{ first: { file, line }, key, meaning, name, place, total }: RowView,
	table: TableView['name'],
	{ summary: own }: Words,
	count: NumberFormat,
	send: Send<FromSummary>,
): readonly Content[] {
	const link = (description: string, label: string, message: FromSummary): HTMLButtonElement =>
		button(
			label,
			() => {
				send(message);
			},
			{ class: 'link', 'aria-label': description },
		);
	return [
		meaning === undefined ? name : link(key, key, { type: 'code', code: key }),
		...(meaning === undefined ? [] : [meaning]),
		count(total),
		link(fill(own.openFirst, { place }), place, { type: 'open', file, line }),
		link(fill(own.allLinesOf, { key: name }), own.allLines, { type: 'lines', table, key }),
	];
}
