import type { SummaryColumns } from '../smtp/growingSummary';
import type { SummaryPart } from '../smtp/mergeSummaries';

type Tables = SummaryColumns['tables'];

/**
 * A part of a summary as it goes from thread to thread and waits for its turn: its hosts as one
 * text, a line each. Twenty thousand strings, of each part, would make the heap grow of the thread
 * that adds them up.
 */
export interface PackedPart extends Omit<SummaryPart, 'tables'> {
	readonly tables: Omit<Tables, 'hosts'> & {
		readonly hosts: Omit<Tables['hosts'], 'keys'> & { readonly keys: string };
	};
}

/** Packs what was found on lines: so no host holds a line end. */
export function packPart({ tables, ...part }: SummaryPart): PackedPart {
	const { hosts } = tables;
	return { ...part, tables: { ...tables, hosts: { ...hosts, keys: [...hosts.keys].join('\n') } } };
}

/** What {@link packPart} packed. */
export function unpackPart({ tables, ...part }: PackedPart): SummaryPart {
	const { hosts } = tables;
	return { ...part, tables: { ...tables, hosts: { ...hosts, keys: linesOf(hosts.keys) } } };
}

/** The lines of a text, one after the other, so that none of them lasts. */
function* linesOf(text: string): Generator<string> {
	for (let start = 0; start < text.length;) {
		const lineEnd = text.indexOf('\n', start);
		const end = lineEnd < 0 ? text.length : lineEnd;
		yield text.slice(start, end);
		start = end + 1;
	}
}
