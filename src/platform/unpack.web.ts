import { Inflate, Z_BUF_ERROR, Z_FINISH, Z_SYNC_FLUSH } from 'pako';
import { LogError } from '../logs/logProblem';
import type { Packing } from '../logs/packing';
import { unzstd } from '../logs/unzstd';

/** Unpacks a stream, all members of it where several were written one after the other. */
export function unpack(
	chunks: AsyncIterable<Uint8Array>,
	packing: Packing,
): AsyncIterable<Uint8Array> {
	return packing === 'gzip' ? gunzip(chunks) : unzstd(chunks);
}

/** Little at a time, since a few bytes may unpack to very many. */
const sliceLength = 4096;

/**
 * Not by a `DecompressionStream`, which takes a second member for damage, and does not tell a stream
 * that is cut off from one that is damaged.
 *
 * @throws LogError where the stream is cut off or damaged.
 */
async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let unpacked: Uint8Array[] = [];
	const startMember = (): Inflate => {
		const member = new Inflate({ windowBits: gzipOnly });
		member.onData = (bytes) => unpacked.push(bytes);
		return member;
	};
	let member = startMember();
	const push = function* (bytes: Uint8Array, mode: typeof Z_SYNC_FLUSH | typeof Z_FINISH) {
		unpacked = [];
		const isSound = member.push(bytes, mode);
		yield* unpacked;
		if (!isSound) {
			throw new LogError(member.err === Z_BUF_ERROR ? 'truncated' : 'corrupt');
		}
	};
	for await (const chunk of chunks) {
		for (let start = 0; start < chunk.length; start += sliceLength) {
			if (member.ended) {
				// Zeros behind the last member fill up the block of a tape.
				if (chunk[start] === 0) {
					return;
				}
				member = startMember();
			}
			yield* push(chunk.subarray(start, start + sliceLength), Z_SYNC_FLUSH);
		}
	}
	yield* push(new Uint8Array(0), Z_FINISH);
}

/** 15 bits, the largest window, and 16 for what has the header of gzip. */
const gzipOnly = 31;
