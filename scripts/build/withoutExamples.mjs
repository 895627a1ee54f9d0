import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const examples = new Set(['matches', 'rejects']);

/**
 * Leaves the examples of the recognition rules out of what ships: only tests and readers look at
 * them, and they are as long as the rules.
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
		if (ts.isPropertyAssignment(node) && examples.has(node.name.getText(file))) {
			kept.push(source.slice(done, node.getFullStart()), `${node.name.getText(file)}: []`);
			done = node.end;
		} else {
			ts.forEachChild(node, visit);
		}
	};
	visit(file);
	return [...kept, source.slice(done)].join('');
}
