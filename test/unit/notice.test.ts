import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshNotice } from '../../scripts/build/notice.mjs';

describe('NOTICE.md', () => {
	let fresh: string;

	before(async () => {
		fresh = await freshNotice();
	});

	it('names every package in the bundles and its license (npm run notice)', () => {
		assert.match(fresh, /\[minisearch\]/);
		assert.equal(readFileSync('NOTICE.md', 'utf8'), fresh);
	});

	it('names no license that asks for more than to be named', () => {
		const licenses = [...fresh.matchAll(/^## (.+)$/gm)].map(([, id]) => id);
		assert.deepEqual(licenses, ['MIT', '(MIT AND Zlib)']);
	});
});
