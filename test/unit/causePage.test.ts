import assert from 'node:assert/strict';
import { causeDocument } from '../../src/render/causeDocument';
import { toMarkdown } from '../../src/render/markdown';
import { causeHits } from '../../src/search/searchables';
import { causePage } from '../../src/smtp/causePage';
import { catalogueOfData } from './catalogueOfData';

const catalogue = catalogueOfData();

describe('the page of a cause', () => {
	it('tells who says it, by which words and with which codes', () => {
		const page = causePage(catalogue, { cause: 'greylisted' });
		const barracuda = page?.uses.find(({ provider }) => provider === 'Barracuda');
		assert.deepEqual(barracuda?.wordings, ['Greylisted for 5 minutes']);
		const codes = page?.codes.map(({ code }) => code) ?? [];
		assert.ok(codes.includes('451') && codes.includes('4.7.1'), codes.join(' '));
		assert.deepEqual([...new Set(codes)], codes);
	});

	it('shows the words of a signature as they stand in a reply', () => {
		const wordings = causePage(catalogue, { cause: 'ip-on-blocklist' })?.uses.flatMap(
			(use) => use.wordings,
		);
		assert.ok(wordings?.includes('Client host … blocked using'));
		assert.ok(wordings?.includes('AUP#1200–1210'));
	});

	it('is there for whatever a look-up finds, with a step to take and somebody who says it', () => {
		for (const { cause } of causeHits(catalogue)) {
			const page = causePage(catalogue, { cause: cause.id });
			assert.ok(page !== undefined && page.cause.fix.length > 0 && page.uses.length > 0, cause.id);
		}
		assert.equal(causePage(catalogue, { cause: 'no-such-cause' }), undefined);
	});

	it('is a short document, which names no provider before its steps', () => {
		const page = causePage(catalogue, { cause: 'greylisted' });
		assert.ok(page);
		const [title, ...rest] = toMarkdown(causeDocument(page, catalogue.words)).split('\n\n');
		assert.match(title ?? '', /^\*\*First attempt put off by greylisting\*\*.*\n.*Retry: later/);
		assert.match(rest.at(-1) ?? '', /^\*\*Providers\*\* .*Barracuda/);
		assert.ok(rest.slice(0, -1).every((part) => !part.includes('Barracuda')));
	});

	it('has no heading of providers where nobody says it', () => {
		const page = causePage(catalogue, { cause: 'greylisted' });
		assert.ok(page);
		const markdown = toMarkdown(causeDocument({ ...page, uses: [] }, catalogue.words));
		assert.doesNotMatch(markdown, /Providers/);
		assert.match(markdown, /^1\. /m);
	});
});
