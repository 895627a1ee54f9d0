import { createGunzip } from 'node:zlib';
import { problemOf } from './logProblem';

/** Little at a time, since a few bytes may unpack to very many. */
const sliceLength = 8192;

/**
 * Unpacks gzip, all its members.
 *
 * zlib keeps to itself what it unpacked of a slice before damage in it. So where the slice with the
 * damage is known, the stream is read `again`, if it can be, and that slice byte by byte.
 */
export async function* gunzip(
	chunks: AsyncIterable<Uint8Array>,
	again?: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	const done = { packed: 0, unpacked: 0 };
	try {
		yield* unpackSlices(chunks, done);
	} catch (error) {
		if (again === undefined || problemOf('', error).kind !== 'corrupt') {
			throw error;
		}
		yield* skip(done.unpacked, unpackSlices(again(), { packed: 0, unpacked: 0 }, done.packed));
	}
}

/**
 * @param done counts the bytes that were taken and given.
 * @param closelyFrom from which byte on slices have one byte.
 */
async function* unpackSlices(
	chunks: AsyncIterable<Uint8Array>,
	done: { packed: number; unpacked: number },
	closelyFrom = Infinity,
): AsyncGenerator<Uint8Array> {
	const unpacking = createGunzip();
	const ready: Uint8Array[] = [];
	unpacking.on('data', (part: Uint8Array) => ready.push(part));
	// At damage, zlib calls back, or emits an error, or both; at zeros behind the end it only ends.
	let settle: (problem?: unknown) => void = () => undefined;
	unpacking.on('error', (error) => {
		settle(error);
	});
	unpacking.on('end', () => {
		settle();
	});
	const step = async function* (take: (onDone: (problem?: unknown) => void) => void) {
		const problem = await new Promise<unknown>((resolve) => {
			settle = resolve;
			take(resolve);
		});
		for (const part of ready.splice(0)) {
			done.unpacked += part.length;
			yield part;
		}
		if (problem instanceof Error) {
			throw problem;
		}
	};
	try {
		for await (const chunk of chunks) {
			for (let start = 0; start < chunk.length;) {
				const far = Math.max(1, Math.min(sliceLength, closelyFrom - done.packed));
				const slice = chunk.subarray(start, start + far);
				yield* step((onDone) => unpacking.write(slice, onDone));
				start += slice.length;
				done.packed += slice.length;
				if (unpacking.readableEnded) {
					return;
				}
			}
		}
		yield* step(() => unpacking.end());
	} finally {
		unpacking.destroy();
	}
}

async function* skip(length: number, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let left = length;
	for await (const part of parts) {
		if (part.length > left) {
			yield part.subarray(left);
		}
		left = Math.max(0, left - part.length);
	}
}
