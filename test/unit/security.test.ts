import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const page = readFileSync('SECURITY.md', 'utf8');
const items = [...page.matchAll(/^- (.*)$/gm)].map(([, item]) => item ?? '');

describe('SECURITY.md', () => {
	it('names tests under every threat', () => {
		const threats = page.split(/^### /m).slice(1);
		assert.ok(threats.length > 5);
		for (const threat of threats) {
			assert.match(threat, /^- `test\//m, threat.split('\n', 1)[0]);
		}
	});

	for (const item of items) {
		it(`names a test that exists: ${item}`, () => {
			const [, file = '', title = ''] = /^`([^`]+)`: \*(.+)\*$/.exec(item) ?? [];
			assert.ok(existsSync(file), file);
			assert.ok(
				titlesIn(file).some((each) => each.includes(title)),
				`${file} has no test of this title`,
			);
		});
	}
});

/** What a file gives `describe`, `it` or `target` as a title; of what is put together, the words. */
function titlesIn(path: string): readonly string[] {
	const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
	const titles: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
			const [first] = node.arguments;
			if (['describe', 'it', 'target'].includes(node.expression.text) && first !== undefined) {
				titles.push(...wordsOf(first));
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return titles;
}

function wordsOf(title: ts.Expression): readonly string[] {
	if (ts.isStringLiteralLike(title)) {
		return [title.text];
	}
	return ts.isTemplateExpression(title)
		? [title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)]
		: [];
}
