import assert from 'node:assert/strict';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { problemOf } from '../../src/logs/logProblem';
import type { Packing } from '../../src/logs/packing';
import * as node from '../../src/platform/unpack';
import * as web from '../../src/platform/unpack.web';

const text = Array.from({ length: 5_000 }, (_, n) => `mail ${n * 7919} said: 550 5.1.1 no`).join(
	'\n',
);
const packed = gzipSync(text);
const frame = zstdCompressSync(text);
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

/** A member that has no end, though all its text is in it. */
const endless = (content: string): Buffer =>
	gzipSync(content, { finishFlush: constants.Z_SYNC_FLUSH });
const noBlock = Buffer.alloc(99, 0xff);

const broken: readonly (readonly [
	what: string,
	Packing,
	Buffer,
	expected: string,
	kind: string,
])[] = [
	['cut off', 'gzip', endless(text), text, 'truncated'],
	['cut off early', 'gzip', endless('550 no'), '550 no', 'truncated'],
	['cut off in its trailer', 'gzip', packed.subarray(0, -4), text, 'truncated'],
	['cut off in its header', 'gzip', packed.subarray(0, 5), '', 'truncated'],
	['cut off in its second member', 'gzip', concat(packed, endless(text)), text + text, 'truncated'],
	['with a wrong checksum', 'gzip', damaged(packed, packed.length - 6), text, 'corrupt'],
	['with damaged data', 'gzip', concat(endless(text), noBlock), text, 'corrupt'],
	['damaged early', 'gzip', concat(endless('550 no'), noBlock), '550 no', 'corrupt'],
	['damaged behind a member', 'gzip', concat(packed, damaged(packed, 2)), text, 'corrupt'],
	[
		'with something else behind its end',
		'gzip',
		concat(packed, Buffer.from('x550 x')),
		text,
		'corrupt',
	],
	['cut off in its second frame', 'zstd', concat(frame, frame.subarray(0, 9)), text, 'truncated'],
	['with something else behind its end', 'zstd', concat(frame, packed), text, 'corrupt'],
];

const hosts: readonly (readonly [host: string, unpack: typeof node.unpack])[] = [
	['on Node', node.unpack],
	['on the web', web.unpack],
];
for (const [host, unpack] of hosts) {
	describe(`unpacking ${host}`, () => {
		for (const [what, packing, bytes, expected] of whole) {
			it(`gives all of ${what}, ${packing}`, async () => {
				assert.equal(await unpackedBy(unpack, bytes, packing), expected);
			});
		}

		for (const [what, packing, bytes, expected, kind] of broken) {
			it(`gives all that a stream ${what} holds, and says that it is ${kind}, ${packing}`, async () => {
				let unpacked = '';
				const again = () => inPieces(bytes);
				const reading = async () => {
					for await (const part of unpack(inPieces(bytes), packing, again)) {
						unpacked += new TextDecoder().decode(part);
					}
				};
				await assert.rejects(reading, (error) => problemOf('mail.log', error).kind === kind);
				assert.equal(unpacked, expected);
			});
		}
	});
}

describe('unpacking on Node', () => {
	it('gives nearly all that stands before damage in what can be read only once', async () => {
		let length = 0;
		await assert.rejects(async () => {
			const bytes = concat(endless(text), noBlock);
			for await (const part of node.unpack(inPieces(bytes), 'gzip')) {
				length += part.length;
			}
		});
		assert.ok(length > text.length - 16_384, `${length} of ${text.length} bytes`);
	});
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

function concat(...parts: readonly Buffer[]): Buffer {
	return Buffer.concat(parts);
}

function damaged(bytes: Buffer, at: number): Buffer {
	const copy = Buffer.from(bytes);
	copy[at] = (copy[at] ?? 0) ^ 0x55;
	return copy;
}
