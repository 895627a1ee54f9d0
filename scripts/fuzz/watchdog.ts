import { Worker } from 'node:worker_threads';

/** Ends the process where one step takes longer than any may, after saying which it was. */
export interface Watchdog {
	/** A step begins. */
	readonly begin: (step: string) => void;
	readonly end: () => void;
}

/** A thread of its own, since a step that never ends keeps this one from doing anything. */
const program = `
const { workerData: limitMs, parentPort } = require('node:worker_threads');
let timer;
parentPort.on('message', (step) => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		require('node:fs').writeSync(2, 'no end in sight: ' + step + '\\n');
		process.kill(process.pid, 'SIGKILL');
	}, limitMs);
});
`;

/** Starts one. */
export function startWatchdog(limitMs: number): Watchdog {
	const worker = new Worker(program, { eval: true, workerData: limitMs });
	return {
		begin: (step) => {
			worker.postMessage(step);
		},
		end: () => void worker.terminate(),
	};
}
