/** What became of one test. */
export interface TestResult {
	/** The titles of its groups and its own, outermost first. */
	readonly title: readonly string[];
	readonly state: 'passed' | 'failed' | 'pending';
	readonly durationMs: number;
	/** Why it failed: message and stack. */
	readonly error?: string;
}

/** What a run of one level gave. */
export interface Report {
	/** The test files that were loaded, each with how many tests it brought. */
	readonly files: readonly { readonly file: string; readonly tests: number }[];
	readonly results: readonly TestResult[];
}

/** The sums of one or more reports. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/**
 * Counts a report's tests. A file that brought no test, or one of `expectedFiles` that was not
 * loaded, counts as one failure: a test that never runs must not look like one that passes.
 */
export function count(report: Report, expectedFiles: readonly string[]): Counts {
	const problems = problemsOf(report, expectedFiles).length;
	const of = (state: TestResult['state']): number =>
		report.results.filter((result) => result.state === state).length;
	return { passed: of('passed'), failed: of('failed') + problems };
}

/** What is wrong with the run as a whole, a sentence each. */
export function problemsOf(report: Report, expectedFiles: readonly string[]): readonly string[] {
	const loaded = new Map(report.files.map(({ file, tests }) => [file, tests]));
	const pending = report.results.filter((result) => result.state === 'pending');
	return [
		...expectedFiles
			.filter((file) => !loaded.get(file))
			.map((file) => `${file}: ${loaded.has(file) ? 'has no test' : 'was not loaded'}`),
		...(report.results.length === 0 ? ['No test was run.'] : []),
		...pending.map(({ title }) => `${title.join(' › ')}: was skipped`),
	];
}

/** From so many tests on, those that passed are told group by group. */
const manyTests = 100;

/** A report as lines for a terminal: what passed, then each failure in full. */
export function linesOf(report: Report, expectedFiles: readonly string[]): readonly string[] {
	const passed = report.results.filter((result) => result.state === 'passed');
	const failed = report.results.filter((result) => result.state === 'failed');
	return [
		...(passed.length < manyTests ? passed.map(lineOf) : groupLines(passed)),
		...failed.flatMap(({ title, error }) => [`  ✗ ${title.join(' › ')}`, indented(error)]),
		...problemsOf(report, expectedFiles).map((problem) => `  ✗ ${problem}`),
	];
}

function lineOf({ title, durationMs }: TestResult): string {
	const slow = durationMs >= 200 ? ` (${String(Math.round(durationMs))} ms)` : '';
	return `  ✓ ${title.join(' › ')}${slow}`;
}

function groupLines(passed: readonly TestResult[]): readonly string[] {
	const sizes = new Map<string, number>();
	for (const { title } of passed) {
		const group = title[0] ?? '';
		sizes.set(group, (sizes.get(group) ?? 0) + 1);
	}
	return [...sizes].map(([group, size]) => `  ✓ ${group}: ${String(size)}`);
}

function indented(text = ''): string {
	return text.replace(/^/gm, '    ');
}
