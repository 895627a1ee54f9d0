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

/**
 * A {@link Table} by columns: plain data that costs little to build, to send to another thread and
 * to add up, however many rows there are.
 */
export interface TableColumns {
	/** In the order in which they came up; to be gone through once. */
	readonly keys: Iterable<string>;
	/** Of each key in turn as many numbers as there are {@link columns}. */
	readonly numbers: Float64Array;
	/** Of each key; empty where the table keeps none. */
	readonly examples: readonly (readonly Example[])[];
	readonly others: Counts;
}

/** What the numbers of a row are, in their order. */
const columns = {
	positive: 0,
	intermediate: 1,
	transient: 2,
	permanent: 3,
	first: 4,
	last: 7,
} as const;

/** A place takes three: file, line and byte. */
const rowLength = 10;

/** How many places a row shows with their text. */
const maxExamples = 3;

/** Of an example's text, in UTF-16 units. */
const maxTextLength = 300;

/**
 * A table as it grows. The first `maxRows` keys have a row each, all further ones are counted as
 * others, so that memory is bounded whatever a log holds.
 */
export class GrowingTable {
	/** By key, the how manieth it is. */
	readonly #rows = new Map<string, number>();
	#numbers = new Float64Array(16 * rowLength);
	readonly #examples: Example[][] = [];
	readonly #others = emptyTally();
	readonly #maxRows: number;
	readonly #hasExamples: boolean;

	constructor(maxRows: number, hasExamples = true) {
		this.#maxRows = maxRows;
		this.#hasExamples = hasExamples;
	}

	/** The row of `key`, a new one where there is room for it: a number for {@link count}. */
	rowOf(key: string, first: Place): number | undefined {
		return this.#rows.get(key) ?? this.#addRow(key, first);
	}

	/** Counts one reply on the line `text` in `row`, or with the others. */
	count(row: number | undefined, severity: Severity, place: Place, text: string): void {
		if (row === undefined) {
			this.#others[severity]++;
			return;
		}
		this.#increase(row * rowLength + columns[severity], 1);
		this.#setPlace(row * rowLength + columns.last, place);
		const examples = this.#examples[row];
		if (examples !== undefined && examples.length < maxExamples) {
			examples.push({ ...place, text: copyOf(text.slice(0, maxTextLength)) });
		}
	}

	/** Adds a table of what comes later; its places begin at `origin` in the whole. */
	add({ examples, keys, numbers, others }: TableColumns, origin: Place): void {
		const shift = [origin.file, origin.line, origin.byte];
		let index = -1;
		for (const key of keys) {
			index++;
			const from = index * rowLength;
			const row = this.rowOf(key, moved(placeAt(numbers, from + columns.first), origin));
			if (row === undefined) {
				addCounts(this.#others, countsAt(numbers, from));
				continue;
			}
			const at = row * rowLength;
			for (let column = 0; column < columns.first; column++) {
				this.#increase(at + column, numbers[from + column] ?? 0);
			}
			shift.forEach((by, part) => {
				const column = columns.last + part;
				this.#numbers[at + column] = (numbers[from + column] ?? 0) + by;
			});
			this.#examples[row]?.push(
				...(examples[index] ?? [])
					.slice(0, maxExamples - this.#examples[row].length)
					.map((example) => moved(example, origin)),
			);
		}
		addCounts(this.#others, others);
	}

	/** The table as it stands, for {@link add}. */
	toColumns(): TableColumns {
		return {
			keys: [...this.#rows.keys()],
			numbers: this.#numbers.slice(0, this.#rows.size * rowLength),
			examples: this.#examples,
			others: this.#others,
		};
	}

	/** The table as it stands. */
	toTable(): Table {
		const rows = [...this.#rows].map(([key, row]): Row => ({
			key,
			counts: countsAt(this.#numbers, row * rowLength),
			first: placeAt(this.#numbers, row * rowLength + columns.first),
			last: placeAt(this.#numbers, row * rowLength + columns.last),
			...(this.#hasExamples ? { examples: [...(this.#examples[row] ?? [])] } : {}),
		}));
		rows.sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.key < b.key ? -1 : 1));
		const hasOthers = totalOf(this.#others) > 0;
		return { rows, ...(hasOthers ? { others: { ...this.#others } } : {}) };
	}

	#addRow(key: string, first: Place): number | undefined {
		const row = this.#rows.size;
		if (row >= this.#maxRows) {
			return undefined;
		}
		this.#rows.set(copyOf(key), row);
		if (this.#numbers.length < (row + 1) * rowLength) {
			const numbers = new Float64Array(2 * this.#numbers.length);
			numbers.set(this.#numbers);
			this.#numbers = numbers;
		}
		this.#setPlace(row * rowLength + columns.first, first);
		if (this.#hasExamples) {
			this.#examples.push([]);
		}
		return row;
	}

	#increase(at: number, by: number): void {
		this.#numbers[at] = (this.#numbers[at] ?? 0) + by;
	}

	#setPlace(at: number, { byte, file, line }: Place): void {
		this.#numbers[at] = file;
		this.#numbers[at + 1] = line;
		this.#numbers[at + 2] = byte;
	}
}

/** The columns of a table. */
export function columnsOf({ others = emptyTally(), rows }: Table): TableColumns {
	// In the order in which the keys came up: so the same find room as in the log as a whole.
	const inOrder = [...rows].sort((a, b) => comparePlaces(a.first, b.first));
	return {
		keys: inOrder.map(({ key }) => key),
		numbers: Float64Array.from(
			inOrder.flatMap(({ counts, first, last }) => [
				...[counts.positive, counts.intermediate, counts.transient, counts.permanent],
				...[first, last].flatMap(({ byte, file, line }) => [file, line, byte]),
			]),
		),
		examples: inOrder.map(({ examples = [] }) => examples),
		others,
	};
}

function countsAt(numbers: Float64Array, at: number): Counts {
	const [positive = 0, intermediate = 0, transient = 0, permanent = 0] = numbers.subarray(
		at,
		at + columns.first,
	);
	return { positive, intermediate, transient, permanent };
}

function placeAt(numbers: Float64Array, at: number): Place {
	return { file: numbers[at] ?? 0, line: numbers[at + 1] ?? 0, byte: numbers[at + 2] ?? 0 };
}

function moved<P extends Place>(place: P, origin: Place): P {
	return {
		...place,
		file: place.file + origin.file,
		line: place.line + origin.line,
		byte: place.byte + origin.byte,
	};
}

/** A string of its own: a slice would keep the whole text in memory that it was cut from. */
function copyOf(text: string): string {
	return text.split('').join('');
}

function comparePlaces(left: Place, right: Place): number {
	return left.file - right.file || left.byte - right.byte;
}
