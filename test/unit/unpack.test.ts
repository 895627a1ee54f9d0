import assert from 'node:assert/strict';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { problemOf } from '../../src/logs/logProblem';
import type { Packing } from '../../src/logs/packing';
import * as node from '../../src/platform/unpack';
import * as web from '../../src/platform/unpack.web';

const text = Array.from({ length: 5_000 }, (_, n) => `mail ${n * 7919} said: 550 5.1.1 no`).join(
	'\n',
);
const packed = gzipSync(text);
const empty = Buffer.alloc(0);

/** A member whose length is that of a slice, so that the next one begins with the next slice. */
const slice = memberOfLength(4096);

const whole: readonly (readonly [what: string, packing: Packing, Buffer, expected: string])[] = [
	['one member', 'gzip', packed, text],
	['two members', 'gzip', Buffer.concat([packed, packed]), text + text],
	['an empty member', 'gzip', gzipSync(empty), ''],
	[
		'members that end with a slice',
		'gzip',
		Buffer.concat([slice.packed, packed]),
		slice.text + text,
	],
	['zeros behind the end', 'gzip', Buffer.concat([packed, Buffer.alloc(10_240)]), text],
	['zeros behind a slice', 'gzip', Buffer.concat([slice.packed, Buffer.alloc(10_240)]), slice.text],
	[
		'two frames',
		'zstd',
		Buffer.concat([zstdCompressSync(text), zstdCompressSync(text)]),
		text + text,
	],
];

const broken: readonly (readonly [what: string, Buffer, kind: string])[] = [
	['cut in the data', packed.subarray(0, -100), 'truncated'],
	['cut in the trailer', packed.subarray(0, -4), 'truncated'],
	['cut in the header', packed.subarray(0, 5), 'truncated'],
	['with a wrong checksum', damaged(packed, packed.length - 6), 'corrupt'],
	['with damaged data', damaged(packed, 2_000), 'corrupt'],
	[
		'with something else behind the end',
		Buffer.concat([packed, Buffer.from('x'.repeat(99))]),
		'corrupt',
	],
];

for (const [host, { unpack }] of [
	['on Node', node],
	['on the web', web],
] as const) {
	describe(`unpacking ${host}`, () => {
		for (const [what, packing, bytes, expected] of whole) {
			it(`gives all of ${what}, ${packing}`, async () => {
				assert.equal(await unpackedBy(unpack, bytes, packing), expected);
			});
		}

		it('gives the frame before a damaged one, zstd', async () => {
			const frame = zstdCompressSync('550 no');
			let unpacked = '';
			await assert.rejects(async () => {
				for await (const part of unpack(inPieces(Buffer.concat([frame, packed])), 'zstd')) {
					unpacked += new TextDecoder().decode(part);
				}
			});
			assert.equal(unpacked, '550 no');
		});

		for (const [what, bytes, kind] of broken) {
			it(`says that a stream ${what} is ${kind}`, async () => {
				await assert.rejects(unpackedBy(unpack, bytes, 'gzip'), (error) => {
					assert.equal(problemOf('a.gz', error).kind, kind);
					return true;
				});
			});
		}
	});
}

describe('unpacking on the web', () => {
	for (const [what, bytes, upTo] of [
		['cut in its trailer', packed.subarray(0, -4), text.length],
		['with damage in a later slice', damaged(packed, 9_000), 1_000],
	] as const) {
		it(`gives what stands before the end of a stream ${what}`, async () => {
			let unpacked = '';
			await assert.rejects(async () => {
				for await (const part of web.unpack(inPieces(bytes), 'gzip')) {
					unpacked += new TextDecoder().decode(part);
				}
			});
			assert.equal(unpacked.slice(0, upTo), text.slice(0, upTo));
		});
	}
});

async function unpackedBy(
	unpack: typeof node.unpack,
	bytes: Buffer,
	packing: Packing,
): Promise<string> {
	const parts: Uint8Array[] = [];
	for await (const part of unpack(inPieces(bytes), packing)) {
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

/** As VS Code's files are read: plain bytes, in pieces of some slices. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += 8192) {
		yield new Uint8Array(bytes.subarray(start, start + 8192));
		await Promise.resolve();
	}
}

/** A stored member holds its text as it is, and some bytes around it. */
function memberOfLength(length: number): { readonly text: string; readonly packed: Buffer } {
	const around = gzipSync(empty, { level: 0 }).length;
	const member = 'x'.repeat(length - around);
	return { text: member, packed: gzipSync(member, { level: 0 }) };
}

function damaged(bytes: Buffer, at: number): Buffer {
	const copy = Buffer.from(bytes);
	copy[at] = (copy[at] ?? 0) ^ 0x55;
	return copy;
}
