import { Decompress, type ZstdError } from 'fzstd';
import { LogError } from './logProblem';

/** Little at a time, since a few bytes may unpack to very many. */
const sliceLength = 4096;

// Of `ZstdErrorCode`, which is a type only.
const windowSizeTooLarge = 1;
const unexpectedEnd = 5;

/** To which `patches/` holds fzstd. */
const maxWindowMegabytes = 128;

/**
 * Unpacks zstd, all its frames.
 *
 * Not by node:zlib: the oldest VS Code that we support has no zstd there, and newer ones end at the
 * end of the first frame.
 *
 * @throws LogError where the stream is cut off or damaged, or asks for more than 128 MB of memory, as
 * zstd itself refuses it.
 */
export async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let unpacked: Uint8Array[] = [];
	const unpacking = new Decompress((bytes) => unpacked.push(bytes));
	function* push(bytes: Uint8Array, isLast: boolean): Generator<Uint8Array> {
		unpacked = [];
		let problem: LogError | undefined;
		try {
			unpacking.push(bytes, isLast);
		} catch (error) {
			problem = problemWith(error as ZstdError);
		}
		// Also what stands before the damage.
		yield* unpacked;
		if (problem !== undefined) {
			throw problem;
		}
	}
	for await (const chunk of chunks) {
		for (let start = 0; start < chunk.length; start += sliceLength) {
			yield* push(chunk.subarray(start, start + sliceLength), false);
		}
	}
	yield* push(new Uint8Array(0), true);
}

function problemWith({ code }: ZstdError): LogError {
	return code === windowSizeTooLarge
		? new LogError('long-window', String(maxWindowMegabytes))
		: new LogError(code === unexpectedEnd ? 'truncated' : 'corrupt');
}
