import { closeSync, openSync, readSync } from 'node:fs';
import type { Explainer } from '../smtp/explain';
import type { Sieve } from '../smtp/siftedLines';
import { createSummarizer, type Summarizer } from '../smtp/summarize';
import type { SummaryFilter } from '../smtp/summary';
import type { Piece } from './logPieces';
import { LogError, problemOf, type LogProblem } from './logProblem';
import type { LogTask, TaskResult } from './logTask';
import { decode, type LogReading } from './logReading';
import { openLog } from './openLog';
import { packPart } from './packedPart';

/** What all tasks of a worker share. */
export interface TaskContext {
	readonly explainer: Explainer;
	readonly sieve?: Sieve;
	readonly filter?: SummaryFilter;
	readonly onBytes: (count: number) => void;
	readonly isStopped: () => boolean;
}

/** Sums up a log, or a piece of one. Whatever goes wrong is told in the result. */
export async function runTask({ name, part }: LogTask, context: TaskContext): Promise<TaskResult> {
	try {
		return part === undefined
			? await readWhole(name, context)
			: readPiece(name, part.piece, part.reading, context);
	} catch (error) {
		return { problem: problemOf(name, error) };
	}
}

async function readWhole(name: string, context: TaskContext): Promise<TaskResult> {
	const log = await openLog(name);
	const summarizer = create(name, log.reading, context);
	try {
		for await (const chunk of log.chunks) {
			add(summarizer, chunk, context);
		}
	} catch (error) {
		return stopped(summarizer, problemOf(name, error));
	} finally {
		log.close();
	}
	return {
		part: packPart(summarizer.endPart()),
		...(log.reading.foreign ? { problem: { name, kind: 'foreign' } } : {}),
	};
}

// A worker runs one task at a time, so that all of them read into the same memory.
const buffer = new Uint8Array(1 << 18);

function readPiece(
	name: string,
	{ start, end }: Piece,
	reading: LogReading,
	context: TaskContext,
): TaskResult {
	const file = openSync(name, 'r');
	const summarizer = create(name, reading, context);
	try {
		for (let offset = start; offset < end;) {
			const count = readSync(file, buffer, 0, Math.min(buffer.length, end - offset), offset);
			if (count === 0) {
				throw new LogError('shrunk');
			}
			add(summarizer, buffer.subarray(0, count), context);
			offset += count;
		}
	} catch (error) {
		return stopped(summarizer, problemOf(name, error));
	} finally {
		closeSync(file);
	}
	return { part: packPart(summarizer.endPart()) };
}

function create(name: string, reading: LogReading, context: TaskContext): Summarizer {
	const { explainer, filter, sieve } = context;
	return createSummarizer({
		name,
		explainer,
		decode,
		...reading,
		...(sieve === undefined ? {} : { sieve }),
		...(filter === undefined ? {} : { filter }),
	});
}

function add(summarizer: Summarizer, chunk: Uint8Array, { isStopped, onBytes }: TaskContext): void {
	if (isStopped()) {
		throw new LogError('cancelled');
	}
	summarizer.add(chunk);
	onBytes(chunk.length);
}

function stopped(summarizer: Summarizer, problem: LogProblem): TaskResult {
	return { part: packPart(summarizer.endPart(problem.kind)), problem };
}
