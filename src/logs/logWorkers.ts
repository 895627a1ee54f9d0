import { Worker } from 'node:worker_threads';
import { withoutProse } from '../smtp/withoutProse';
import { problemOf } from './logProblem';
import type { LogTask, TaskResult, WorkerMessage, WorkerSetup } from './logTask';

/** Who reads the logs, and who hears of it. */
export interface LogWorkersOptions extends WorkerSetup {
	/** Path of the bundled `logWorker`. */
	readonly workerPath: string;
	/** How many threads. */
	readonly count: number;
	/** Called with the bytes that were read since the last call. */
	readonly onBytes: (count: number) => void;
	/** Called with the result of each task, by its index, as soon as there is one. */
	readonly onResult: (at: number, result: TaskResult) => void;
}

/**
 * Runs all tasks on worker threads, each as soon as a thread is free, begun in their order.
 *
 * A thread that fails gives its task a problem, and another takes its place.
 */
export async function runOnWorkers(
	tasks: readonly LogTask[],
	options: LogWorkersOptions,
): Promise<void> {
	let next = 0;
	const work = async (): Promise<void> => {
		let worker = startWorker(options);
		try {
			for (let at = next++; at < tasks.length; at = next++) {
				const task = tasks[at];
				if (task === undefined) {
					break;
				}
				try {
					options.onResult(at, await runOn(worker, task, options));
				} catch (error) {
					options.onResult(at, { problem: problemOf(task.name, error) });
					await worker.terminate();
					worker = startWorker(options);
				}
			}
		} finally {
			await worker.terminate();
		}
	};
	await Promise.all(Array.from({ length: Math.min(options.count, tasks.length) }, work));
}

// In MiB. Nearly all that a worker makes is soon garbage, which larger heaps only collect later; a
// line of 1 MiB that is codes throughout still has room.
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 64 };

function startWorker({ workerPath, sources, filter, stop }: LogWorkersOptions): Worker {
	const workerData: WorkerSetup = {
		sources: { ...sources, language: withoutProse(sources.language) },
		stop,
		...(filter === undefined ? {} : { filter }),
	};
	return new Worker(workerPath, { workerData, resourceLimits });
}

function runOn(worker: Worker, task: LogTask, options: LogWorkersOptions): Promise<TaskResult> {
	return new Promise((resolve, reject) => {
		const settle = () => {
			worker.off('message', onMessage);
			worker.off('error', onError);
		};
		const onMessage = (message: WorkerMessage) => {
			if (message.kind === 'progress') {
				options.onBytes(message.bytes);
			} else {
				settle();
				resolve(message.result);
			}
		};
		const onError = (error: unknown) => {
			settle();
			reject(error instanceof Error ? error : new Error(String(error)));
		};
		worker.on('message', onMessage);
		worker.on('error', onError);
		worker.postMessage(task);
	});
}
