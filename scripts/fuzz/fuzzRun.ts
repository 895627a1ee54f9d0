import fc from 'fast-check';
import { growthsOf, pumpedLines, readersOf, type Growth } from '../../test/fuzz/growth';
import type { Target } from '../../test/fuzz/target';
import type { Material } from '../../test/fuzz/targets';
import type { Watchdog } from './watchdog';

/** A run as it goes on. */
export interface FuzzRun {
	/** Tries each target for a while, then measures lines; `end` is of `performance.now()`. */
	readonly round: (seed: number, end: number) => Promise<void>;
	/** How many cases were tried, by target. */
	readonly cases: ReadonlyMap<string, number>;
	readonly failures: readonly Failure[];
	readonly linesMeasured: number;
	readonly growths: readonly Growth[];
}

/** A case in which something did not hold. */
export interface Failure {
	readonly name: string;
	/** With it, the target fails again. */
	readonly seed: number;
	/** The smallest that was found. */
	readonly input: string;
	readonly error: string;
}

interface FuzzRunOptions {
	readonly material: Material;
	readonly targets: readonly Target[];
	readonly watchdog: Watchdog;
}

const sliceMs = 500;
const measureMs = 4_000;

/** A target that failed so often has said enough. */
const mostFailures = 3;

/** Prepares a run. */
export function createFuzzRun({ material, targets, watchdog }: FuzzRunOptions): FuzzRun {
	const cases = new Map<string, number>();
	const failures: Failure[] = [];
	const growths: Growth[] = [];
	const readers = readersOf(material);
	const lines = pumpedLines(material.lines);
	let linesMeasured = 0;

	const tryTarget = async ({ name, property }: Target, seed: number): Promise<void> => {
		watchdog.begin(`--only "${name}" --seed ${seed}`);
		const { counterexample, errorInstance, failed, numRuns } = await fc.check(property, {
			seed,
			numRuns: Number.MAX_SAFE_INTEGER,
			interruptAfterTimeLimit: sliceMs,
		});
		cases.set(name, (cases.get(name) ?? 0) + numRuns);
		if (failed) {
			const input = fc.stringify(counterexample);
			failures.push({ name, seed, input, error: String(errorInstance) });
		}
	};
	const measure = (seed: number, end: number): void => {
		const sample = fc.sample(lines, { seed, numRuns: 1000 });
		for (const line of sample) {
			if (performance.now() >= end) {
				break;
			}
			watchdog.begin(`reading ${JSON.stringify(line)}`);
			growths.push(...growthsOf(line, readers));
			linesMeasured++;
		}
	};

	return {
		cases,
		failures,
		growths,
		get linesMeasured() {
			return linesMeasured;
		},
		round: async (seed, end) => {
			for (const target of targets) {
				const failed = failures.filter(({ name }) => name === target.name).length;
				if (failed < mostFailures && performance.now() < end) {
					await tryTarget(target, seed);
				}
			}
			measure(seed, Math.min(end, performance.now() + measureMs));
		},
	};
}
