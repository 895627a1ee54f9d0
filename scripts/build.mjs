// Builds what ships: `npm run build`, or `npm run watch` to build again on each change.
import { context } from 'esbuild';
import { rm } from 'node:fs/promises';
import { bundles } from './build/bundles.mjs';
import { writeCatalogue } from './build/catalogue.mjs';
import { writeL10n } from './build/l10n.mjs';

const isWatching = process.argv.includes('--watch');

await rm('dist', { recursive: true, force: true });
writeCatalogue('data', 'dist/catalogue');
await writeL10n('l10n', 'dist/l10n');
const contexts = await Promise.all(bundles({ isWatching }).map((bundle) => context(bundle)));
try {
	if (isWatching) {
		await Promise.all(contexts.map((each) => each.watch()));
	} else {
		await Promise.all(contexts.map((each) => each.rebuild()));
	}
} catch {
	// esbuild has printed the errors with their places.
	process.exitCode = 1;
} finally {
	if (!isWatching) {
		await Promise.all(contexts.map((each) => each.dispose()));
	}
}
