/** Numbers that look random and are the same in each run. */
export interface Random {
	/** A whole number from 0 to below `limit`. */
	below(limit: number): number;
	/** One of several. */
	of<Value>(values: readonly [Value, ...Value[]]): Value;
	/** Digits and letters as queue ids have them. */
	id(length: number): string;
}

/** Mulberry32: 32 bits of state, and a period that no bench comes to the end of. */
export function createRandom(seed: number): Random {
	let state = seed;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const below = (limit: number) => next() % limit;
	return {
		below,
		of: (values) => values[below(values.length)] ?? values[0],
		id: (length) => {
			let id = '';
			while (id.length < length) {
				id += next().toString(36).toUpperCase();
			}
			return id.slice(0, length);
		},
	};
}
