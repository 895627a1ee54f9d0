import type { ScannedReply } from './scanReplies';
import {
	summaryVersion,
	type Place,
	type SummarizedFile,
	type Summary,
	type SummaryFilter,
} from './summary';
import { addCounts, emptyTally, GrowingTable } from './summaryTable';
import { GrowingTimeSeries } from './timeBuckets';

/** A summary as it grows. */
export interface GrowingSummary {
	/** Counts one reply of the first log. */
	count(reply: ScannedReply): void;
	/** Adds a summary of what comes later; `move` tells where its places lie in the whole. */
	add(summary: Summary, move: <P extends Place>(place: P) => P): void;
	toSummary(files: readonly SummarizedFile[]): Summary;
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
	const names = ['replyCodes', 'enhancedCodes', 'reasons', 'providers', 'hosts'] as const;

	return {
		count: ({ byte, codes, host, line, provider, reason, severity, text, time }) => {
			const place = { file: 0, line, byte };
			replies[severity]++;
			times.count(time, severity);
			for (const code of codes) {
				const table = code.length === 3 ? tables.replyCodes : tables.enhancedCodes;
				table.count(code, severity, place, text);
			}
			tables.hosts.count(host, severity, place, text);
			tables.reasons.count(reason, severity, place, text);
			tables.providers.count(provider, severity, place, text);
		},
		add: (summary, move) => {
			addCounts(replies, summary.replies);
			times.add(summary.times);
			for (const name of names) {
				tables[name].add(summary[name], move);
			}
		},
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
