import * as vscode from 'vscode';
import type { LogsSummary } from '../logs/gatherResults';
import { LogError, problemOf, type LogProblem } from '../logs/logProblem';
import { decode, headLength, readingOf } from '../logs/logReading';
import { magicLength, packingOf } from '../logs/packing';
import { peek, type Peeked } from '../logs/peek';
import { mergeSummaries } from '../smtp/mergeSummaries';
import { createReplyFilter } from '../smtp/replyFilter';
import { createReplyScanner, type ScannedReply } from '../smtp/scanReplies';
import { createSummarizer } from '../smtp/summarize';
import type { Summary } from '../smtp/summary';
import {
	nameOf,
	type LogSource,
	type ScanOptions,
	type ScanResult,
	type SummarizeOptions,
} from './logSource';
import { unpack } from './unpack';

/** VS Code gives a file only as a whole, and all of it has to fit in the memory of a web page. */
const maxLength = 200e6;

/** Between two of them others have their turn. */
const sliceLength = 1 << 19;

/** Sums up logs that VS Code reads: of other file systems than the disk, and unsaved documents. */
export async function summarizeVirtual(
	logs: readonly LogSource[],
	{ explainer, filter, onProgress, signal }: SummarizeOptions,
): Promise<LogsSummary> {
	const summaries: Summary[] = [];
	const problems: LogProblem[] = [];
	const total = await totalOf(logs);
	let bytes = 0;
	const onRead = (count: number): void => {
		bytes += count;
		onProgress({ bytes, total });
	};
	for (const log of logs) {
		const name = nameOf(log);
		try {
			const { chunks, head, date } = await open(log, onRead);
			const reading = readingOf(name, head, date);
			const summarizer = createSummarizer({
				name,
				explainer,
				decode,
				...reading,
				...(filter === undefined ? {} : { filter }),
			});
			const problem = await feed(name, chunks, signal, (chunk) => {
				summarizer.add(chunk);
			});
			summaries.push(summarizer.end(problem?.kind));
			problems.push(...[problem ?? foreign(name, reading.foreign)].filter(isPresent));
		} catch (error) {
			problems.push(problemOf(name, error));
		}
	}
	const summary = mergeSummaries(summaries);
	return { summary: filter === undefined ? summary : { ...summary, filter }, problems };
}

/** Reads the replies of such logs, in their order. */
export async function scanVirtual(
	logs: readonly LogSource[],
	{ explainer, filter, onReplies, signal }: ScanOptions,
): ScanResult {
	const problems: LogProblem[] = [];
	const passes = createReplyFilter(filter);
	for (const log of logs) {
		const name = nameOf(log);
		try {
			const { chunks, head, date } = await open(log);
			const replies: ScannedReply[] = [];
			const options = { explainer, decode, ...readingOf(name, head, date) };
			const scanner = createReplyScanner(options, (reply) => {
				if (passes(reply)) {
					replies.push(reply);
				}
			});
			const handOn = () => {
				onReplies(name, replies.splice(0));
			};
			const problem = await feed(name, chunks, signal, (chunk) => {
				scanner.add(chunk);
				handOn();
			});
			scanner.end();
			handOn();
			problems.push(...[problem ?? foreign(name, options.foreign)].filter(isPresent));
		} catch (error) {
			problems.push(problemOf(name, error));
		}
	}
	return problems;
}

interface OpenSource extends Peeked {
	readonly date: Date;
}

/** @param onRead told how many bytes were read since the last time, as they are stored. */
async function open(log: LogSource, onRead?: (count: number) => void): Promise<OpenSource> {
	const { bytes, date } = await readWhole(log);
	const packing = log.text === undefined ? packingOf(bytes.subarray(0, magicLength)) : undefined;
	const read = sliced(bytes, onRead);
	const chunks = packing === undefined ? read : unpack(read, packing, () => sliced(bytes));
	return { ...(await peek(chunks, headLength)), date };
}

async function readWhole({ text, uri }: LogSource): Promise<{ bytes: Uint8Array; date: Date }> {
	if (text !== undefined) {
		return { bytes: new TextEncoder().encode(text), date: new Date() };
	}
	const { mtime, size } = await vscode.workspace.fs.stat(uri);
	if (size > maxLength) {
		throw new LogError('too-large', String(maxLength / 1e6));
	}
	return { bytes: await vscode.workspace.fs.readFile(uri), date: new Date(mtime) };
}

/** How many bytes will be read, as they are stored. */
async function totalOf(logs: readonly LogSource[]): Promise<number> {
	const lengths = await Promise.all(logs.map(lengthOf));
	return lengths.reduce((sum, length) => sum + length, 0);
}

async function lengthOf({ text, uri }: LogSource): Promise<number> {
	if (text !== undefined) {
		return new TextEncoder().encode(text).length;
	}
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		return size > maxLength ? 0 : size;
	} catch {
		// Reading it will tell what is wrong.
		return 0;
	}
}

async function* sliced(
	bytes: Uint8Array,
	onRead?: (count: number) => void,
): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += sliceLength) {
		const slice = bytes.subarray(start, start + sliceLength);
		yield slice;
		onRead?.(slice.length);
		await new Promise((resolve) => setTimeout(resolve));
	}
}

/** Hands on a log chunk by chunk; gives what ended it early. */
async function feed(
	name: string,
	chunks: AsyncIterable<Uint8Array>,
	signal: AbortSignal,
	onChunk: (chunk: Uint8Array) => void,
): Promise<LogProblem | undefined> {
	try {
		for await (const chunk of chunks) {
			if (signal.aborted) {
				throw new LogError('cancelled');
			}
			onChunk(chunk);
		}
		return undefined;
	} catch (error) {
		return problemOf(name, error);
	}
}

function foreign(name: string, isForeign: boolean): LogProblem | undefined {
	return isForeign ? { name, kind: 'foreign' } : undefined;
}

function isPresent<Value>(value: Value | undefined): value is Value {
	return value !== undefined;
}
