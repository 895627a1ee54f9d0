import type { Catalogue } from '../smtp/catalogue';
import { parseCode } from '../smtp/codes';
import type { Reason } from '../smtp/entries';

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
