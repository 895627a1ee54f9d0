import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

// Activation pays for what it reads, so what it does not need is loaded by `import()` when somebody
// first asks for it. esbuild would make a file of each such module and of each set of modules that
// some of them share, some forty, most of them tiny: here they are one file, `dist/onDemand.js`.

/** Modules for few purposes, and large: each is a file of its own. */
const apart = [
	'src/ownCatalogue/ownFileReadings.ts',
	'src/platform/logReader.ts',
	'src/render/markdown.ts',
	'src/render/summaryCsv.ts',
	'src/search/searchIndex.ts',
];

const onDemand = 'onDemand';

/** The entry points of what is loaded later, by name in the output folder. */
export const laterEntryPoints = {
	[onDemand]: onDemand,
	...Object.fromEntries(apart.map((path) => [nameOf(path), path])),
};

/**
 * Leaves modules that are loaded on demand out of a bundle: it finds them in other files.
 *
 * @type {import('esbuild').Plugin}
 */
export const loadsOnDemand = {
	name: 'loads-on-demand',
	setup(build) {
		leaveApart(build);
		build.onResolve({ filter: /./, namespace: onDemand }, ({ path }) => ({ path, external: true }));
		build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
			isOnDemand(kind) ? { path: sourceOf(resolveDir, path), namespace: onDemand } : undefined,
		);
		build.onLoad({ filter: /./, namespace: onDemand }, ({ path }) => ({
			contents: `module.exports = require('./${onDemand}.js')['${path}'];`,
		}));
	},
};

/**
 * Makes the entry point of the file that holds all of them.
 *
 * @type {import('esbuild').Plugin}
 */
export const holdsOnDemand = {
	name: 'holds-on-demand',
	setup(build) {
		leaveApart(build);
		build.onResolve({ filter: /^onDemand$/ }, ({ path }) => ({ path, namespace: onDemand }));
		build.onLoad({ filter: /./, namespace: onDemand }, () => ({
			contents: modulesOnDemand()
				.map((path) => `export * as '${path}' from './${path}';`)
				.join('\n'),
			resolveDir: resolve('.'),
		}));
	},
};

function leaveApart(build) {
	build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
		const source = sourceOf(resolveDir, path);
		return isOnDemand(kind) && apart.includes(source)
			? { path: `./${nameOf(source)}.js`, external: true }
			: undefined;
	});
}

function isOnDemand(kind) {
	return kind === 'dynamic-import' || kind === 'require-call';
}

/** Whatever the sources load by `import()` or by `require()`, save what lies apart. */
function modulesOnDemand() {
	const files = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
	const modules = files
		.map((name) => join('src', name))
		.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(/\b(?:import|require)\('(\.[^']+)'\)/g)].map(
				([, path]) => sourceOf(dirname(file), path),
			),
		);
	return [...new Set(modules)].filter((path) => !apart.includes(path)).sort();
}

/** The source file that a module in `folder` means by `path`, from the repository's folder. */
export function sourceOf(folder, path) {
	const root = resolve('.');
	const source = resolve(folder, path)
		.slice(root.length + 1)
		.replaceAll('\\', '/');
	return source.endsWith('.ts') ? source : `${source}.ts`;
}

function nameOf(path) {
	return basename(path, '.ts');
}
