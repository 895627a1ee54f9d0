import { runAt } from './automation';
import { bundleHostTests } from './bundleHostTests';
import { readPrintedReport } from './printedReport';
import type { Report } from './report';
import { startWeb } from './vscodeWeb';

/** Runs test files in the extension host of VS Code for the browser, a worker without Node. */
export async function runInWeb(
	files: readonly string[],
	log: (line: string) => void,
): Promise<Report> {
	const testsPath = await bundleHostTests({ host: 'browser', files });
	const web = await startWeb(log);
	try {
		return readPrintedReport(await runAt(web.address({ testsPath })));
	} finally {
		web.stop();
	}
}
