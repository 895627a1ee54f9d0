import type { Catalogue } from '../smtp/catalogue';
import type { Counts, Place, Summary, TimeSeries } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import {
	isOfCodes,
	keyTitleOf,
	meaningOf,
	restOf,
	summaryTables,
	titleOf,
	type SummaryTableName,
} from './summaryRows';
import { timeBars } from './timeBars';

/** A summary as a page shows it: what fits there, with its meanings. */
export interface SummaryView {
	readonly logs: readonly LogView[];
	/** What could not be read, in sentences. */
	readonly problems: readonly string[];
	readonly replies: Counts;
	readonly tables: readonly TableView[];
	/** See `timeBars`. */
	readonly times: TimeSeries;
}

/** One log. */
export interface LogView {
	readonly name: string;
	readonly lines: number;
	readonly bytes: number;
	/** Whether it was read only in part. */
	readonly isPartial: boolean;
}

/** One table. */
export interface TableView {
	readonly name: SummaryTableName;
	readonly title: string;
	/** Header of the keys. */
	readonly keyTitle: string;
	readonly rows: readonly RowView[];
	/** Replies that stand in no row. */
	readonly rest: number;
}

/** One row. */
export interface RowView {
	readonly key: string;
	/** What people call it: a code and a host by the key, all else by its meaning. */
	readonly name: string;
	/** Of a code. */
	readonly meaning: string | undefined;
	readonly counts: Counts;
	readonly total: number;
	readonly first: Place;
	/** Where it stands, for people: `mail.log:12`. */
	readonly place: string;
}

/** A page shows no more; exports do. */
const maxRows = 100;

/**
 * The view of a summary.
 *
 * @param names of its logs, as people know them.
 */
export function summaryView(
	summary: Summary,
	problems: readonly string[],
	names: readonly string[],
	catalogue: Catalogue,
): SummaryView {
	const placeOf = ({ file, line }: Place) => `${names[file] ?? ''}:${line}`;
	const { files, replies, times } = summary;
	return {
		logs: files.map(({ bytes, lines, stopped }, index) => ({
			name: names[index] ?? '',
			bytes,
			lines,
			isPartial: stopped !== undefined,
		})),
		problems,
		replies,
		times: timeBars(times),
		tables: summaryTables.map((name) => {
			const table = summary[name];
			return {
				name,
				title: titleOf(name, catalogue.words),
				keyTitle: keyTitleOf(name, catalogue.words),
				rest: restOf(table, maxRows),
				rows: table.rows.slice(0, maxRows).map(({ counts, first, key }) => ({
					key,
					...wordsOf(name, key, catalogue),
					counts,
					total: totalOf(counts),
					first,
					place: placeOf(first),
				})),
			};
		}),
	};
}

function wordsOf(
	table: SummaryTableName,
	key: string,
	catalogue: Catalogue,
): Pick<RowView, 'name' | 'meaning'> {
	const meaning = meaningOf(table, key, catalogue);
	return isOfCodes(table) ? { name: key, meaning } : { name: meaning || key, meaning: undefined };
}
