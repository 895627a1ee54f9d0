import {
	createSummaryOfLogs,
	createSummaryOfPieces,
	type Adding,
	type SummaryPart,
} from '../smtp/mergeSummaries';
import type { Summary, SummaryFilter } from '../smtp/summary';
import type { LogProblem } from './logProblem';
import type { TaskResult } from './logTask';
import { unpackPart } from './packedPart';
import type { LogPlan } from './planLogs';

/** What comes of summing up logs. */
export interface LogsSummary {
	readonly summary: Summary;
	/** What could not be read, or not to its end, in the order of the logs. */
	readonly problems: readonly LogProblem[];
}

/** Puts results of tasks together as they come, so that no more than a few are kept. */
export interface Gathering {
	/** Adds the result of the task at index `at`, counted over all logs. */
	add(at: number, result: TaskResult): void;
	/** What all results come to. */
	end(): LogsSummary;
}

/** Gathers the results of all tasks of `plans`, whatever the order in which they come. */
export function gatherResults(plans: readonly LogPlan[], filter?: SummaryFilter): Gathering {
	const whole = createSummaryOfLogs(filter);
	const logs = plans.map((plan) => gatherLog(plan, whole));
	const logOfTask = plans.flatMap(({ tasks }, index) => tasks.map(() => logs[index]));
	const early = new Map<number, TaskResult>();
	let next = 0;
	return {
		add: (at, result) => {
			early.set(at, result);
			for (let due = early.get(next); due !== undefined; due = early.get(next)) {
				early.delete(next);
				logOfTask[next]?.add(due);
				next++;
			}
		},
		end: () => ({ summary: whole.sum(), problems: logs.flatMap((log) => log.problem() ?? []) }),
	};
}

/** Gathers the results of one log's tasks in their order, and adds what they come to to `whole`. */
function gatherLog({ name, problem: known, tasks }: LogPlan, whole: Adding<Summary>) {
	let left = tasks.length;
	let found: LogProblem | undefined;
	let pieces: Adding<SummaryPart> | undefined;
	const problem = () => known ?? found;
	return {
		problem,
		add: (result: TaskResult): void => {
			// Behind a piece that was not read to its end, nobody knows at which line the next one begins.
			if (found === undefined) {
				found = result.problem;
				if (result.part !== undefined) {
					pieces ??= createSummaryOfPieces(name);
					pieces.add(unpackPart(result.part));
				}
			}
			left--;
			if (left === 0 && pieces !== undefined) {
				whole.add(withStop(pieces.sum(), problem()));
				pieces = undefined;
			}
		},
	};
}

// A log that vanished between two of its pieces was not read to its end, though each piece was.
function withStop(part: SummaryPart, problem: LogProblem | undefined): SummaryPart {
	return problem === undefined || problem.kind === 'foreign'
		? part
		: { ...part, file: { ...part.file, stopped: problem.kind } };
}
