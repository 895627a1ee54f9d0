/** A literal found in a text; `end` is exclusive, both count UTF-16 units. */
export interface LiteralHit {
	readonly index: number;
	readonly start: number;
	readonly end: number;
}

interface Node {
	/** From 1. */
	readonly index: number;
	readonly next: Map<number, Node>;
	fail: Node | undefined;
	/** Literals that end here, this node's own and those of its suffixes. */
	ends: readonly number[];
}

const asciiLength = 0x80;

/** A place in the automaton, as one number: where its steps begin, doubled, and 1 where literals end. */
function placeOf({ ends, index }: Node): number {
	return index * asciiLength * 2 + Math.min(1, ends.length);
}

/**
 * Finds which of many literals stand in a text, in one pass over it however many there are
 * (Aho and Corasick's automaton), without regard to case.
 *
 * A literal counts only as a word of its own: `IB101` is not found in `IB1011`, nor `LPN` in
 * `LPNX`, but `LPN` is found in `LPN007_426`, since providers put numbers behind their tokens.
 */
export class LiteralSet {
	readonly #lengths: readonly number[];
	readonly #root: Node;
	readonly #nodes: Node[] = [];
	/** The places where ASCII characters lead, also by failing; 0 until a text takes that step. */
	readonly #steps: Int32Array;

	constructor(literals: readonly string[]) {
		this.#lengths = literals.map((literal) => literal.length);
		this.#root = this.#addNode();
		literals.forEach((literal, index) => {
			this.#add(literal, index);
		});
		this.#link();
		this.#steps = new Int32Array((this.#nodes.length + 1) * asciiLength);
	}

	/** All literals in `text`, in the order of their ends. */
	find(text: string): readonly LiteralHit[] {
		const steps = this.#steps;
		const hits: LiteralHit[] = [];
		let place = placeOf(this.#root);
		for (let offset = 0; offset < text.length; offset++) {
			const unit = text.charCodeAt(offset);
			const known = unit < asciiLength ? (steps[(place >> 1) + unit] ?? 0) : 0;
			place = known === 0 ? this.#learn(place, unit) : known;
			if ((place & 1) === 1) {
				this.#addHits(hits, this.#nodeAt(place), text, offset + 1);
			}
		}
		return hits;
	}

	#addHits(hits: LiteralHit[], node: Node, text: string, end: number): void {
		if (!isBoundary(text, end)) {
			return;
		}
		for (const index of node.ends) {
			const start = end - (this.#lengths[index] ?? 0);
			if (isBoundary(text, start)) {
				hits.push({ index, start, end });
			}
		}
	}

	#addNode(): Node {
		const index = this.#nodes.length + 1;
		const node = { index, next: new Map<number, Node>(), fail: undefined, ends: [] };
		this.#nodes.push(node);
		return node;
	}

	#add(literal: string, index: number): void {
		let node = this.#root;
		for (let offset = 0; offset < literal.length; offset++) {
			const unit = fold(literal.charCodeAt(offset));
			let next = node.next.get(unit);
			if (next === undefined) {
				next = this.#addNode();
				node.next.set(unit, next);
			}
			node = next;
		}
		node.ends = [...node.ends, index];
	}

	#link(): void {
		const queue: Node[] = [this.#root];
		for (const node of queue) {
			for (const [unit, child] of node.next) {
				child.fail = this.#step(node.fail, unit);
				child.ends = [...child.ends, ...child.fail.ends];
				queue.push(child);
			}
		}
	}

	#step(from: Node | undefined, unit: number): Node {
		for (let node = from; node !== undefined; node = node.fail) {
			const next = node.next.get(unit);
			if (next !== undefined) {
				return next;
			}
		}
		return this.#root;
	}

	#nodeAt(place: number): Node {
		return this.#nodes[Math.floor(place / (2 * asciiLength)) - 1] ?? this.#root;
	}

	// Other characters than ASCII are without number, and rare.
	#learn(from: number, unit: number): number {
		const place = placeOf(this.#step(this.#nodeAt(from), fold(unit)));
		if (unit < asciiLength) {
			this.#steps[(from >> 1) + unit] = place;
		}
		return place;
	}
}

/** A UTF-16 unit in lower case, by itself: so offsets in a text stay what they are. */
function fold(unit: number): number {
	const lower = String.fromCharCode(unit).toLowerCase();
	return lower.length === 1 ? lower.charCodeAt(0) : unit;
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
