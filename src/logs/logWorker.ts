import { parentPort, workerData } from 'node:worker_threads';
import { createExplainer } from '../smtp/explain';
import { createOwnCatalogue } from '../smtp/ownCatalogue';
import type { LogTask, TaskResult, WorkerMessage, WorkerSetup } from './logTask';
import { runTask, type TaskContext } from './runTask';
import code from './sieveCode';
import { createWasmSieve } from './wasmSieve';

// What a worker thread runs: one task after the other, as they come.

const { sources, filter, stop } = workerData as WorkerSetup;
const stopFlag = new Int32Array(stop);
const post = (message: WorkerMessage, handedOver: readonly ArrayBuffer[] = []) =>
	parentPort?.postMessage(message, handedOver);

/** Of how many bytes it is told that they were read: each message wakes the main thread, which wants a core. */
const progressStep = 1 << 22;
let untold = 0;
const tellProgress = (): void => {
	post({ kind: 'progress', bytes: untold });
	untold = 0;
};

const sieve = createWasmSieve(code);
const context: TaskContext = {
	explainer: createExplainer(createOwnCatalogue(sources.facts, sources.language, sources.own)),
	...(sieve === undefined ? {} : { sieve }),
	...(filter === undefined ? {} : { filter }),
	onBytes: (bytes) => {
		untold += bytes;
		if (untold >= progressStep) {
			tellProgress();
		}
	},
	isStopped: () => Atomics.load(stopFlag, 0) !== 0,
};

parentPort?.on('message', (task: LogTask) => {
	void runTask(task, context).then((result) => {
		tellProgress();
		post({ kind: 'done', result }, buffersOf(result));
	});
});

// Handed over, not copied.
function buffersOf({ part }: TaskResult): ArrayBuffer[] {
	return Object.values(part?.tables ?? {}).map(({ numbers }) => numbers.buffer as ArrayBuffer);
}
