import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Row, Summary } from '../../src/smtp/summary';
import { totalOf } from '../../src/smtp/summaryTable';
import { noCounts, postfixLog, type LogMix, type WrittenCounts } from './postfixLog';
import { writeLog } from './writeLog';

/** What is measured: a gigabyte of a relay's day, and the hardest log there is. */
const logs: readonly { readonly mix: LogMix; readonly lines: number; readonly title: string }[] = [
	{ mix: 'relay', lines: 6_200_000, title: "a relay's day, most lines without a code" },
	{ mix: 'replies', lines: 760_000, title: 'nothing but replies, no two alike' },
];

// What our rules take in such a log, for tools that know one pattern.
const pattern =
	'(said|status=sent \\(|]:) ?[2-5][0-9][0-9][ -]|[2-5][0-9][0-9][ -][245]\\.[0-9]{1,3}\\.[0-9]{1,3}|dsn=[245]\\.';

/** On how many cores the memory is measured: each may have a thread. */
const coreCounts = [2, 4, 8];

/**
 * Lets the process see `CORES` cores, where it names some, and writes what it took at its peak, in
 * KiB, to the file that `PEAK_FILE` names.
 */
const hook = `
	const { CORES, PEAK_FILE } = process.env;
	if (CORES !== undefined) {
		require('node:os').availableParallelism = () => Number(CORES);
	}
	process.on('exit', () =>
		require('node:fs').writeFileSync(PEAK_FILE, String(process.resourceUsage().maxRSS)),
	);`;

/** The command line over whole logs, as a process, beside tools that people use today. */
export async function benchWholeLog(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'smtp-lens-bench-'));
	try {
		for (const { lines, mix, title } of logs) {
			const log = join(folder, 'mail.log');
			const written = noCounts();
			await writeLog(log, postfixLog(lines, mix, written));
			const megabytes = statSync(log).size / 1e6;
			console.log(
				`\nsumming up ${megabytes.toFixed(0)} MB of Postfix log: ${title} ` +
					`(whole processes, ${availableParallelism()} cores)`,
			);
			const { peak, seconds, summary } = ownRun(log, folder);
			console.log(
				`  smtp-lens summarize: ${seconds.toFixed(1)} s (${(megabytes / seconds).toFixed(0)} MB/s), ` +
					`${peak.toFixed(0)} MB at its peak, ` +
					`counts ${isDeepStrictEqual(countsOf(summary), written) ? 'equal' : 'DIFFER FROM'} those of the log's generator`,
			);
			for (const cores of coreCounts) {
				const run = ownRun(log, folder, { CORES: String(cores) });
				console.log(`  as on ${cores} cores: ${run.peak.toFixed(0)} MB at its peak`);
			}
			for (const [command, ...args] of [
				['rg', '-c', pattern, log],
				['grep', '-cE', pattern, log],
				['pflogsumm', log],
			] as const) {
				report(command, args, seconds);
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function countsOf({ enhancedCodes, hosts, replies, replyCodes }: Summary): WrittenCounts {
	const countsBy = (rows: readonly Row[]) =>
		new Map(rows.map(({ counts, key }) => [key, totalOf(counts)]));
	return {
		replies,
		codes: countsBy([...replyCodes.rows, ...enhancedCodes.rows]),
		hosts: countsBy(hosts.rows),
	};
}

function ownRun(log: string, folder: string, env: NodeJS.ProcessEnv = {}) {
	const [hookFile, peakFile] = [join(folder, 'hook.cjs'), join(folder, 'peak')];
	writeFileSync(hookFile, hook);
	const args = ['--require', hookFile, 'dist/cli.js', 'summarize', '--json', log];
	const { output, seconds } = timed(process.execPath, args, { ...env, PEAK_FILE: peakFile });
	return {
		seconds,
		summary: JSON.parse(output ?? '{}') as Summary,
		/** In MB (10^6 bytes), of the whole process. */
		peak: (Number(readFileSync(peakFile, 'utf8')) * 1024) / 1e6,
	};
}

function report(command: string, args: readonly string[], ours: number): void {
	const { output, seconds } = timed(command, args);
	console.log(
		output === undefined
			? `  ${command}: not installed here, so there is nothing to compare with`
			: `  ${command} ${args[0] === args.at(-1) ? '' : args[0]}: ${seconds.toFixed(1)} s, ${(seconds / ours).toFixed(2)} × ours`,
	);
}

function timed(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	const start = performance.now();
	const { error, status, stdout } = spawnSync(command, args, {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C', ...env },
		maxBuffer: 1 << 28,
	});
	const seconds = (performance.now() - start) / 1000;
	if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') {
		return { output: undefined, seconds };
	}
	if (error !== undefined || status !== 0) {
		throw error ?? new Error(`${command} ended with ${String(status)}`);
	}
	return { output: stdout, seconds };
}
