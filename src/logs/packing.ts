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
