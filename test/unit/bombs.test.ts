import assert from 'node:assert/strict';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { problemOf, type LogProblem } from '../../src/logs/logProblem';
import type { Packing } from '../../src/logs/packing';
import * as node from '../../src/platform/unpack';
import * as web from '../../src/platform/unpack.web';

const unpackedLength = 32_000_000;
const much = Buffer.alloc(unpackedLength, 'x');

const bombs: readonly (readonly [packing: Packing, bytes: Buffer])[] = [
	['gzip', gzipSync(much)],
	['zstd', zstdCompressSync(much)],
];

describe('a packed log that is a thousand times as long', () => {
	for (const [packing, bytes] of bombs) {
		for (const [host, { unpack }] of [
			['on Node', node],
			['on the web', web],
		] as const) {
			it(`comes in small parts, ${packing} ${host}`, async () => {
				assert.ok(unpackedLength > 500 * bytes.length);
				let length = 0;
				for await (const part of unpack(partsOf(bytes), packing)) {
					assert.ok(part.length <= 1 << 20, `${part.length} bytes at once`);
					length += part.length;
				}
				assert.equal(length, unpackedLength);
			});
		}
	}
});

// Each took hours or never ended before `patches/` held fzstd to what a block may hold.
const endless: readonly (readonly [what: string, block: readonly number[]])[] = [
	[
		'whose tree of letters is made of states without bits',
		// 16 compressed letters in 8 bytes: a tree of 5 bytes, its table with one symbol in all places.
		[0x02, 0x01, 0x02, 0x05, 0xf0, 0x03, 0, 0, 0x80, 0, 0x80, 0],
	],
	[
		'of 98,047 sequences of 131,075 bytes each',
		// One letter as it is; then the number, and a table of one symbol for each part of a sequence.
		[0x08, 0x78, 0xff, 0xff, 0xff, 0x54, 35, 0, 52, 0x80],
	],
];

describe('a damaged zstd log', () => {
	for (const [host, { unpack }] of [
		['on Node', node],
		['on the web', web],
	] as const) {
		for (const [what, block] of endless) {
			it(`ends at a block ${what}, ${host}`, async () => {
				assert.equal((await problemIn(unpack, frameOf(block))).kind, 'corrupt');
			});
		}

		it(`is not read where it asks for more than 128 MB of memory, ${host}`, async () => {
			const window = 20 << 3;
			const { kind, detail } = await problemIn(unpack, frameOf([0x08, 0x78, 0], [0, window]));
			assert.deepEqual({ kind, detail }, { kind: 'long-window', detail: '128' });
		});
	}
});

/** A frame of one last, compressed block; unless told, its content is said to have 64 bytes. */
function frameOf(block: readonly number[], head: readonly number[] = [0x20, 64]): Buffer {
	const blockHead = [(block.length << 3) | 0b101, 0, 0];
	return Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...head, ...blockHead, ...block, ...Buffer.alloc(9)]);
}

async function problemIn(unpack: typeof node.unpack, bytes: Buffer): Promise<LogProblem> {
	try {
		for await (const part of unpack(partsOf(bytes), 'zstd')) {
			assert.ok(part.length <= 131_072);
		}
	} catch (error) {
		return problemOf('mail.log.zst', error);
	}
	return assert.fail('It was unpacked.');
}

async function* partsOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(bytes);
}
