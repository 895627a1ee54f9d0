import assert from 'node:assert/strict';
import { readFacts } from '../../scripts/build/catalogue.mjs';
import { checkOwnEntries } from '../../src/ownCatalogue/checkOwnEntries';
import { parseOwnFile, type Validators } from '../../src/ownCatalogue/parseOwnFile';
import type { Facts } from '../../src/smtp/catalogue';
import { validatorsOfSchema } from './validatorsOfSchema';

const facts = readFacts('data') as Facts;

describe('checkOwnEntries', () => {
	let validators: Validators;

	before(async () => {
		validators = await validatorsOfSchema();
	});

	/** Checks files, each given by its members; they must be well formed. */
	const check = (...files: readonly object[]) =>
		checkOwnEntries(
			files.map((members) => {
				const parsed = parseOwnFile(JSON.stringify({ version: 1, ...members }), validators);
				assert.deepEqual(parsed.problems, []);
				return parsed.entries;
			}),
			facts,
		);
	const faults = (...files: readonly object[]) =>
		check(...files).problems.map((problems) => problems.map(({ fault, path }) => [path, fault]));

	const cause = { id: 'c', name: 'n', meaning: 'm', fix: ['f'] };
	const provider = { id: 'p', name: 'n', hosts: ['.p.example'] };
	const signature = { id: 's', provider: 'p', cause: 'c', match: { text: ['text'] } };
	const whole = { causes: [cause], providers: [provider], signatures: [signature] };

	it('finds nothing wrong with entries that go together, in whatever file they stand', () => {
		assert.deepEqual(faults(whole), [[]]);
		const { own, problems } = check(
			{ signatures: [signature] },
			{ causes: [cause] },
			{ providers: [provider] },
		);
		assert.deepEqual(problems, [[], [], []]);
		assert.deepEqual(own, { replyCodes: [], enhancedCodes: [], ...whole });
	});

	it('counts the first of two, in the order of the files', () => {
		const code = (name: string) => ({ code: '571', name });
		const { own } = check({ replyCodes: [code('a')] }, { replyCodes: [code('b'), code('c')] });
		assert.deepEqual(own.replyCodes, [code('a')]);
		const duplicate = { kind: 'duplicate', id: '571' };
		assert.deepEqual(faults({ replyCodes: [code('a')] }, { replyCodes: [code('b'), code('c')] }), [
			[],
			[
				['replyCodes[0].code', duplicate],
				['replyCodes[1].code', duplicate],
			],
		]);
	});

	it('tells a code of one class from that of every class', () => {
		const enhancedCodes = ['5.7.1', '4.7.1', 'X.7.1'].map((code) => ({ code, name: 'n' }));
		assert.deepEqual(faults({ enhancedCodes }), [[]]);
	});

	describe('refuses a signature that leads nowhere', () => {
		const cases: readonly (readonly [members: object, path: string, fault: object])[] = [
			[{ provider: 'q' }, 'provider', { kind: 'provider-unknown', id: 'q' }],
			[{ provider: 'constructor' }, 'provider', { kind: 'provider-unknown', id: 'constructor' }],
			[{ cause: 'constructor' }, 'cause', { kind: 'cause-unknown', id: 'constructor' }],
			[
				{ match: { enhanced: { from: '5.7.9', to: '5.7.1' } } },
				'match.enhanced',
				{ kind: 'range-empty' },
			],
			[
				{ match: { enhanced: { from: '5.7.1', to: '5.8.9' } } },
				'match.enhanced',
				{ kind: 'range-empty' },
			],
			[
				{ match: { text: ['ab'], numberAfter: { from: 2, to: 1 } } },
				'match.numberAfter',
				{ kind: 'range-empty' },
			],
			[
				{ provider: 'nameless', match: { reply: ['550'] } },
				'match',
				{ kind: 'never-matches', provider: 'nameless' },
			],
			[
				{ provider: 'nameless', needsProvider: true },
				'match',
				{ kind: 'never-matches', provider: 'nameless' },
			],
		];
		for (const [members, path, fault] of cases) {
			it(`${JSON.stringify(members)} → ${path}`, () => {
				const providers = [provider, { id: 'nameless', name: 'n' }];
				const file = { ...whole, providers, signatures: [{ ...signature, ...members }] };
				assert.deepEqual(faults(file), [[[`signatures[0].${path}`, fault]]]);
				assert.deepEqual(check(file).own.signatures, []);
			});
		}
	});

	it('allows built-in providers and causes, and codes alone of a provider that can be named', () => {
		const signatures = [
			{ ...signature, provider: 'google', cause: 'mailbox-full' },
			{ ...signature, id: 't', match: { reply: ['550'] } },
		];
		assert.deepEqual(faults({ ...whole, signatures }), [[]]);
	});

	it('lists some of very many duplicates, and how many more there are', () => {
		const replyCodes = Array.from({ length: 20_000 }, () => ({ code: '571', name: 'n' }));
		const [found = []] = faults({ replyCodes });
		assert.equal(found.length, 101);
		assert.deepEqual(found.at(-1), ['', { kind: 'more', count: 19_899 }]);
	});
});
