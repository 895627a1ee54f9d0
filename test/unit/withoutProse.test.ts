import assert from 'node:assert/strict';
import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import { postfixLog } from '../../scripts/bench/postfixLog';
import type { Facts, Language } from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import { createOwnCatalogue } from '../../src/smtp/ownCatalogue';
import { createSummarizer } from '../../src/smtp/summarize';
import { withoutProse } from '../../src/smtp/withoutProse';
import { markedLines } from '../fixtures/markedLines';

const own = {
	replyCodes: [],
	enhancedCodes: [],
	causes: [{ id: 'our-limit', name: 'our limit', meaning: 'Too many.', fix: ['Wait.'] }],
	providers: [{ id: 'our-relay', name: 'our relay' }],
	signatures: [
		{
			id: 'ours',
			provider: 'our-relay',
			cause: 'our-limit',
			match: { text: ['slow down, friend'] },
			note: 'Ask Ann.',
		},
	],
};
const lines = [
	...markedLines('anywhere').map(({ text }) => text),
	...markedLines('transcript').map(({ text }) => text),
	...postfixLog(2000, 'replies'),
	'Nov 23 10:00:05 mail postfix/smtp[9]: A1: said: 450 4.7.0 slow down, friend',
];

describe('a catalogue without prose', () => {
	it('counts the same replies by the same reasons and providers', () => {
		const facts = readFacts('data') as Facts;
		const language = readLanguage('data', 'en') as Language;
		const [whole, silent] = [language, withoutProse(language)].map((one) => {
			const summarizer = createSummarizer({
				name: 'mail.log',
				explainer: createExplainer(createOwnCatalogue(facts, one, own)),
				decode: (bytes) => new TextDecoder().decode(bytes),
				date: '2026-11-24',
				transcript: true,
			});
			summarizer.add(new TextEncoder().encode(lines.join('\n')));
			return summarizer.end();
		});
		assert.deepEqual(silent, whole);
		assert.ok(whole?.providers.rows.some(({ key }) => key === 'our-relay'));
	});
});
