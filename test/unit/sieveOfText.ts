import { sieveCodeOfText } from '../../scripts/build/sieveCode.mjs';
import { createWasmSieve } from '../../src/logs/wasmSieve';
import type { Sieve } from '../../src/smtp/siftedLines';

/** The sieve as the build makes it, out of `src/logs/sieve.wat`. */
export async function sieveOfText(): Promise<Sieve> {
	const sieve = createWasmSieve(await sieveCodeOfText());
	if (sieve === undefined) {
		throw new Error('This machine cannot run the sieve.');
	}
	return sieve;
}
