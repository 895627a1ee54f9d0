import { decompress } from 'fzstd';

/** Unpacks a zstd file of ours. */
export function unzstdWhole(packed: Uint8Array): Uint8Array {
	return decompress(packed);
}
