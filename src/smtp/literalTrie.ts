/** The node of the empty text. It is below no other, and so says "none" as well. */
export const root = 0;

const none: readonly number[] = [];

const asciiLower = Uint8Array.from({ length: 0x80 }, (_, unit) => lowerOf(unit));

/** A UTF-16 unit in lower case, by itself: so offsets in a text stay what they are. */
export function fold(unit: number): number {
	return asciiLower[unit] ?? lowerOf(unit);
}

function lowerOf(unit: number): number {
	const lower = String.fromCharCode(unit).toLowerCase();
	return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/**
 * The automaton of Aho and Corasick, without regard to case: a node is a text with which literals
 * begin. Nodes are numbers and lie in arrays, since a first card waits until the ten thousand of the
 * catalogue are built.
 */
export class LiteralTrie {
	/** Of a node: the UTF-16 unit that leads to it from the one above. */
	readonly #units: Uint16Array;
	/** Of a node: the first below it. */
	readonly #below: Int32Array;
	/** Of a node: the next one below the same. */
	readonly #beside: Int32Array;
	/** Of a node: that of the longest end of its text that begins literals as well. */
	readonly #shorter: Int32Array;
	/** Of a node: the literals that its text ends with, the longest first. */
	readonly #ends: (readonly number[])[] = [none];

	constructor(literals: readonly string[]) {
		const most = literals.reduce((sum, { length }) => sum + length, 1);
		this.#units = new Uint16Array(most);
		this.#below = new Int32Array(most);
		this.#beside = new Int32Array(most);
		literals.forEach((literal, index) => {
			this.#add(literal, index);
		});
		this.#shorter = new Int32Array(this.size);
		this.#link();
	}

	/** How many nodes there are. */
	get size(): number {
		return this.#ends.length;
	}

	/** The literals that the text of `node` ends with, by their index, the longest first. */
	endsOf(node: number): readonly number[] {
		return this.#ends[node] ?? none;
	}

	/** The folded units that occur in literals. */
	units(): ReadonlySet<number> {
		return new Set(this.#units.subarray(root + 1, this.size));
	}

	/** Where `unit`, folded, leads from `from`. */
	step(from: number, unit: number): number {
		let node = from;
		let next = this.#child(node, unit);
		while (next === root && node !== root) {
			node = this.#shorter[node] ?? root;
			next = this.#child(node, unit);
		}
		return next;
	}

	#child(node: number, unit: number): number {
		let child = this.#below[node] ?? root;
		while (child !== root && this.#units[child] !== unit) {
			child = this.#beside[child] ?? root;
		}
		return child;
	}

	#add(literal: string, index: number): void {
		let node = root;
		for (let offset = 0; offset < literal.length; offset++) {
			const unit = fold(literal.charCodeAt(offset));
			const child = this.#child(node, unit);
			node = child === root ? this.#addNode(node, unit) : child;
		}
		this.#ends[node] = [...this.endsOf(node), index];
	}

	#addNode(above: number, unit: number): number {
		const node = this.size;
		this.#ends.push(none);
		this.#units[node] = unit;
		this.#beside[node] = this.#below[above] ?? root;
		this.#below[above] = node;
		return node;
	}

	// Level by level: a shorter end lies above.
	#link(): void {
		const queue = [root];
		for (const above of queue) {
			for (
				let node = this.#below[above] ?? root;
				node !== root;
				node = this.#beside[node] ?? root
			) {
				queue.push(node);
				if (above !== root) {
					this.#linkNode(node, this.step(this.#shorter[above] ?? root, this.#units[node] ?? 0));
				}
			}
		}
	}

	#linkNode(node: number, shorter: number): void {
		this.#shorter[node] = shorter;
		const ends = this.endsOf(shorter);
		if (ends.length > 0) {
			this.#ends[node] = [...this.endsOf(node), ...ends];
		}
	}
}
