import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countLineFeeds } from '../../src/smtp/lineBlocks';
import { linesWithCodes, type LineWithCodes } from '../../src/smtp/linesWithCodes';
import { siftedLines, type Sieve } from '../../src/smtp/siftedLines';
import { anyLine, crumbs, mutated } from './lines';
import { target, type Target } from './target';

/** Reading a few lines takes some microseconds. */
const manyCases = 5000;

/** What holds of the sieve by which whole logs are read. */
export function sieveTargets(lines: readonly string[], sieve: () => Sieve): readonly Target[] {
	const text = fc
		.array(fc.oneof(anyLine(lines), crumbs, mutated(lines)), { maxLength: 12 })
		.chain((parts) => fc.constantFrom('\n', '\r\n').map((end) => parts.join(end)));
	return [
		target(
			'a sieve leaves no line out in which a code is recognized, and knows all of its places',
			fc.property(text, fc.boolean(), (some, transcript) => {
				assertSameLines(sieve(), bytesOf(some), transcript);
			}),
			manyCases,
		),
		target(
			'a sieve forgets the blocks before',
			fc.property(fc.array(text, { maxLength: 4 }), (blocks) => {
				for (const block of blocks) {
					assertSameLines(sieve(), bytesOf(block), false);
				}
			}),
		),
	];
}

/** Holds the lines that are left of a block against those of the whole block. */
function assertSameLines(sieve: Sieve, bytes: Uint8Array, transcript: boolean): void {
	const block = { bytes, line: 1, byte: 0 };
	const [all, left]: [LineWithCodes[], LineWithCodes[]] = [[], []];
	linesWithCodes(block, textOf(bytes), transcript, (line) => all.push(line));
	const sifted = sieve(bytes);
	assert.ok(sifted !== undefined);
	siftedLines(block, sifted, textOf(sifted.bytes), transcript, (line) => left.push(line));
	assert.deepEqual(left, all);
	assert.equal(sifted.lineFeeds, countLineFeeds(bytes));
}

// Each character of Latin-1 is one byte and back, so that no text is too strange for a sieve.
function bytesOf(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text, 'latin1'));
}

function textOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('latin1');
}
