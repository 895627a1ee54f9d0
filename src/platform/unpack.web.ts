import type { Packing } from '../logs/packing';
import { unzstd } from '../logs/unzstd';
import { gunzip } from './gunzip.web';

/** Unpacks a stream, all members of it where several were written one after the other. */
export function unpack(
	chunks: AsyncIterable<Uint8Array>,
	packing: Packing,
): AsyncIterable<Uint8Array> {
	return packing === 'gzip' ? gunzip(chunks) : unzstd(chunks);
}
