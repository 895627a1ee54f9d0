import assert from 'node:assert/strict';
import {
	readCodes,
	readComparisonState,
	readFromComparison,
	readFromPage,
	readFromSummary,
	readPageKey,
	readSummaryState,
} from '../../src/ui/messages';

const nonsense: readonly unknown[] = [
	undefined,
	null,
	7,
	'',
	'ready',
	[],
	{},
	{ type: 'run' },
	{ type: '__proto__' },
	{ type: 'open' },
	{ type: 'open', code: 'command:x' },
	{ type: 'compare', left: '<b>' },
	{ type: 'pick', side: 'top' },
	{ codes: ['550'], left: 1 },
];

describe('messages from a webview', () => {
	for (const message of nonsense) {
		it(`that are none are refused: ${JSON.stringify(message)}`, () => {
			assert.equal(readFromPage(message), undefined);
			assert.equal(readFromComparison(message), undefined);
			assert.equal(readComparisonState(message), undefined);
			assert.equal(readFromSummary(message), undefined);
			assert.equal(readSummaryState(message), undefined);
		});
	}

	it('keep nothing that the protocol does not know', () => {
		assert.deepEqual(readFromPage({ type: 'open', code: '550', command: 'x' }), {
			type: 'open',
			code: '550',
		});
		assert.deepEqual(readFromComparison({ type: 'compare', left: '250', right: '4.4.1', x: 1 }), {
			type: 'compare',
			left: '250',
			right: '4.4.1',
		});
	});
});

describe('messages from a summary', () => {
	const cases: readonly (readonly [message: object, read: unknown])[] = [
		[
			{ type: 'open', file: 0, line: 1, x: 1 },
			{ type: 'open', file: 0, line: 1 },
		],
		[{ type: 'open', file: -1, line: 1 }, undefined],
		[{ type: 'open', file: 0, line: 0 }, undefined],
		[{ type: 'open', file: '0', line: 1 }, undefined],
		[{ type: 'open', file: 0, line: 1.5 }, undefined],
		[
			{ type: 'lines', table: 'hosts', key: '__proto__' },
			{ type: 'lines', table: 'hosts', key: '__proto__' },
		],
		[{ type: 'lines', table: 'times', key: 'x' }, undefined],
		[{ type: 'lines', table: 'hosts', key: 'x'.repeat(20_000) }, undefined],
		[{ type: 'code', code: 'command:x' }, undefined],
		[
			{ type: 'export', form: 'csv' },
			{ type: 'export', form: 'csv' },
		],
		[{ type: 'export', form: '../x' }, undefined],
		[
			{ type: 'filter', filter: { since: '2026-11-23T10:00:00', until: 'soon', host: '' } },
			{ type: 'filter', filter: { since: '2026-11-23T10:00:00' } },
		],
		[{ type: 'filter', filter: 'since' }, undefined],
	];
	for (const [message, read] of cases) {
		it(`reads ${JSON.stringify(message).slice(0, 80)}`, () => {
			assert.deepEqual(readFromSummary(message), read);
		});
	}

	it('come back after a restart only with logs', () => {
		const state = { logs: ['file:///mail.log'], filter: {} };
		assert.deepEqual(readSummaryState(state), state);
		assert.equal(readSummaryState({ logs: [], filter: {} }), undefined);
		assert.equal(readSummaryState({ logs: [7], filter: {} }), undefined);
		assert.equal(readSummaryState({ logs: ['file:///mail.log'] }), undefined);
	});
});

describe('readPageKey', () => {
	const cases: readonly (readonly [value: unknown, key: unknown])[] = [
		['550', { codes: ['550'] }],
		[' 5.7.26 ', { codes: ['5.7.26'] }],
		['550 5.1.1', undefined],
		['999', undefined],
		[
			{ codes: ['550', '5.1.1'], signature: 'x' },
			{ codes: ['550', '5.1.1'], signature: 'x' },
		],
		[
			{ codes: ['550'], signature: null },
			{ codes: ['550'], signature: null },
		],
		[{ codes: ['550'], signature: 7 }, { codes: ['550'] }],
		[{ codes: [] }, undefined],
		[{ codes: ['550', '550', '550'] }, undefined],
		[{ codes: ['<img>'] }, undefined],
		[undefined, undefined],
		[550, undefined],
		[{ codes: ['550'], x: 1 }, { codes: ['550'] }],
		[{ cause: 'greylisted', codes: ['550'] }, { cause: 'greylisted' }],
		[{ cause: 7 }, undefined],
		['greylisted', undefined],
	];
	for (const [value, key] of cases) {
		it(`reads ${JSON.stringify(value)}`, () => {
			assert.deepEqual(readPageKey(value), key);
		});
	}
});

describe('readCodes', () => {
	const cases: readonly (readonly [args: readonly unknown[], codes: unknown])[] = [
		[[], []],
		[[undefined, undefined], []],
		[['250'], ['250']],
		[
			['250', ' 4.4.1 '],
			['250', '4.4.1'],
		],
		[[['250', '451']], ['250', '451']],
		[
			[250, 451],
			['250', '451'],
		],
		[['250', '451', '550'], undefined],
		[['250', 'x'], undefined],
		[['250', ''], undefined],
		[[null], undefined],
		[[{ left: '250' }], undefined],
		[[[['250']]], undefined],
		[['command:x', '250'], undefined],
	];
	for (const [args, codes] of cases) {
		it(`reads ${JSON.stringify(args)}`, () => {
			assert.deepEqual(readCodes(args), codes);
		});
	}
});
