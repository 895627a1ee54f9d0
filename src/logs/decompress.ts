import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Packing } from './packing';
import { unzstd } from './unzstd';

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
