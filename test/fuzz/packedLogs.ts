import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { decompress } from '../../src/logs/decompress';
import { problemOf } from '../../src/logs/logProblem';
import { readingOf } from '../../src/logs/logReading';
import { packingOf } from '../../src/logs/packing';
import { peek } from '../../src/logs/peek';
import { target, type Target } from './target';

/** What holds of logs that are packed, or only look so. */
export function packedLogTargets(lines: readonly string[]): readonly Target[] {
	const packed = fc
		.tuple(
			fc.array(fc.constantFrom(...lines), { maxLength: 20 }),
			fc.constantFrom(gzipSync, zstdCompressSync),
			// Near the head stand the tables by which all the rest is read.
			fc.array(fc.tuple(fc.oneof(fc.nat(40), fc.nat()), fc.nat(255)), { maxLength: 4 }),
			fc.nat(40),
		)
		.map(([parts, pack, changes, cut]) => {
			const bytes = pack(parts.join('\n'));
			changes.forEach(([at, byte]) => (bytes[at % bytes.length] = byte));
			return bytes.subarray(0, bytes.length - (cut % bytes.length));
		});
	return [
		target(
			'a packed log is unpacked, or it is said why not',
			fc.asyncProperty(packed, fc.integer({ min: 1, max: 200 }), async (bytes, length) => {
				const packing = packingOf(bytes);
				if (packing !== undefined) {
					await readAll(decompress(chunksOf(bytes, length), packing));
				}
			}),
		),
	];
}

const expected = new Set(['truncated', 'corrupt', 'long-window', 'binary', 'utf16']);

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<void> {
	try {
		const { chunks, head } = await peek(bytes, 100);
		readingOf('mail.log', head, new Date(0));
		for await (const chunk of chunks) {
			assert.ok(chunk.length >= 0);
		}
	} catch (error) {
		if (!expected.has(problemOf('mail.log', error).kind)) {
			throw error;
		}
	}
}

async function* chunksOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += length) {
		yield await Promise.resolve(bytes.subarray(start, start + length));
	}
}
