import { readFile } from 'node:fs/promises';

/**
 * Gives our modules VS Code's own `vscode` object. esbuild would make a copy of its hundreds of names
 * for each module that imports it as a namespace, which took longer than all else in activation.
 *
 * @type {import('esbuild').Plugin}
 */
export const vscodeImport = {
	name: 'vscode-import',
	setup(build) {
		build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			return {
				contents: source.replace(
					/^import \* as vscode from 'vscode';$/m,
					"import vscode = require('vscode');",
				),
				loader: 'ts',
				watchFiles: [path],
			};
		});
	},
};
