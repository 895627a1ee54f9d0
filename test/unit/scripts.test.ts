import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly scripts: Readonly<Record<string, string>>;
};

describe('the scripts of the manifest', () => {
	const named = globSync(['*.md', '.github/workflows/*.yml', '.vscode/*.json']).map((path) => ({
		path,
		names: namesIn(readFileSync(path, 'utf8')),
	}));

	it('are named by the pages and the workflows', () => {
		for (const path of ['CONTRIBUTING.md', join('.github', 'workflows', 'ci.yml')]) {
			assert.ok(
				named.some((file) => file.path === path && file.names.length > 0),
				path,
			);
		}
	});

	for (const { names, path } of named) {
		it(`are those that ${path} names`, () => {
			assert.deepEqual(
				names.filter((name) => !Object.hasOwn(scripts, name)),
				[],
			);
		});
	}
});

function namesIn(text: string): readonly string[] {
	return [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
}
