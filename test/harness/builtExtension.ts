import { build } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from '../../scripts/build/bundles.mjs';
import { writeCatalogue } from '../../scripts/build/catalogue.mjs';
import { writeL10n } from '../../scripts/build/l10n.mjs';
import { cache, root } from './paths';

let built: Promise<string> | undefined;

/**
 * A copy of the project as `npm run build` leaves it, made once a process and removed at its end: a
 * test must not depend on what lies in `dist`.
 */
export function builtExtension(): Promise<string> {
	return (built ??= make());
}

// What git or npm keeps, and what tests and builds write.
const left = new Set(['.git', '.vscode-test', 'node_modules', 'dist', 'out']);

async function make(): Promise<string> {
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, 'built-'));
	process.once('exit', () => {
		rmSync(folder, { recursive: true, force: true });
	});
	for (const name of readdirSync(root).filter((each) => !left.has(each))) {
		cpSync(join(root, name), join(folder, name), { recursive: true });
	}
	writeCatalogue(join(root, 'data'), join(folder, 'dist', 'catalogue'));
	await writeL10n(join(root, 'l10n'), join(folder, 'dist', 'l10n'));
	await Promise.all(
		bundles({ isWatching: false }).map(({ outdir = '', ...options }) =>
			build({
				...options,
				absWorkingDir: root,
				outdir: join(folder, outdir),
				logLevel: 'error',
			}),
		),
	);
	return folder;
}
