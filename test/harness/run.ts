import { nodeBinary, root } from './paths';
import { count, linesOf, type Counts } from './report';
import { runCommand } from './runCommand';
import { runLevel } from './runLevel';
import { levels, testFiles, type Level } from './testFiles';

/** `run [LEVEL…] [PART-OF-A-FILE-NAME…]`: the levels named, or all; the files that match, or all. */
async function main(args: readonly string[]): Promise<void> {
	const named = levels.filter((level) => args.includes(level));
	const parts = args.filter((arg) => !levels.some((level) => level === arg));
	const sums = { passed: 0, failed: 0 };
	try {
		await build();
		for (const level of named.length > 0 ? named : levels) {
			const { passed, failed } = await runAndPrint(level, parts);
			sums.passed += passed;
			sums.failed += failed;
		}
	} catch (error) {
		console.error(error);
		sums.failed += 1;
	}
	if (sums.passed + sums.failed === 0) {
		console.error(`No test file matches ${parts.join(' ')}.`);
		sums.failed = 1;
	}
	console.log(`\n${String(sums.passed)} passed, ${String(sums.failed)} failed`);
	process.exitCode = sums.failed === 0 ? 0 : 1;
}

/** The host and UI levels run what ships, and unit tests read the data as it is built. */
async function build(): Promise<void> {
	await runCommand(nodeBinary(), ['scripts/build.mjs'], { cwd: root });
}

async function runAndPrint(level: Level, parts: readonly string[]): Promise<Counts> {
	const files = testFiles(level).filter(
		(file) => parts.length === 0 || parts.some((part) => file.includes(part)),
	);
	if (files.length === 0 && parts.length > 0) return { passed: 0, failed: 0 };
	const start = performance.now();
	console.log(`\n${level} (${String(files.length)} files)`);
	try {
		const report = await runLevel(level, files, console.log);
		const counts = count(report, files);
		console.log(linesOf(report, files).join('\n'));
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(
			`${level}: ${String(counts.passed)} passed, ${String(counts.failed)} failed in ${seconds} s`,
		);
		return counts;
	} catch (error) {
		console.error(error);
		console.log(`${level}: did not end`);
		return { passed: 0, failed: 1 };
	}
}

void main(process.argv.slice(2));
