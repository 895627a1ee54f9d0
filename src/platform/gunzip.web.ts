import {
	Z_BUF_ERROR,
	Z_NO_FLUSH,
	Z_OK,
	Z_STREAM_END,
	zlibInflate,
	zlibInflateInit2,
	zlibInflateReset,
	ZStream,
} from 'pako';
import { LogError } from '../logs/logProblem';

/** 15 bits, the largest window, and 16 for what has the header of gzip. */
const gzipOnly = 31;

const outputLength = 1 << 16;

/**
 * Unpacks gzip, all its members, and of damaged ones what stands before the damage.
 *
 * Not by a `DecompressionStream`, which takes a second member for damage, and does not tell a stream
 * that is cut off from one that is damaged.
 *
 * @throws LogError where the stream is cut off or damaged.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const stream = new ZStream();
	zlibInflateInit2(stream, gzipOnly);
	let isEnded = false;
	for await (const chunk of chunks) {
		stream.input = chunk;
		stream.next_in = 0;
		stream.avail_in = chunk.length;
		let isFull = false;
		while (stream.avail_in > 0 || isFull) {
			if (isEnded) {
				// Zeros behind the last member fill up the block of a tape.
				if (chunk[stream.next_in] === 0) {
					return;
				}
				zlibInflateReset(stream);
			}
			stream.output = new Uint8Array(outputLength);
			stream.next_out = 0;
			stream.avail_out = outputLength;
			const status = zlibInflate(stream, Z_NO_FLUSH);
			yield stream.output.subarray(0, stream.next_out);
			if (status !== Z_OK && status !== Z_STREAM_END && status !== Z_BUF_ERROR) {
				throw new LogError('corrupt');
			}
			isEnded = status === Z_STREAM_END;
			isFull = status === Z_OK && stream.avail_out === 0;
		}
	}
	if (!isEnded) {
		throw new LogError('truncated');
	}
}
