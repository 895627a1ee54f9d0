/** A stream of bytes of which the first are known. */
export interface Peeked {
	/** The first bytes: `length` or more, fewer only where the stream has fewer. */
	readonly head: Uint8Array;
	/** All bytes, the first ones once more. */
	readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Reads the first `length` bytes of a stream that cannot be read twice, such as standard input.
 *
 * What goes wrong behind its first bytes is thrown by the one who reads on.
 */
export async function peek(source: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
	const iterator = source[Symbol.asyncIterator]();
	const first: Uint8Array[] = [];
	let rest: AsyncIterator<Uint8Array> = iterator;
	for (let known = 0; known < length;) {
		try {
			const result = await iterator.next();
			if (result.done === true) {
				break;
			}
			first.push(result.value);
			known += result.value.length;
		} catch (error) {
			if (first.length === 0) {
				throw error;
			}
			rest = failing(error);
			break;
		}
	}
	return { head: joined(first), chunks: replay(first, rest) };
}

async function* replay(
	first: readonly Uint8Array[],
	rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	try {
		yield* first;
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
			yield next.value;
		}
	} finally {
		await rest.return?.();
	}
}

function failing(error: unknown): AsyncIterator<Uint8Array> {
	return {
		next: () => {
			throw error;
		},
	};
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let end = 0;
	for (const part of parts) {
		whole.set(part, end);
		end += part.length;
	}
	return whole;
}
