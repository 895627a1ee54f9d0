import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const forReaders = new Set(['name', 'matches', 'rejects']);

/**
 * Leaves the names and the examples of the recognition rules out of what ships: only tests and
 * readers look at them, and they are longer than the rules.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutExamples = {
	name: 'without-examples',
	setup(build) {
		build.onLoad({ filter: /[\\/]smtp[\\/]rules[\\/]\w+\.ts$/ }, async ({ path }) => ({
			contents: stripped(await readFile(path, 'utf8')),
			loader: 'ts',
			watchFiles: [path],
		}));
	},
};

/** @param {string} source */
function stripped(source) {
	const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ES2022);
	/** @type {string[]} */
	const kept = [];
	let done = 0;
	/** @param {import('typescript').Node} node */
	const visit = (node) => {
		if (ts.isPropertyAssignment(node) && forReaders.has(node.name.getText(file))) {
			kept.push(source.slice(done, node.getFullStart()));
			done = source[node.end] === ',' ? node.end + 1 : node.end;
		} else {
			ts.forEachChild(node, visit);
		}
	};
	visit(file);
	return [...kept, source.slice(done)].join('');
}
