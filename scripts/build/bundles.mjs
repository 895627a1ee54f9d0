import { resolve } from 'node:path';
import { engineEntryPoint, sharesEngine } from './engine.mjs';
import { holdsOnDemand, laterEntryPoints, loadsOnDemand } from './onDemand.mjs';
import { minified } from './minified.mjs';
import { sieveCode } from './sieveCode.mjs';
import { validators } from './validators.mjs';
import { vscodeImport } from './vscodeImport.mjs';
import { withoutExamples } from './withoutExamples.mjs';

/**
 * The bundles, one source for all: the desktop host (Node) with its worker threads, the command
 * line, the web host (a worker without Node: no polyfills, a Node import there is an error), and
 * the webviews.
 *
 * @param {{ isWatching: boolean }} options
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ isWatching }) {
	const common = {
		bundle: true,
		minify: !isWatching,
		sourcemap: isWatching ? 'linked' : false,
		legalComments: 'none',
		logLevel: 'info',
		plugins: isWatching ? [problemMatcher] : [minified],
	};
	const host = {
		...common,
		format: 'cjs',
		target: 'es2022',
		external: ['vscode'],
		alias: { 'decode-named-character-reference': resolve('scripts/build/noCharacterNames.mjs') },
		// Left alone, Node's platform prefers CommonJS, which jsonc-parser wraps beyond bundling.
		mainFields: ['module', 'main'],
		plugins: [...common.plugins, sieveCode, validators, withoutExamples, vscodeImport],
	};
	const desktop = {
		...host,
		platform: 'node',
		outdir: 'dist',
		// `require`, so that a file that is loaded later gets the `vscode` that VS Code gives to `require`.
		supported: { 'dynamic-import': false },
	};
	return [
		{
			...desktop,
			entryPoints: { extension: 'src/extension.ts' },
			plugins: [...host.plugins, loadsOnDemand],
		},
		{
			...desktop,
			entryPoints: {
				...engineEntryPoint,
				logWorker: 'src/logs/logWorker.ts',
				...laterEntryPoints,
			},
			plugins: [...host.plugins, holdsOnDemand, sharesEngine],
		},
		{
			...host,
			platform: 'node',
			entryPoints: { cli: 'src/cli/main.ts' },
			outdir: 'dist',
			banner: { js: '#!/usr/bin/env node' },
		},
		{
			...host,
			platform: 'browser',
			entryPoints: { extension: 'src/extension.ts' },
			outdir: 'dist/web',
			// A package's variant for browsers may need a document, which a worker has not.
			conditions: ['worker', 'module'],
			// What differs on the web lies beside what it stands in for.
			resolveExtensions: ['.web.ts', '.ts', '.js', '.mjs', '.json'],
		},
		{
			...common,
			format: 'iife',
			platform: 'browser',
			target: 'es2022',
			entryPoints: {
				page: 'src/webviews/page.ts',
				comparison: 'src/webviews/comparison.ts',
				summary: 'src/webviews/summary.ts',
				style: 'src/webviews/style.css',
			},
			outdir: 'dist/webviews',
		},
	];
}

/** Prints what the problem matcher in `.vscode/tasks.json` waits for. */
const problemMatcher = {
	name: 'problem-matcher',
	setup(build) {
		build.onStart(() => console.log('[watch] build started'));
		build.onEnd(({ errors }) => {
			for (const { text, location } of errors) {
				console.error(`> ${location?.file}:${location?.line}:${location?.column}: error: ${text}`);
			}
			console.log('[watch] build finished');
		});
	},
};
