import type { ReplyKind } from './replyKinds';
import type { ScannedReply } from './scanReplies';
import {
	summaryVersion,
	type Counts,
	type Place,
	type SummarizedFile,
	type Summary,
	type SummaryFilter,
	type TimeSeries,
} from './summary';
import { addCounts, columnsOf, emptyTally, GrowingTable, type TableColumns } from './summaryTable';
import { GrowingTimeSeries } from './timeBuckets';

const tableNames = ['replyCodes', 'enhancedCodes', 'reasons', 'providers', 'hosts'] as const;

/**
 * What a {@link Summary} counts, its tables by columns: the form in which the parts of a log go from
 * thread to thread and are added up.
 */
export interface SummaryColumns {
	readonly replies: Counts;
	readonly tables: Readonly<Record<(typeof tableNames)[number], TableColumns>>;
	readonly times: TimeSeries;
}

/** A summary as it grows. */
export interface GrowingSummary {
	/** Counts one reply of the first log. */
	count(reply: ScannedReply): void;
	/** Adds what comes later; its places begin at `origin` in the whole. */
	add(columns: SummaryColumns, origin: Place): void;
	toColumns(): SummaryColumns;
	toSummary(files: readonly SummarizedFile[]): Summary;
}

/** Where a reply of some kind counts. */
interface KindRow {
	readonly table: GrowingTable;
	/** See `GrowingTable.rowOf`. */
	readonly row: number | undefined;
}

/** The registry has some 80 enhanced codes; servers make up more, and hosts are without number. */
const maxCodes = 2000;
const maxHosts = 20_000;

/** An empty summary of what passed `filter`. */
export function createGrowingSummary(filter?: SummaryFilter): GrowingSummary {
	const replies = emptyTally();
	const times = new GrowingTimeSeries();
	const tables = {
		replyCodes: new GrowingTable(maxCodes),
		enhancedCodes: new GrowingTable(maxCodes),
		reasons: new GrowingTable(maxCodes),
		providers: new GrowingTable(maxCodes),
		hosts: new GrowingTable(maxHosts, false),
	};

	const newRows = ({ codes, provider, reason }: ReplyKind, place: Place): readonly KindRow[] => {
		const rowIn = (table: GrowingTable, key: string | undefined): readonly KindRow[] =>
			key === undefined ? [] : [{ table, row: table.rowOf(key, place) }];
		return [
			...codes.flatMap((code) =>
				rowIn(code.length === 3 ? tables.replyCodes : tables.enhancedCodes, code),
			),
			...rowIn(tables.reasons, reason),
			...rowIn(tables.providers, provider),
		];
	};
	// Replies of a few kinds are without end: their rows are looked up once.
	const rowsOfKind = new WeakMap<ReplyKind, readonly KindRow[]>();
	const rowsOf = (kind: ReplyKind, place: Place): readonly KindRow[] => {
		let rows = rowsOfKind.get(kind);
		if (rows === undefined) {
			rows = newRows(kind, place);
			rowsOfKind.set(kind, rows);
		}
		return rows;
	};

	return {
		count: ({ byte, host, kind, line, text, time }) => {
			const { severity } = kind;
			const place = { file: 0, line, byte };
			replies[severity]++;
			times.count(time, severity);
			for (const { row, table } of rowsOf(kind, place)) {
				table.count(row, severity, place, text);
			}
			if (host !== undefined) {
				tables.hosts.count(tables.hosts.rowOf(host, place), severity, place, text);
			}
		},
		add: (columns, origin) => {
			addCounts(replies, columns.replies);
			times.add(columns.times);
			for (const name of tableNames) {
				tables[name].add(columns.tables[name], origin);
			}
		},
		toColumns: () => ({
			replies,
			tables: {
				replyCodes: tables.replyCodes.toColumns(),
				enhancedCodes: tables.enhancedCodes.toColumns(),
				reasons: tables.reasons.toColumns(),
				providers: tables.providers.toColumns(),
				hosts: tables.hosts.toColumns(),
			},
			times: times.toTimeSeries(),
		}),
		toSummary: (files) => ({
			version: summaryVersion,
			files,
			...(filter === undefined ? {} : { filter }),
			replies: { ...replies },
			replyCodes: tables.replyCodes.toTable(),
			enhancedCodes: tables.enhancedCodes.toTable(),
			reasons: tables.reasons.toTable(),
			providers: tables.providers.toTable(),
			hosts: tables.hosts.toTable(),
			times: times.toTimeSeries(),
		}),
	};
}

/** The columns of a summary. */
export function summaryColumns(summary: Summary): SummaryColumns {
	const { replies, times } = summary;
	return {
		replies,
		tables: {
			replyCodes: columnsOf(summary.replyCodes),
			enhancedCodes: columnsOf(summary.enhancedCodes),
			reasons: columnsOf(summary.reasons),
			providers: columnsOf(summary.providers),
			hosts: columnsOf(summary.hosts),
		},
		times,
	};
}
