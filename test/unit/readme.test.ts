import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshReadme } from '../../scripts/build/readme.mjs';

const readme = readFileSync('README.md', 'utf8');

describe('README', () => {
	it('has tables and counts as the manifest and the data give them (npm run readme)', () => {
		assert.equal(freshReadme(readme), readme);
		for (const name of ['commands', 'settings', 'counts']) {
			assert.ok(readme.includes(`<!-- /${name} -->`), name);
		}
	});
});
