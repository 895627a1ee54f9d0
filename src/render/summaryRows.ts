import type { Catalogue } from '../smtp/catalogue';
import { parseCode } from '../smtp/codes';
import type { Reason } from '../smtp/entries';
import type { ScannedReply } from '../smtp/scanReplies';
import type { Table } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import type { Words } from '../smtp/words';

/** The tables of a summary, in the order in which they are shown. */
export const summaryTables = [
	'reasons',
	'providers',
	'replyCodes',
	'enhancedCodes',
	'hosts',
] as const;

/** A table of a summary. */
export type SummaryTableName = (typeof summaryTables)[number];

/** Whether a table's keys are codes, which have a page each. */
export function isOfCodes(table: SummaryTableName): table is 'replyCodes' | 'enhancedCodes' {
	return table === 'replyCodes' || table === 'enhancedCodes';
}

/** Whether a table's keys mean something that can be told: a host is nothing but its name. */
export function hasMeaning(table: SummaryTableName): boolean {
	return table !== 'hosts';
}

/** What a key of a summary's table means, in the catalogue's language; nothing more of a host. */
export function meaningOf(table: SummaryTableName, key: string, catalogue: Catalogue): string {
	switch (table) {
		case 'replyCodes':
		case 'enhancedCodes': {
			const code = parseCode(key);
			return code === undefined ? '' : catalogue.get(code).name;
		}
		case 'reasons':
			return Object.hasOwn(catalogue.words.reason, key)
				? catalogue.words.reason[key as Reason]
				: '';
		case 'providers':
			return catalogue.providers.get(key)?.name ?? '';
		case 'hosts':
			return '';
	}
}

/** The heading of a table. */
export function titleOf(table: SummaryTableName, { label, summary }: Words): string {
	return isOfCodes(table) ? label[table] : summary[table];
}

/** The header of the column that holds a table's keys. */
export function keyTitleOf(table: SummaryTableName, { label, summary }: Words): string {
	return {
		reasons: label.reason,
		providers: label.provider,
		replyCodes: summary.code,
		enhancedCodes: summary.code,
		hosts: summary.host,
	}[table];
}

/** Replies that stand in none of the first `maxRows` rows, or found no row at all. */
export function restOf({ others, rows }: Table, maxRows: number): number {
	const hidden = rows.slice(maxRows).reduce((sum, { counts }) => sum + totalOf(counts), 0);
	return hidden + (others === undefined ? 0 : totalOf(others));
}

/** Whether a reply counts in the row of `key`. */
export function isInRow(
	{ host, kind }: ScannedReply,
	table: SummaryTableName,
	key: string,
): boolean {
	switch (table) {
		case 'replyCodes':
		case 'enhancedCodes':
			return kind.codes.includes(key);
		case 'reasons':
			return kind.reason === key;
		case 'providers':
			return kind.provider === key;
		case 'hosts':
			return host === key;
	}
}
