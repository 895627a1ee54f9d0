import assert from 'node:assert/strict';
import {
	acmeEntries,
	builtIn,
	catalogueWith,
	english,
	explained,
	facts,
	quarantine,
	signature,
} from './acmeEntries';

describe('own signatures', () => {
	it('are diagnosed, with their note', () => {
		const explanation = explained(
			acmeEntries({ text: ['held for review'] }, { note: 'Reports go out at 07:00.' }),
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
				assert.equal(
					explained(acmeEntries(match), line).diagnosis?.signature.id === 'acme-held',
					isOurs,
				);
			});
		}
	});

	it('count only where the provider is named if they say so', () => {
		const needing = acmeEntries({ text: ['try again'] }, { needsProvider: true });
		assert.notEqual(explained(needing, '450 try again').diagnosis?.provider.id, 'acme');
		assert.equal(explained(needing, '450 try again Acme-GW').diagnosis?.provider.id, 'acme');
	});

	it('compare text as it stands: a pattern means nothing', () => {
		const pattern = acmeEntries({ text: ['held.*review'] });
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
		const ours = acmeEntries({ text: ['tried to reach'] });
		assert.equal(explained(ours, text).diagnosis?.signature.id, 'acme-held');
	});

	it('replace the built-in one of the same id, its note as well', () => {
		const [noted] = english.notes;
		assert.ok(noted);
		const catalogue = catalogueWith({
			...acmeEntries({ text: ['zzz'] }),
			signatures: [{ ...signature({ text: ['zzz'] }), id: noted.id }],
		});
		assert.equal(catalogue.note(noted.id), undefined);
		assert.deepEqual(
			catalogue.signatures.filter(({ id }) => id === noted.id).map(({ match }) => match),
			[{ text: ['zzz'] }],
		);
	});
});
