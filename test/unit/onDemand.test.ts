import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { bundles } from '../../scripts/build/bundles.mjs';
import { root } from '../harness/paths';

/** The source files in the bundle that VS Code reads when it activates the extension. */
async function inputsOfActivation(): Promise<readonly string[]> {
	const [options] = bundles({ isWatching: false });
	assert.ok(options);
	const { metafile } = await build({
		...options,
		absWorkingDir: root,
		logLevel: 'error',
		metafile: true,
		write: false,
	});
	return Object.keys(metafile.inputs);
}

describe('what activation reads', () => {
	let inputs: readonly string[];
	before(async () => {
		inputs = await inputsOfActivation();
	});

	it('is the extension', () => {
		assert.ok(inputs.includes('src/extension.ts'));
	});

	it('holds no rule, no prose, no panel and no package', () => {
		const later =
			/node_modules|^src\/(?:smtp\/rules|render|search|ownCatalogue|logs|ui\/panel\.ts)/;
		assert.deepEqual(
			inputs.filter((path) => later.test(path)),
			[],
		);
	});
});
