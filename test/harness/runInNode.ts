import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeBinary, root } from './paths';
import type { Report } from './report';

/** Runs test files by Mocha in a Node.js process of their own. */
export async function runInNode(files: readonly string[], timeoutMs: number): Promise<Report> {
	const folder = await mkdtemp(join(tmpdir(), 'smtp-lens-tests-'));
	try {
		const reportFile = join(folder, 'report.json');
		const program = join(root, 'test', 'harness', 'nodeLevel.ts');
		const code = await exitOf([
			'--import',
			'tsx',
			program,
			reportFile,
			String(timeoutMs),
			...files,
		]);
		const report = await readFile(reportFile, 'utf8').catch(() => undefined);
		if (report === undefined) {
			throw new Error(`The tests gave no report; their process ended with ${String(code)}.`);
		}
		return JSON.parse(report) as Report;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function exitOf(args: readonly string[]): Promise<number | null> {
	return new Promise((resolve, reject) => {
		const child = spawn(nodeBinary(), args, { cwd: root, stdio: 'inherit' });
		child.once('error', reject);
		child.once('close', resolve);
	});
}
