import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { languages } from '../../src/languages';
import { explanationDocument } from '../../src/render/explanationDocument';
import { plainText } from '../../src/render/plainText';
import { createExplainer, type Explainer } from '../../src/smtp/explain';
import { catalogueOfData } from './catalogueOfData';
import { explainedBy } from './explained';

// What is said of real-looking replies, whole, so that a change of words or of a diagnosis shows in
// the diff and is read by someone. `UPDATE_EXPLANATIONS=1 npm run check:unit` writes it anew.
const folder = 'test/fixtures/explanations';
const isUpdate = process.env.UPDATE_EXPLANATIONS === '1';

const replies = readFileSync(`${folder}/replies.txt`, 'utf8')
	.split(/^== /m)
	.slice(1)
	.map((block) => {
		const [title = '', ...lines] = block.split('\n');
		return { title, text: lines.join('\n').trim() };
	});

describe('explanations', () => {
	it('are of sixty replies and more, each once', () => {
		assert.ok(replies.length >= 60, String(replies.length));
		assert.equal(new Set(replies.map(({ text }) => text)).size, replies.length);
	});

	for (const language of languages) {
		it(`are those of ${folder}/${language}.txt`, () => {
			const explainer = createExplainer(catalogueOfData(language));
			const actual = replies.map((reply) => explained(explainer, reply)).join('\n');
			const path = `${folder}/${language}.txt`;
			if (isUpdate) {
				writeFileSync(path, actual);
			}
			assert.equal(actual, readFileSync(path, 'utf8'));
		});
	}
});

function explained(
	explainer: Explainer,
	{ text, title }: { readonly title: string; readonly text: string },
): string {
	const { words } = explainer.catalogue;
	const document = explanationDocument(explainedBy(explainer, text), words, {
		mark: { type: 'text', value: '' },
		actions: [],
	});
	return `== ${title}\n${plainText(document)}`;
}
