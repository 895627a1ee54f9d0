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
	/** The places where ASCII units lead, by node and column; 0 until a text takes that step. */
	readonly #steps: Int32Array;

	constructor(literals: readonly string[]) {
		this.#lengths = literals.map(({ length }) => length);
		this.#trie = new LiteralTrie(literals);
		const units = [...this.#trie.units()].filter((unit) => unit < asciiLength);
		this.#columns = Uint8Array.from(
			{ length: asciiLength },
			(_, unit) => units.indexOf(fold(unit)) + 1,
		);
		this.#width = units.length + 1;
		this.#steps = new Int32Array((this.#trie.size + 1) * this.#width);
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
		const steps = this.#steps;
		let place = this.#placeOf(root);
		for (let offset = 0; offset < text.length; offset++) {
			const unit = text.charCodeAt(offset);
			const known = unit < asciiLength ? (steps[(place >> 1) + (columns[unit] ?? 0)] ?? 0) : 0;
			place = known === 0 ? this.#learn(place, unit) : known;
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
		return (node + 1) * this.#width * 2 + Math.min(1, this.#trie.endsOf(node).length);
	}

	#nodeAt(place: number): number {
		return (place >> 1) / this.#width - 1;
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
