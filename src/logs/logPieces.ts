import type { FileHandle } from 'node:fs/promises';

/** A run of whole lines of a file, in bytes; `end` is exclusive. */
export interface Piece {
	readonly start: number;
	readonly end: number;
}

/** Few enough that what each piece costs by itself is lost, enough to keep all workers busy. */
const usualCount = 16;
const [minLength, maxLength] = [1 << 24, 1 << 28];

function usualLength(size: number): number {
	return Math.min(maxLength, Math.max(minLength, Math.ceil(size / usualCount)));
}

const lineFeed = 0x0a;
const probeLength = 1 << 16;

/**
 * Cuts the first `size` bytes of a file at line ends into pieces of about `length` bytes. They
 * depend on the file alone, so that its summary does, too, however many workers there are.
 */
export async function cutAtLineEnds(
	file: FileHandle,
	size: number,
	length = usualLength(size),
): Promise<readonly Piece[]> {
	const pieces: Piece[] = [];
	let start = 0;
	while (start < size) {
		const end = start + length >= size ? size : await lineStart(file, start + length, size);
		pieces.push({ start, end });
		start = end;
	}
	return pieces.length === 0 ? [{ start: 0, end: 0 }] : pieces;
}

/** The start of the first line that begins at `from` or later; `size` where none does. */
async function lineStart(file: FileHandle, from: number, size: number): Promise<number> {
	const probe = Buffer.alloc(probeLength);
	for (let offset = from - 1; offset < size; offset += probeLength) {
		const { bytesRead } = await file.read(probe, 0, probeLength, offset);
		const at = probe.subarray(0, bytesRead).indexOf(lineFeed);
		if (at >= 0) {
			return Math.min(size, offset + at + 1);
		}
		if (bytesRead === 0) {
			break;
		}
	}
	return size;
}
