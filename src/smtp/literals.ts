/** A literal found in a text; `end` is exclusive, both count UTF-16 units. */
export interface LiteralHit {
	readonly index: number;
	readonly start: number;
	readonly end: number;
}

interface Node {
	readonly index: number;
	/** By class of character. */
	readonly next: Map<number, Node>;
	fail: Node | undefined;
	/** Literals that end here, this node's own and those of its suffixes. */
	ends: readonly number[];
}

const asciiLength = 0x80;

/** The class of all characters that no literal has. */
const otherClass = 0;

/** A step that no text has taken so far. */
const unknown = -1;

/**
 * Finds which of many literals stand in a text, in one pass over it however many there are
 * (Aho and Corasick's automaton), without regard to case.
 *
 * A literal counts only as a word of its own: `IB101` is not found in `IB1011`, nor `LPN` in
 * `LPNX`, but `LPN` is found in `LPN007_426`, since providers put numbers behind their tokens.
 */
export class LiteralSet {
	readonly #lengths: readonly number[];
	readonly #nodes: Node[] = [];
	/** Of characters in lower case. */
	readonly #classes = new Map<string, number>();
	readonly #asciiClasses: Uint16Array;
	/** By node and class, where the class leads, also by failing; filled in as texts come. */
	readonly #steps: Int32Array;
	readonly #width: number;
	/** By node, 1 where literals end. */
	readonly #isEnd: Uint8Array;

	constructor(literals: readonly string[]) {
		this.#lengths = literals.map((literal) => literal.length);
		const root = this.#addNode();
		literals.forEach((literal, index) => {
			this.#add(root, literal, index);
		});
		this.#link(root);
		this.#width = this.#classes.size + 1;
		this.#steps = new Int32Array(this.#nodes.length * this.#width).fill(unknown);
		this.#isEnd = Uint8Array.from(this.#nodes, ({ ends }) => Math.min(1, ends.length));
		this.#asciiClasses = Uint16Array.from({ length: asciiLength }, (_, unit) =>
			this.#classOf(unit),
		);
	}

	/** All literals in `text`, in the order of their ends. */
	find(text: string): readonly LiteralHit[] {
		const hits: LiteralHit[] = [];
		const [steps, width, classes, isEnd] = [
			this.#steps,
			this.#width,
			this.#asciiClasses,
			this.#isEnd,
		];
		let node = 0;
		for (let offset = 0; offset < text.length; offset++) {
			const unit = text.charCodeAt(offset);
			const unitClass = classes[unit] ?? this.#classOf(unit);
			const step = steps[node * width + unitClass] ?? unknown;
			node = step === unknown ? this.#learn(node, unitClass) : step;
			if (isEnd[node] === 1) {
				this.#addHits(hits, node, text, offset + 1);
			}
		}
		return hits;
	}

	#addHits(hits: LiteralHit[], node: number, text: string, end: number): void {
		if (!isBoundary(text, end)) {
			return;
		}
		for (const index of this.#nodes[node]?.ends ?? []) {
			const start = end - (this.#lengths[index] ?? 0);
			if (isBoundary(text, start)) {
				hits.push({ index, start, end });
			}
		}
	}

	#addNode(): Node {
		const node = { index: this.#nodes.length, next: new Map(), fail: undefined, ends: [] };
		this.#nodes.push(node);
		return node;
	}

	#add(root: Node, literal: string, index: number): void {
		let node = root;
		for (let offset = 0; offset < literal.length; offset++) {
			const character = fold(literal.charCodeAt(offset));
			const unitClass = this.#classes.get(character) ?? this.#classes.size + 1;
			this.#classes.set(character, unitClass);
			let next = node.next.get(unitClass);
			if (next === undefined) {
				next = this.#addNode();
				node.next.set(unitClass, next);
			}
			node = next;
		}
		node.ends = [...node.ends, index];
	}

	#link(root: Node): void {
		const queue: Node[] = [root];
		for (const node of queue) {
			for (const [unitClass, child] of node.next) {
				child.fail = node.fail === undefined ? root : this.#step(node.fail, unitClass);
				child.ends = [...child.ends, ...(child.fail?.ends ?? [])];
				queue.push(child);
			}
		}
	}

	#classOf(unit: number): number {
		return this.#classes.get(fold(unit)) ?? otherClass;
	}

	#step(from: Node | undefined, unitClass: number): Node | undefined {
		for (let node = from; node !== undefined; node = node.fail) {
			const next = node.next.get(unitClass);
			if (next !== undefined) {
				return next;
			}
		}
		return this.#nodes[0];
	}

	#learn(from: number, unitClass: number): number {
		const index = this.#step(this.#nodes[from], unitClass)?.index ?? 0;
		this.#steps[from * this.#width + unitClass] = index;
		return index;
	}
}

/** A UTF-16 unit in lower case, by itself: so offsets in a text stay what they are. */
function fold(unit: number): string {
	const character = String.fromCharCode(unit);
	const lower = character.toLowerCase();
	return lower.length === 1 ? lower : character;
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
