import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import { catalogueFileName, parseFacts, parseLanguage } from '../../src/catalogueFile';
import { languages } from '../../src/languages';
import * as node from '../../src/platform/unzstdWhole';
import * as web from '../../src/platform/unzstdWhole.web';
import { builtExtension } from '../harness/builtExtension';

describe('a file of the catalogue', () => {
	let folder: string;
	before(async () => {
		folder = join(await builtExtension(), 'dist', 'catalogue');
	});

	const packed = (name: string) => readFileSync(join(folder, catalogueFileName(name)));

	it('holds the facts of data/', () => {
		assert.deepEqual(parseFacts(packed('facts')), readFacts('data'));
	});

	for (const language of languages) {
		it(`holds all that is written in ${language}`, () => {
			const facts = parseFacts(packed('facts'));
			assert.deepEqual(parseLanguage(packed(language), facts), readLanguage('data', language));
		});
	}

	it('is unpacked on the web as by Node', () => {
		const [byNode, byScript] = [node, web].map(({ unzstdWhole }) => unzstdWhole(packed('en')));
		assert.ok(byNode && byScript);
		assert.equal(Buffer.compare(byNode, byScript), 0);
	});
});
