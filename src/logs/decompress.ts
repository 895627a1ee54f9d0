import { Decompress, type ZstdError } from 'fzstd';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LogError } from './logProblem';

/** How a log is packed, known by its first bytes and not by its name. */
export type Packing = 'gzip' | 'zstd';

const magic: Readonly<Record<Packing, readonly number[]>> = {
	gzip: [0x1f, 0x8b],
	zstd: [0x28, 0xb5, 0x2f, 0xfd],
};

/** How many first bytes {@link packingOf} wants. */
export const magicLength = 4;

/** How a file that begins with `head` is packed; `undefined` where it is not, or in another way. */
export function packingOf(head: Uint8Array): Packing | undefined {
	const packings = ['gzip', 'zstd'] as const;
	return packings.find((packing) => magic[packing].every((byte, index) => head[index] === byte));
}

/** Unpacks a stream, all members of it where several were written one after the other. */
export function decompress(
	chunks: AsyncIterable<Uint8Array>,
	packing: Packing,
): AsyncIterable<Uint8Array> {
	return packing === 'gzip' ? gunzip(chunks) : unzstd(chunks);
}

function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	const unpacking = createGunzip();
	// An error of either ends the other, and is thrown by the reading loop.
	pipeline(Readable.from(chunks, { objectMode: false }), unpacking, () => undefined);
	return unpacking;
}

/** Little at a time, since a few bytes may unpack to very many. */
const sliceLength = 4096;

// Not by node:zlib: the oldest VS Code that we support has no zstd there, and newer ones end at
// the end of the first frame.
async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let unpacked: Uint8Array[] = [];
	const unpacking = new Decompress((bytes) => unpacked.push(bytes));
	const push = (bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
		unpacked = [];
		try {
			unpacking.push(bytes, isLast);
		} catch (error) {
			throw new LogError((error as ZstdError).code === unexpectedEnd ? 'truncated' : 'corrupt');
		}
		return unpacked;
	};
	for await (const chunk of chunks) {
		for (let start = 0; start < chunk.length; start += sliceLength) {
			yield* push(chunk.subarray(start, start + sliceLength), false);
		}
	}
	yield* push(new Uint8Array(0), true);
}

/** `ZstdErrorCode.UnexpectedEOF`, which is a type only. */
const unexpectedEnd = 5;
