import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOf } from './onDemand.mjs';

// What answers, what reads a log and the worker threads all need the domain, and unpack zstd: on the
// desktop that is a file of its own, `dist/engine.js`, which each of them loads, rather than a part
// of each of them.

const engine = 'engine';
const entry = 'engine-entry';
const domain = 'src/smtp/';

/** What the build alone uses. */
const buildOnly = ['src/smtp/grammar.ts'];

/** Packages that several files need. */
const packages = ['fzstd'];

/** The entry point of the domain, by name in the output folder. */
export const engineEntryPoint = { [engine]: engine };

/**
 * Makes that entry point, and lets all that lies outside the domain find it there.
 *
 * @type {import('esbuild').Plugin}
 */
export const sharesEngine = {
	name: 'shares-engine',
	setup(build) {
		build.onResolve({ filter: /^engine$/ }, ({ path }) => ({ path, namespace: entry }));
		build.onLoad({ filter: /./, namespace: entry }, () => ({
			contents: [
				...modulesOfDomain().map((path) => `export * as '${path}' from './${path}';`),
				...packages.map((name) => `export * as '${name}' from '${name}';`),
			].join('\n'),
			resolveDir: '.',
		}));
		build.onResolve({ filter: /^\./ }, ({ importer, namespace, path, resolveDir }) => {
			const source = sourceOf(resolveDir, path);
			const isWithin =
				namespace === entry || (namespace === 'file' && sourceOf('.', importer).startsWith(domain));
			return source.startsWith(domain) && !isWithin
				? { path: source, namespace: engine }
				: undefined;
		});
		build.onResolve({ filter: /^\w+$/ }, ({ namespace, path }) =>
			packages.includes(path) && namespace !== entry ? { path, namespace: engine } : undefined,
		);
		build.onResolve({ filter: /./, namespace: engine }, ({ path }) => ({ path, external: true }));
		build.onLoad({ filter: /./, namespace: engine }, ({ path }) => ({
			contents: `module.exports = require('./${engine}.js')['${path}'];`,
		}));
	},
};

function modulesOfDomain() {
	return readdirSync(domain, { recursive: true })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(domain, name).replaceAll('\\', '/'))
		.filter((path) => !buildOnly.includes(path));
}
