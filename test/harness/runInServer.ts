import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHostTests } from './bundleHostTests';
import { launchChromium } from './chromium';
import { installServer } from './installServer';
import { root } from './paths';
import type { Report } from './report';
import { startServer, type OpenOptions, type VSCodeServer } from './vscodeServer';

const limitMs = 180_000;

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
			await openAndWait(server, { folder, developmentPath: root, testsPath });
			return JSON.parse(await readFile(reportFile, 'utf8')) as Report;
		} finally {
			await server.stop();
		}
	} finally {
		await rm(dataDir, { recursive: true, force: true });
	}
}

/** Opens a workbench, which runs the tests, and waits for it to say that they ended. */
async function openAndWait(server: VSCodeServer, options: OpenOptions): Promise<void> {
	const browser = await launchChromium();
	const printed: string[] = [];
	try {
		const page = await browser.newPage();
		const exit = new Promise<number>((resolve) => {
			void page.exposeFunction('codeAutomationExit', resolve);
		});
		await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
			printed.push(`${type}: ${args.map(String).join(' ')}`);
		});
		await page.goto(server.address(options));
		const code = await within(exit, limitMs);
		if (code !== 0) throw new Error(`The run ended with ${String(code)}.`);
	} catch (error) {
		const context = [server.output().slice(-2000), ...printed].join('\n');
		throw new Error(`The tests in the VS Code server gave no report.\n${context}`, {
			cause: error,
		});
	} finally {
		await browser.close();
	}
}

async function within<T>(result: Promise<T>, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new Error(`Nothing came within ${String(ms)} ms.`));
		}, ms);
	});
	try {
		return await Promise.race([result, late]);
	} finally {
		clearTimeout(timer);
	}
}
