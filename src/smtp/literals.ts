import { fold, LiteralTrie, root } from './literalTrie';

/** A literal found in a text; `end` is exclusive, both count UTF-16 units. */
export interface LiteralHit {
	readonly index: number;
	readonly start: number;
	readonly end: number;
}

const asciiLength = 0x80;

/**
 * Finds which of many literals stand in a text, in one pass over it however many there are
 * (Aho and Corasick's automaton), without regard to case.
 *
 * A literal counts only as a word of its own: `IB101` is not found in `IB1011`, nor `LPN` in
 * `LPNX`, but `LPN` is found in `LPN007_426`, since providers put numbers behind their tokens.
 */
export class LiteralSet {
	readonly #lengths: readonly number[];
	readonly #trie: LiteralTrie;
	/** Of an ASCII unit: its column among the steps; 0 for those that no literal has. */
	readonly #columns: Uint8Array;
	readonly #width: number;
	/** The nodes that texts came to, each with a row of steps: few of all there are. */
	readonly #nodes: number[] = [];
	/** Of a node: its place, see {@link #placeOf}; 0 until a text comes to it. */
	readonly #places: Int32Array;
	/** The places where ASCII units lead, by row and column; 0 until a text takes that step. */
	#steps: Int32Array;

	constructor(literals: readonly string[]) {
		this.#lengths = literals.map(({ length }) => length);
		this.#trie = new LiteralTrie(literals);
		const units = [...this.#trie.units()].filter((unit) => unit < asciiLength);
		this.#columns = Uint8Array.from(
			{ length: asciiLength },
			(_, unit) => units.indexOf(fold(unit)) + 1,
		);
		this.#width = units.length + 1;
		this.#places = new Int32Array(this.#trie.size);
		this.#steps = new Int32Array(16 * this.#width);
	}

	/** All literals in `text`, in the order of their ends. */
	find(text: string): readonly LiteralHit[] {
		const hits: LiteralHit[] = [];
		this.some(text, (index, end) => {
			hits.push({ index, start: end - this.#lengthOf(index), end });
			return false;
		});
		return hits;
	}

	/** Looks for literals until `accept` takes one, in the order of their ends, and tells whether it did. */
	some(text: string, accept: (index: number, end: number) => boolean): boolean {
		const columns = this.#columns;
		let place = this.#placeOf(root);
		let steps = this.#steps;
		for (let offset = 0; offset < text.length; offset++) {
			const unit = text.charCodeAt(offset);
			const known = unit < asciiLength ? (steps[(place >> 1) + (columns[unit] ?? 0)] ?? 0) : 0;
			if (known === 0) {
				place = this.#learn(place, unit);
				steps = this.#steps;
			} else {
				place = known;
			}
			if ((place & 1) === 1 && isBoundary(text, offset + 1)) {
				for (const index of this.#trie.endsOf(this.#nodeAt(place))) {
					if (isBoundary(text, offset + 1 - this.#lengthOf(index)) && accept(index, offset + 1)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	#lengthOf(index: number): number {
		return this.#lengths[index] ?? 0;
	}

	/** A node as one number: where its steps begin, doubled, and 1 where literals end. */
	#placeOf(node: number): number {
		const known = this.#places[node] ?? 0;
		if (known !== 0) {
			return known;
		}
		this.#nodes.push(node);
		const start = this.#nodes.length * this.#width;
		if (this.#steps.length < start + this.#width) {
			const steps = new Int32Array(2 * this.#steps.length);
			steps.set(this.#steps);
			this.#steps = steps;
		}
		const place = start * 2 + Math.min(1, this.#trie.endsOf(node).length);
		this.#places[node] = place;
		return place;
	}

	#nodeAt(place: number): number {
		return this.#nodes[(place >> 1) / this.#width - 1] ?? root;
	}

	// Other units than ASCII are without number, and rare.
	#learn(from: number, unit: number): number {
		const place = this.#placeOf(this.#trie.step(this.#nodeAt(from), fold(unit)));
		if (unit < asciiLength) {
			this.#steps[(from >> 1) + (this.#columns[unit] ?? 0)] = place;
		}
		return place;
	}
}

const letter = /\p{L}/u;

/** What may not be torn apart: two letters, or two digits. */
type Kind = 'letter' | 'digit' | 'other';

const asciiKinds: readonly Kind[] = Array.from({ length: asciiLength }, (_, unit) =>
	kindOf(String.fromCharCode(unit)),
);

function kindOf(character: string): Kind {
	if (letter.test(character)) {
		return 'letter';
	}
	return /\d/.test(character) ? 'digit' : 'other';
}

function isBoundary(text: string, offset: number): boolean {
	if (offset === 0 || offset === text.length) {
		return true;
	}
	const before = kindAt(text, offset - 1);
	return before === 'other' || before !== kindAt(text, offset);
}

function kindAt(text: string, offset: number): Kind {
	return asciiKinds[text.charCodeAt(offset)] ?? kindOf(text.charAt(offset));
}
