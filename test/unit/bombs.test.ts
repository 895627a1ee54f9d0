import assert from 'node:assert/strict';
import { gzipSync, zstdCompressSync } from 'node:zlib';
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

async function* partsOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(bytes);
}
