/** A literal found in a text; `end` is exclusive, both count UTF-16 units. */
export interface LiteralHit {
	readonly index: number;
	readonly start: number;
	readonly end: number;
}

interface Node {
	readonly next: Map<number, Node>;
	/** Where an ASCII character leads, also by failing; filled in as texts come. */
	readonly steps: (Node | undefined)[];
	fail: Node | undefined;
	/** Literals that end here, this node's own and those of its suffixes. */
	ends: readonly number[];
}

/**
 * Finds which of many literals stand in a text, in one pass over it however many there are
 * (Aho and Corasick's automaton), without regard to case.
 *
 * A literal counts only as a word of its own: `IB101` is not found in `IB1011`, nor `LPN` in
 * `LPNX`, but `LPN` is found in `LPN007_426`, since providers put numbers behind their tokens.
 */
export class LiteralSet {
	readonly #root: Node = createNode();
	readonly #lengths: readonly number[];

	constructor(literals: readonly string[]) {
		this.#lengths = literals.map((literal) => literal.length);
		literals.forEach((literal, index) => {
			this.#add(fold(literal), index);
		});
		this.#link();
	}

	/** All literals in `text`, in the order of their ends. */
	find(text: string): readonly LiteralHit[] {
		const folded = fold(text);
		const hits: LiteralHit[] = [];
		let node = this.#root;
		for (let offset = 0; offset < folded.length; offset++) {
			const unit = folded.charCodeAt(offset);
			node = node.steps[unit] ?? this.#keepStep(node, unit);
			for (const index of node.ends) {
				const end = offset + 1;
				const start = end - (this.#lengths[index] ?? 0);
				if (isBoundary(folded, start) && isBoundary(folded, end)) {
					hits.push({ index, start, end });
				}
			}
		}
		return hits;
	}

	#add(literal: string, index: number): void {
		let node = this.#root;
		for (let offset = 0; offset < literal.length; offset++) {
			const unit = literal.charCodeAt(offset);
			let next = node.next.get(unit);
			if (next === undefined) {
				next = createNode();
				node.next.set(unit, next);
			}
			node = next;
		}
		node.ends = [...node.ends, index];
	}

	#link(): void {
		const queue: Node[] = [this.#root];
		for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
			for (const [unit, child] of node.next) {
				child.fail = node.fail === undefined ? this.#root : this.#step(node.fail, unit);
				child.ends = [...child.ends, ...child.fail.ends];
				queue.push(child);
			}
		}
	}

	#step(from: Node, unit: number): Node {
		let node: Node | undefined = from;
		while (node !== undefined) {
			const next = node.next.get(unit);
			if (next !== undefined) {
				return next;
			}
			node = node.fail;
		}
		return this.#root;
	}

	// Other characters than ASCII are without number, and rare.
	#keepStep(from: Node, unit: number): Node {
		const next = this.#step(from, unit);
		if (unit < 0x80) {
			from.steps[unit] = next;
		}
		return next;
	}
}

function createNode(): Node {
	return { next: new Map(), steps: [], fail: undefined, ends: [] };
}

/** Lower case of the same length: full case mapping may lengthen a text and move its offsets. */
function fold(text: string): string {
	const lower = text.toLowerCase();
	return lower.length === text.length
		? lower
		: text.replaceAll(/[A-Z]+/g, (run) => run.toLowerCase());
}

const letter = /\p{L}/u;
const digit = /\d/;

function isBoundary(text: string, offset: number): boolean {
	const before = text.charAt(offset - 1);
	const after = text.charAt(offset);
	return !(letter.test(before) && letter.test(after)) && !(digit.test(before) && digit.test(after));
}
