import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { freshReadme } from '../../scripts/build/readme.mjs';

const readme = readFileSync('README.md', 'utf8');

describe('README', () => {
	it('has tables and counts as the manifest and the data give them (npm run readme)', () => {
		assert.equal(freshReadme(readme), readme);
		for (const name of ['commands', 'settings', 'counts']) {
			assert.ok(readme.includes(`<!-- /${name} -->`), name);
		}
	});

	it('links to files and shows pictures that exist', () => {
		const links = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, link]) => link);
		assert.ok(links.length > 0);
		assert.deepEqual(
			links.filter((link) => link === undefined || !existsSync(link)),
			[],
		);
	});

	it('gives every picture words for those who do not see it', () => {
		assert.doesNotMatch(readme, /!\[\]\(/);
	});
});
