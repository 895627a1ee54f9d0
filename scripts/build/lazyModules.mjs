import { basename, resolve } from 'node:path';

/**
 * Modules that the sources load by `import()`, when somebody first needs them: what activation does
 * not read costs it nothing. Where modules can be loaded one by one they become files of their own.
 */
const modules = [
	'src/ownCatalogue/ownFileReadings.ts',
	'src/platform/logReader.ts',
	'src/render/markdown.ts',
	'src/render/summaryCsv.ts',
	'src/search/searchIndex.ts',
];

/** Their entry points, by name in the output folder. */
export const lazyEntryPoints = Object.fromEntries(modules.map((path) => [nameOf(path), path]));

/**
 * Leaves an `import()` of such a module to the run. One of another module is an error: it would be
 * part of the bundle, against what it looks like.
 *
 * @type {import('esbuild').Plugin}
 */
export const lazyModules = {
	name: 'lazy-modules',
	setup(build) {
		const known = new Map(modules.map((path) => [resolve(path), nameOf(path)]));
		build.onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
			if (kind !== 'dynamic-import') {
				return undefined;
			}
			const name = known.get(`${resolve(resolveDir, path)}.ts`);
			return name === undefined
				? {
						errors: [{ text: `${path} is not among the modules of scripts/build/lazyModules.mjs` }],
					}
				: { path: `./${name}.js`, external: true };
		});
	},
};

function nameOf(path) {
	return basename(path, '.ts');
}
