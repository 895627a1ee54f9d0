import type { Report, TestResult } from './report';

/** A test file: its path from the repository's folder, and what loads it. */
export interface TestFile {
	readonly file: string;
	readonly load: () => unknown;
}

/**
 * Loads test files one after the other into `mocha`, then runs them.
 *
 * Knows neither Node nor a browser: Node levels give it Mocha itself, bundles for an extension host
 * Mocha's build for browsers, which runs in every host.
 */
export async function mochaRun(mocha: Mocha, files: readonly TestFile[]): Promise<Report> {
	const loaded: Report['files'][number][] = [];
	for (const { file, load } of files) {
		const before = mocha.suite.total();
		await load();
		loaded.push({ file, tests: mocha.suite.total() - before });
	}
	const results: TestResult[] = [];
	await new Promise<void>((resolve) => {
		mocha
			.run(() => {
				resolve();
			})
			.on('pass', (test) => results.push(resultOf(test, 'passed')))
			.on('pending', (test) => results.push(resultOf(test, 'pending')))
			// A failing hook comes here too, under the title of the hook.
			.on('fail', (test, error: Error) => {
				results.push({ ...resultOf(test, 'failed'), error: textOf(error) });
			});
	});
	return { files: loaded, results };
}

/** A reporter that says nothing: the report is printed by the one who asked for it. */
class Silent {
	done(failures: number, end: (failures: number) => void): void {
		end(failures);
	}
}

/** How every level runs Mocha. */
export const mochaOptions: Mocha.MochaOptions = {
	ui: 'bdd',
	timeout: 10_000,
	forbidOnly: true,
	// Mocha asks of a reporter no more than this, whatever its type says.
	reporter: Silent as unknown as Mocha.ReporterConstructor,
};

function resultOf(test: Mocha.Runnable, state: TestResult['state']): TestResult {
	return { title: test.titlePath(), state, durationMs: test.duration ?? 0 };
}

function textOf(error: Error): string {
	const { stack = '', message } = error;
	return stack.includes(message) ? stack : `${message}\n${stack}`;
}
