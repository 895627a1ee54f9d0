import assert from 'node:assert/strict';
import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import { createCatalogue, type Facts, type Language } from '../../src/smtp/catalogue';
import { parseCode } from '../../src/smtp/codes';
import type { Entry } from '../../src/smtp/entry';
import { createExplainer } from '../../src/smtp/explain';
import type { Explanation } from '../../src/smtp/explanation';
import { createOwnCatalogue, type OwnEntries } from '../../src/smtp/ownCatalogue';

const facts = readFacts('data') as Facts;
const english = readLanguage('data', 'en') as Language;
const builtIn = createCatalogue(facts, english);

const nothing: OwnEntries = {
	replyCodes: [],
	enhancedCodes: [],
	causes: [],
	providers: [],
	signatures: [],
};
const catalogueWith = (own: Partial<OwnEntries>) =>
	createOwnCatalogue(facts, english, { ...nothing, ...own });

const quarantine = {
	id: 'acme-quarantine',
	name: 'Held in the Acme quarantine',
	meaning: 'The gateway keeps it for seven days.',
	fix: ['Ask the recipient to release it.'],
};
const acme = {
	id: 'acme',
	name: 'Acme Gateway',
	hosts: ['.gw.acme.example'],
	markers: ['Acme-GW'],
};
const signature = (match: OwnEntries['signatures'][number]['match'], more = {}) => ({
	id: 'acme-held',
	provider: 'acme',
	cause: 'acme-quarantine',
	match,
	...more,
});

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

	describe('signatures', () => {
		const own = (match: OwnEntries['signatures'][number]['match'], more = {}) => ({
			causes: [quarantine],
			providers: [acme],
			signatures: [signature(match, more)],
		});

		it('are diagnosed, with their note', () => {
			const explanation = explained(
				own({ text: ['held for review'] }, { note: 'Reports go out at 07:00.' }),
				'550 5.7.1 Message HELD for review',
			);
			assert.equal(explanation.title, 'Held in the Acme quarantine');
			assert.equal(explanation.diagnosis?.provider.name, 'Acme Gateway');
			assert.equal(explanation.diagnosis.note, 'Reports go out at 07:00.');
			assert.deepEqual(explanation.actors, ['sending-postmaster']);
			assert.equal(explanation.retry, 'after-fix');
		});

		it('may lead to a built-in cause and provider', () => {
			const explanation = explained(
				{
					signatures: [
						{ ...signature({ text: ['zzz quux'] }), provider: 'google', cause: 'mailbox-full' },
					],
				},
				'552 zzz quux',
			);
			assert.equal(explanation.diagnosis?.provider.id, 'google');
			assert.deepEqual(explanation.diagnosis.cause, builtIn.cause('mailbox-full'));
		});

		describe('of codes alone count only where the provider is named', () => {
			const cases: readonly (readonly [match: object, line: string, isOurs: boolean])[] = [
				[{ reply: ['550'] }, '550 no thanks', false],
				[{ reply: ['550'] }, '550 no thanks (Acme-GW)', true],
				[
					{ reply: ['550'] },
					'(host mx1.gw.acme.example[203.0.113.9] said: 550 no thanks (in reply to RCPT TO command))',
					true,
				],
				[{ enhanced: '5.7.1' }, '550 5.7.1 no thanks', false],
				[{ enhanced: '5.7.1' }, '550 5.7.1 no thanks (Acme-GW)', true],
				[{ enhanced: '5.7.900' }, '550 5.7.900 no thanks', true],
				[{ enhanced: { from: '5.7.900', to: '5.7.909' } }, '550 5.7.905 no thanks', true],
				[{ enhanced: { from: '5.7.900', to: '5.7.909' } }, '550 5.7.910 no thanks', false],
			];
			for (const [match, line, isOurs] of cases) {
				it(`${JSON.stringify(match)} ${isOurs ? 'fits' : 'does not fit'} ${line}`, () => {
					assert.equal(explained(own(match), line).diagnosis?.signature.id === 'acme-held', isOurs);
				});
			}
		});

		it('count only where the provider is named if they say so', () => {
			const needing = own({ text: ['try again'] }, { needsProvider: true });
			assert.notEqual(explained(needing, '450 try again').diagnosis?.provider.id, 'acme');
			assert.equal(explained(needing, '450 try again Acme-GW').diagnosis?.provider.id, 'acme');
		});

		it('compare text as it stands: a pattern means nothing', () => {
			const pattern = own({ text: ['held.*review'] });
			assert.equal(explained(pattern, '550 held for review').diagnosis?.provider.id, undefined);
			assert.equal(explained(pattern, '550 held.*review').diagnosis?.provider.id, 'acme');
		});

		it('go before the built-in one of the same text', () => {
			const known = facts.signatures.find(({ match }) => Object.keys(match).join() === 'text');
			assert.ok(known);
			const same = { ...known, id: 'ours', cause: 'acme-quarantine' };
			const text = `550 ${known.match.text?.join(' ') ?? ''}`;
			assert.equal(
				explained({ causes: [quarantine], signatures: [same] }, text).diagnosis?.signature.id,
				'ours',
			);
		});

		it('go before a built-in one whose provider the log names', () => {
			const text =
				'host gmail-smtp-in.l.google.com[192.0.2.26] said: 550 5.1.1 The email account that you tried to reach does not exist. - gsmtp';
			assert.equal(explained({}, text).diagnosis?.provider.id, 'google');
			const ours = own({ text: ['tried to reach'] });
			assert.equal(explained(ours, text).diagnosis?.signature.id, 'acme-held');
		});

		it('replace the built-in one of the same id, its note as well', () => {
			const [noted] = english.notes;
			assert.ok(noted);
			const catalogue = catalogueWith({
				...own({ text: ['zzz'] }),
				signatures: [{ ...signature({ text: ['zzz'] }), id: noted.id }],
			});
			assert.equal(catalogue.note(noted.id), undefined);
			assert.deepEqual(
				catalogue.signatures.filter(({ id }) => id === noted.id).map(({ match }) => match),
				[{ text: ['zzz'] }],
			);
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
});

function entryOf(catalogue: { get: typeof builtIn.get }, text: string): Entry {
	const code = parseCode(text);
	assert.ok(code, `${text} is no code`);
	return catalogue.get(code);
}

function explained(own: Partial<OwnEntries>, text: string): Explanation {
	const result = createExplainer(catalogueWith(own)).explain(text);
	assert.ok(result.kind === 'explained', `${result.kind}: ${text}`);
	return result.explanation;
}
