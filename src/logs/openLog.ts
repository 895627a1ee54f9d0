import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { decompress } from './decompress';
import { LogError } from './logProblem';
import { headLength, readingOf, type LogReading } from './logReading';
import { magicLength, packingOf } from './packing';
import { peek } from './peek';

/** The name that means standard input. */
export const standardInput = '-';

/** A log that is being read. */
export interface OpenLog {
	/** In bytes, of a regular file that is not packed: such a one can be read in pieces. */
	readonly size?: number;
	readonly reading: LogReading;
	/** The first bytes, after decompression. */
	readonly head: Uint8Array;
	/** All bytes, after decompression. To be read to the end, or left early. */
	readonly chunks: AsyncIterable<Uint8Array>;
	/** Ends reading, also where none had begun. */
	close(): void;
}

const chunkLength = 1 << 17;

/**
 * Opens a log: a file, packed or not, a pipe, or standard input (`-`).
 *
 * @throws what {@link problemOf} understands: it does not exist, is a folder, holds no text …
 */
export async function openLog(name: string): Promise<OpenLog> {
	const isInput = name === standardInput;
	const stats = isInput ? undefined : await stat(name);
	if (stats?.isDirectory() === true) {
		throw new LogError('directory');
	}
	const file = stats?.isFile() === true ? stats : undefined;
	const read = () =>
		createReadStream(isInput ? '' : name, {
			...(isInput ? { fd: 0, autoClose: false } : {}),
			// What a program writes while its log is read is not read.
			...(file === undefined ? {} : { end: Math.max(0, file.size - 1) }),
			highWaterMark: chunkLength,
		});
	const stream = read();
	try {
		const packed = await peek(stream, magicLength);
		const packing = packingOf(packed.head);
		const bytes =
			packing === undefined
				? packed.chunks
				: decompress(packed.chunks, packing, file === undefined ? undefined : read);
		const { head, chunks } = await peek(bytes, headLength);
		return {
			...(file === undefined || packing !== undefined ? {} : { size: file.size }),
			reading: readingOf(name, head, file?.mtime ?? new Date()),
			head,
			chunks,
			close: () => stream.destroy(),
		};
	} catch (error) {
		stream.destroy();
		throw error;
	}
}
