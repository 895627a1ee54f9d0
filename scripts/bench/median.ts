/** The median time of `runs` calls of `task`, in milliseconds. */
export function median(runs: number, task: () => unknown): number {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		task();
		times.push(performance.now() - start);
	}
	return middle(times);
}

/** The median of `values`; the upper one of two. */
export function middle(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** The value that a share of all, from 0 to 1, does not exceed. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
