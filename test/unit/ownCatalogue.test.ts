import assert from 'node:assert/strict';
import { summaryView } from '../../src/render/summaryView';
import { causePage } from '../../src/smtp/causePage';
import { parseCode } from '../../src/smtp/codes';
import type { Entry } from '../../src/smtp/entry';
import { createExplainer } from '../../src/smtp/explain';
import { createSummarizer } from '../../src/smtp/summarize';
import { acmeEntries, builtIn, catalogueWith, quarantine } from './acmeEntries';

describe('ownCatalogue', () => {
	it('is the built-in one where a user has nothing of his own', () => {
		const catalogue = catalogueWith({});
		assert.deepEqual(catalogue.all(), builtIn.all());
		assert.deepEqual(catalogue.signatures, builtIn.signatures);
		assert.deepEqual([...catalogue.providers], [...builtIn.providers]);
	});

	describe('codes', () => {
		it('keeps all that own words for a known code do not give', () => {
			const own = { code: '550', name: 'Refused here', fix: { sender: ['Call us.'] } };
			const known = entryOf(builtIn, '550');
			assert.deepEqual(entryOf(catalogueWith({ replyCodes: [own] }), '550'), {
				...known,
				name: 'Refused here',
				fix: { sender: ['Call us.'], server: known.fix.server },
			});
		});

		it('takes all that own words give', () => {
			const own = {
				code: '450',
				name: 'n',
				description: 'd',
				whenSeen: 'w',
				whenToUse: 'u',
				fix: { sender: [], server: ['s'] },
				reason: 'greylisted',
				actors: ['nobody'],
				retry: 'later',
			} as const;
			const entry = entryOf(catalogueWith({ replyCodes: [own] }), '450');
			assert.deepEqual(entry, { ...entryOf(builtIn, '450'), ...own });
		});

		it('knows a new code by its own words, and for the rest by its digits', () => {
			const own = { code: '588', name: 'Over our quota', description: 'The quota is used up.' };
			assert.deepEqual(entryOf(catalogueWith({ replyCodes: [own] }), '588'), {
				...entryOf(builtIn, '588'),
				name: 'Over our quota',
				description: 'The quota is used up.',
				status: 'nonstandard',
			});
		});

		it('means by a code with its class that class alone', () => {
			const catalogue = catalogueWith({ enhancedCodes: [{ code: '5.7.1', name: 'Ours' }] });
			assert.equal(entryOf(catalogue, '5.7.1').name, 'Ours');
			assert.deepEqual(entryOf(catalogue, '4.7.1'), entryOf(builtIn, '4.7.1'));
		});

		it('means by an X every class that the code has, whichever order they stand in', () => {
			const catalogue = catalogueWith({
				enhancedCodes: [
					{ code: 'X.7.1', name: 'Any' },
					{ code: '5.7.1', name: 'Five' },
					{ code: 'X.7.900', name: 'New' },
				],
			});
			const names = ['4.7.1', '5.7.1', '4.7.900', '5.7.900'].map(
				(code) => entryOf(catalogue, code).name,
			);
			assert.deepEqual(names, ['Any', 'Five', 'New', 'New']);
			assert.equal(entryOf(catalogue, '2.7.900').status, 'unregistered');
		});

		it('lists new codes in their order, and known ones once', () => {
			const catalogue = catalogueWith({
				replyCodes: [
					{ code: '588', name: 'New' },
					{ code: '550', name: 'Ours' },
				],
				enhancedCodes: [{ code: '5.7.900', name: 'New too' }],
			});
			const codes = catalogue.all().map(({ code }) => code);
			assert.equal(codes.length, builtIn.all().length + 2);
			assert.equal(new Set(codes).size, codes.length);
			assert.equal(codes[codes.indexOf('588') + 1], '591');
			assert.equal(codes.at(-1), '5.7.900');
			assert.equal(catalogue.all().find(({ code }) => code === '550')?.name, 'Ours');
		});

		it('takes the first where a code comes twice', () => {
			const own = ['First', 'Second'].map((name) => ({ code: '588', name }));
			assert.equal(entryOf(catalogueWith({ replyCodes: own }), '588').name, 'First');
		});
	});

	it('keeps what own words for a known cause do not give', () => {
		const own = { ...quarantine, id: 'mailbox-full' };
		assert.deepEqual(catalogueWith({ causes: [own] }).cause('mailbox-full'), {
			...builtIn.cause('mailbox-full'),
			...own,
		});
	});

	it('keeps what an own entry of a known provider does not give', () => {
		const catalogue = catalogueWith({
			providers: [{ id: 'google', name: 'Our Gmail', markers: ['acme-relay'] }],
		});
		assert.deepEqual(catalogue.providers.get('google'), {
			...builtIn.providers.get('google'),
			name: 'Our Gmail',
			markers: ['acme-relay'],
		});
	});

	it('is what the page of a cause is made of', () => {
		const catalogue = catalogueWith(acmeEntries({ text: ['held for review'] }));
		const page = causePage(catalogue, { cause: 'acme-quarantine' });
		assert.equal(page?.cause.name, 'Held in the Acme quarantine');
		assert.deepEqual(
			page.uses.map(({ provider, wordings }) => ({ provider, wordings })),
			[{ provider: 'Acme Gateway', wordings: ['held for review'] }],
		);
	});

	it('is what a summary is made of', () => {
		const code = { code: '588', name: 'Over our quota' };
		const own = { replyCodes: [code], ...acmeEntries({ text: ['held for review'] }) };
		const catalogue = catalogueWith(own);
		const explainer = createExplainer(catalogue);
		const summarizer = createSummarizer({
			explainer,
			decode,
			date: '2026-11-23',
			name: 'mail.log',
		});
		summarizer.add(new TextEncoder().encode('mail: said: 588 5.7.1 held for review'));
		const { tables } = summaryView(summarizer.end(), [], ['mail.log'], catalogue);
		const rows = new Map(tables.map((table) => [table.name, table.rows[0]]));
		assert.equal(rows.get('providers')?.name, 'Acme Gateway');
		assert.equal(rows.get('replyCodes')?.meaning, 'Over our quota');
	});
});

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function entryOf(catalogue: { get: typeof builtIn.get }, text: string): Entry {
	const code = parseCode(text);
	assert.ok(code, `${text} is no code`);
	return catalogue.get(code);
}
