import type { Severity } from './codes';
import type { Counts, Example, Place, Row, Table } from './summary';

/** Counts as they grow. */
export type Tally = Record<Severity, number>;

/** No replies yet. */
export function emptyTally(): Tally {
	return { positive: 0, intermediate: 0, transient: 0, permanent: 0 };
}

/** Adds `counts` to `tally`. */
export function addCounts(tally: Tally, counts: Counts): void {
	tally.positive += counts.positive;
	tally.intermediate += counts.intermediate;
	tally.transient += counts.transient;
	tally.permanent += counts.permanent;
}

/** How many replies of any severity. */
export function totalOf({ positive, intermediate, transient, permanent }: Counts): number {
	return positive + intermediate + transient + permanent;
}

/** How many places a row shows with their text. */
const maxExamples = 3;

/** Of an example's text, in UTF-16 units. */
const maxTextLength = 300;

interface GrowingRow {
	readonly counts: Tally;
	readonly first: Place;
	last: Place;
	readonly examples: Example[];
}

/**
 * A table as it grows. The first `maxRows` keys have a row each, all further ones are counted as
 * others, so that memory is bounded whatever a log holds.
 */
export class GrowingTable {
	readonly #rows = new Map<string, GrowingRow>();
	readonly #others = emptyTally();
	readonly #maxRows: number;
	readonly #hasExamples: boolean;

	constructor(maxRows: number, hasExamples = true) {
		this.#maxRows = maxRows;
		this.#hasExamples = hasExamples;
	}

	/** Counts one reply on the line `text`; a reply without a key is in no row. */
	count(key: string | undefined, severity: Severity, place: Place, text: string): void {
		if (key === undefined) {
			return;
		}
		const row = this.#rows.get(key) ?? this.#addRow(key, place);
		if (row === undefined) {
			this.#others[severity]++;
			return;
		}
		row.counts[severity]++;
		row.last = place;
		if (this.#hasExamples && row.examples.length < maxExamples) {
			row.examples.push({ ...place, text: copyOf(text.slice(0, maxTextLength)) });
		}
	}

	/** Adds a table of what comes later; `move` tells where its places lie in the whole. */
	add(table: Table, move: <P extends Place>(place: P) => P): void {
		// In the order in which the keys came up: so the same find room as in the log as a whole.
		for (const added of [...table.rows].sort((a, b) => comparePlaces(a.first, b.first))) {
			const row = this.#rows.get(added.key) ?? this.#addRow(added.key, move(added.first));
			if (row === undefined) {
				addCounts(this.#others, added.counts);
				continue;
			}
			addCounts(row.counts, added.counts);
			row.last = move(added.last);
			row.examples.push(
				...(added.examples ?? []).slice(0, maxExamples - row.examples.length).map(move),
			);
		}
		if (table.others !== undefined) {
			addCounts(this.#others, table.others);
		}
	}

	/** The table as it stands. */
	toTable(): Table {
		const rows = [...this.#rows].map(([key, { counts, first, last, examples }]): Row => ({
			key,
			counts: { ...counts },
			first,
			last,
			...(this.#hasExamples ? { examples: [...examples] } : {}),
		}));
		rows.sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.key < b.key ? -1 : 1));
		const hasOthers = totalOf(this.#others) > 0;
		return { rows, ...(hasOthers ? { others: { ...this.#others } } : {}) };
	}

	#addRow(key: string, place: Place): GrowingRow | undefined {
		if (this.#rows.size >= this.#maxRows) {
			return undefined;
		}
		const row = { counts: emptyTally(), first: place, last: place, examples: [] };
		this.#rows.set(copyOf(key), row);
		return row;
	}
}

/** A string of its own: a slice would keep the whole text in memory that it was cut from. */
export function copyOf(text: string): string {
	return text.split('').join('');
}

function comparePlaces(left: Place, right: Place): number {
	return left.file - right.file || left.byte - right.byte;
}
