import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAt } from './automation';
import { bundleHostTests } from './bundleHostTests';
import { installServer } from './installServer';
import { root } from './paths';
import type { Report } from './report';
import { startServer } from './vscodeServer';

/** Runs test files in the extension host of the VS Code server, with our extension from its sources. */
export async function runInServer(
	files: readonly string[],
	folder: string,
	log: (line: string) => void,
): Promise<Report> {
	const installation = await installServer(log);
	const dataDir = await mkdtemp(join(tmpdir(), 'smtp-lens-host-'));
	try {
		const reportFile = join(dataDir, 'report.json');
		const testsPath = await bundleHostTests({ host: 'node', files, reportFile });
		const server = await startServer({ installation, dataDir });
		try {
			const address = server.address({ folder, developmentPath: root, testsPath });
			await runAt(address, () => server.output().slice(-2000));
			return JSON.parse(await readFile(reportFile, 'utf8')) as Report;
		} finally {
			await server.stop();
		}
	} finally {
		await rm(dataDir, { recursive: true, force: true });
	}
}
