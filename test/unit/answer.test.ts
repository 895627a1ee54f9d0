import assert from 'node:assert/strict';
import { answerTo, prepareAnswers } from '../../src/search/answer';
import { createSearchIndex } from '../../src/search/searchIndex';
import { createExplainer } from '../../src/smtp/explain';
import { catalogueOfData } from './catalogueOfData';

const catalogue = catalogueOfData();
const sources = { explainer: createExplainer(catalogue), index: createSearchIndex(catalogue) };

describe('the answer to what is looked up', () => {
	const cases: readonly (readonly [text: string, answer: string])[] = [
		['', 'found: 200'],
		['451', 'explained: 451'],
		[' 5.7.26 ', 'explained: 5.7.26'],
		['4.7', 'found: 4.7.0'],
		['mailbox full', 'found: 4.2.2'],
		['gerylisting', 'found: greylisted'],
		['599', 'explained: 599'],
		['999', 'nothing: not-smtp'],
		['6.1.1', 'nothing: not-smtp'],
		['zzzzqqqq', 'nothing: no-code'],
		['mx said: 550 5.1.1 User unknown', 'explained: 550 5.1.1'],
		['RCPT TO:<u@example.org>\n451 try again\nQUIT\n221 bye', 'explained: 451'],
		['x'.repeat(100_000), 'nothing: no-code'],
		[`550 5.1.1 ${'<b>'.repeat(30_000)}`, 'explained: 550 5.1.1'],
	];
	for (const [text, expected] of cases) {
		it(JSON.stringify(text).slice(0, 60), () => {
			assert.equal(show(text), expected);
		});
	}

	it('is the same when it was prepared', () => {
		prepareAnswers(sources);
		for (const [text, expected] of cases) {
			assert.equal(show(text), expected);
		}
	});
});

function show(text: string): string {
	const answer = answerTo(sources, text);
	switch (answer.kind) {
		case 'explained':
			return `explained: ${answer.explanation.codes}`;
		case 'found': {
			const [first] = answer.hits;
			return `found: ${first?.kind === 'entry' ? first.entry.code : (first?.cause.id ?? '')}`;
		}
		case 'nothing':
			return `nothing: ${answer.why}`;
	}
}
