import { open, stat } from 'node:fs/promises';
import { createTimeOfLine } from '../smtp/lineTime';
import { cutAtLineEnds } from './logPieces';
import { problemOf, type LogProblem } from './logProblem';
import type { LogTask } from './logTask';
import { decode } from './logReading';
import { openLog, standardInput, type OpenLog } from './openLog';

/** How a log is to be read. */
export interface LogPlan {
	readonly name: string;
	/** In the order of the log; none where it cannot be read. */
	readonly tasks: readonly LogTask[];
	/** In bytes as it lies on the disk; absent of a pipe, and of what is packed. */
	readonly size?: number;
	/** Of its first line that has a time, in seconds. */
	readonly firstTime?: number;
	readonly problem?: LogProblem;
}

/**
 * Plans the reading of logs, in the order of their times where all have some: rotated logs, which
 * a shell lists newest first, come in the order in which they were written.
 *
 * @param pieceLength see `cutAtLineEnds`.
 */
export async function planLogs(
	names: readonly string[],
	pieceLength?: number,
): Promise<readonly LogPlan[]> {
	const plans: LogPlan[] = [];
	for (const name of names) {
		plans.push(await planLog(name, pieceLength));
	}
	const known = plans.filter(({ tasks }) => tasks.length > 0);
	return known.every(({ firstTime }) => firstTime !== undefined)
		? [...plans].sort((left, right) => (left.firstTime ?? 0) - (right.firstTime ?? 0))
		: plans;
}

async function planLog(name: string, pieceLength: number | undefined): Promise<LogPlan> {
	try {
		// A pipe can be read only once, by the one that sums it up.
		if (name === standardInput || !(await canBeReadTwice(name))) {
			return { name, tasks: [{ name }] };
		}
		const log = await openLog(name);
		log.close();
		return {
			name,
			...firstTimeOf(log),
			...(log.reading.foreign ? { problem: { name, kind: 'foreign' } } : {}),
			...(log.size === undefined
				? { tasks: [{ name }] }
				: { tasks: await pieceTasks(name, log, log.size, pieceLength), size: log.size }),
		};
	} catch (error) {
		return { name, tasks: [], problem: problemOf(name, error) };
	}
}

async function canBeReadTwice(name: string): Promise<boolean> {
	const stats = await stat(name);
	return stats.isFile() || stats.isDirectory();
}

async function pieceTasks(
	name: string,
	{ reading }: OpenLog,
	size: number,
	pieceLength: number | undefined,
): Promise<readonly LogTask[]> {
	const file = await open(name);
	try {
		const pieces = await cutAtLineEnds(file, size, pieceLength);
		return pieces.map((piece) => ({ name, part: { piece, reading } }));
	} finally {
		await file.close();
	}
}

function firstTimeOf({ head, reading }: OpenLog): Pick<LogPlan, 'firstTime'> {
	const timeOfLine = createTimeOfLine(reading.date);
	for (const line of decode(head).split('\n')) {
		const time = timeOfLine(line);
		if (time !== undefined) {
			return { firstTime: time };
		}
	}
	return {};
}
