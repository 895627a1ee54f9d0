/** The median time of `runs` calls of `task`, in milliseconds. */
export function median(runs: number, task: () => unknown): number {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		task();
		times.push(performance.now() - start);
	}
	times.sort((left, right) => left - right);
	return times[Math.floor(runs / 2)] ?? 0;
}
