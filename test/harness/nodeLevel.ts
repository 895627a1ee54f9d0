import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { mochaOptions, mochaRun, type TestFile } from './mochaRun';
import { root } from './paths';
import { closeStage } from './stage';

/** A process of its own for one level in plain Node: `nodeLevel REPORT-FILE TIMEOUT-MS FILE…`. */
async function main([reportFile, timeoutMs, ...files]: readonly string[]): Promise<void> {
	if (reportFile === undefined) throw new Error('Name the file for the report.');
	const mocha = new Mocha({ ...mochaOptions, timeout: Number(timeoutMs) });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	const report = await mochaRun(
		mocha,
		files.map((file): TestFile => ({
			file,
			load: () => import(pathToFileURL(join(root, file)).href) as Promise<unknown>,
		})),
	);
	writeFileSync(reportFile, JSON.stringify(report));
}

void main(process.argv.slice(2)).finally(closeStage);
