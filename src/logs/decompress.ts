import { gunzip } from './gunzip';
import type { Packing } from './packing';
import { unzstd } from './unzstd';

/**
 * Unpacks a stream, all members of it where several were written one after the other.
 *
 * @param again the same stream once more, of what can be read twice: with it all that stands before
 * damage is given, else all but the last 16 KB of it.
 */
export function decompress(
	chunks: AsyncIterable<Uint8Array>,
	packing: Packing,
	again?: () => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
	return packing === 'gzip' ? gunzip(chunks, again) : unzstd(chunks);
}
