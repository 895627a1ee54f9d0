import { siftedWidth, type Sieve } from '../smtp/siftedLines';

// Where sieve.wat has its block, and what it makes of it.
const inputAt = 0x100;
const siftedAt = 0x21000;
const placesAt = 0x42000;
const linesAt = 0x6d000;

/** For how many bytes there is room: any block has fewer, save where a line is very long. */
const maxLength = 1 << 17;

/** How far it looks behind a block, where nothing may stand. */
const margin = 32;

interface SieveExports {
	readonly memory: WebAssembly.Memory;
	readonly sift: (length: number) => void;
}

/**
 * A {@link Sieve} that looks at sixteen bytes at a time.
 *
 * @param code what `sieve.wat` comes to.
 * @returns `undefined` where this machine lacks what that wants.
 */
export function createWasmSieve(code: Uint8Array<ArrayBuffer>): Sieve | undefined {
	if (!WebAssembly.validate(code)) {
		return undefined;
	}
	const instance = new WebAssembly.Instance(new WebAssembly.Module(code));
	const { memory, sift } = instance.exports as unknown as SieveExports;
	const bytes = new Uint8Array(memory.buffer);
	const results = new Uint32Array(memory.buffer, 0, 3);
	// A place is at least three bytes from the next, `550` or `://`, and a line has one and its end.
	const places = new Uint32Array(memory.buffer, placesAt, Math.ceil(maxLength / 3));
	const lines = new Uint32Array(memory.buffer, linesAt, siftedWidth * (maxLength / 4 + 1));
	return (block) => {
		if (block.length > maxLength) {
			return undefined;
		}
		const end = inputAt + block.length;
		bytes.set(block, inputAt);
		bytes.fill(0, end, end + margin);
		sift(block.length);
		const [length = 0, lineCount = 0, lineFeeds = 0] = results;
		const sifted = bytes.subarray(siftedAt, siftedAt + length);
		return { bytes: sifted, lineCount, lines, places, lineFeeds };
	};
}
