import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleHostTests } from './bundleHostTests';
import { cache, root } from './paths';
import type { Report } from './report';

const downloadServer = 'https://update.code.visualstudio.com/api/releases/stable';
const probeLimitMs = 3_000;

/** Why desktop VS Code cannot run here, or `undefined` where it can. */
export async function whyNoDesktop(): Promise<string | undefined> {
	const hasDisplay = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
	if (process.platform === 'linux' && !hasDisplay) return 'there is no display';
	try {
		const answer = await fetch(downloadServer, { signal: AbortSignal.timeout(probeLimitMs) });
		return answer.ok ? undefined : `its download server answers ${String(answer.status)}`;
	} catch {
		// Whatever kept the answer away, the reason that matters here is the same.
		return 'its download server does not answer';
	}
}

/** Runs test files in desktop VS Code of `version` (`stable` or a number), downloaded where needed. */
export async function runInDesktop(
	files: readonly string[],
	folder: string,
	version: string,
): Promise<Report> {
	const userData = await mkdtemp(join(tmpdir(), 'sl-'));
	try {
		const reportFile = join(userData, 'report.json');
		const extensionTestsPath = await bundleHostTests({ host: 'node', files, reportFile });
		await runTests({
			vscodeExecutablePath: await downloadAndUnzipVSCode({ version, cachePath: cache }),
			extensionDevelopmentPath: root,
			extensionTestsPath,
			launchArgs: [
				folder,
				`--user-data-dir=${userData}`,
				'--disable-extensions',
				'--disable-workspace-trust',
				'--no-sandbox',
			],
		});
		return JSON.parse(await readFile(reportFile, 'utf8')) as Report;
	} finally {
		await rm(userData, { recursive: true, force: true, maxRetries: 5 });
	}
}
