import type { Explainer } from '../smtp/explain';
import { createReplyFilter } from '../smtp/replyFilter';
import { createReplyScanner, type ScannedReply } from '../smtp/scanReplies';
import type { SummaryFilter } from '../smtp/summary';
import { LogError, problemOf, type LogProblem } from './logProblem';
import { decode } from './logReading';
import { openLog } from './openLog';

/** By what the logs are read, and what of them is wanted. */
export interface ScanLogsOptions {
	readonly explainer: Explainer;
	readonly filter?: SummaryFilter;
	/** Ends reading early. */
	readonly signal?: AbortSignal;
	/** Given the replies of some lines at a time; reading waits until it is done with them. */
	readonly onReplies: (name: string, replies: readonly ScannedReply[]) => Promise<void> | void;
}

/**
 * Reads the replies of logs, one log after the other in the order given, as they stand: in memory
 * that does not grow with the logs.
 *
 * @returns what could not be read, or not to its end.
 */
export async function scanLogs(
	names: readonly string[],
	options: ScanLogsOptions,
): Promise<readonly LogProblem[]> {
	const problems: LogProblem[] = [];
	for (const name of names) {
		try {
			await scanLog(name, options);
		} catch (error) {
			problems.push(problemOf(name, error));
		}
	}
	return problems;
}

async function scanLog(name: string, options: ScanLogsOptions): Promise<void> {
	const { explainer, filter, onReplies, signal } = options;
	const log = await openLog(name);
	const passes = createReplyFilter(filter);
	let replies: ScannedReply[] = [];
	const scanner = createReplyScanner({ explainer, decode, ...log.reading }, (reply) => {
		if (passes(reply)) {
			replies.push(reply);
		}
	});
	const handOn = async () => {
		const found = replies;
		replies = [];
		if (found.length > 0) {
			await onReplies(name, found);
		}
	};
	try {
		for await (const chunk of log.chunks) {
			if (signal?.aborted === true) {
				throw new LogError('cancelled');
			}
			scanner.add(chunk);
			await handOn();
		}
		scanner.end();
		await handOn();
	} finally {
		log.close();
	}
	if (log.reading.foreign) {
		throw new LogError('foreign');
	}
}
