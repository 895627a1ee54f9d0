import assert from 'node:assert/strict';
import { compareCodes, parseCode, registryName } from '../../src/smtp/codes';

describe('parseCode', () => {
	const codes: readonly (readonly [text: string, kind: string, severity: string])[] = [
		['250', 'reply', 'positive'],
		['354', 'reply', 'intermediate'],
		['421', 'reply', 'transient'],
		['550', 'reply', 'permanent'],
		['599', 'reply', 'permanent'],
		['2.1.5', 'enhanced', 'positive'],
		['4.7.0', 'enhanced', 'transient'],
		['5.7.26', 'enhanced', 'permanent'],
		['5.7.606', 'enhanced', 'permanent'],
	];
	for (const [text, kind, severity] of codes) {
		it(`takes ${text}`, () => {
			const code = parseCode(text);
			assert.deepEqual([code?.text, code?.kind, code?.severity], [text, kind, severity]);
		});
	}

	const others = [
		'',
		'25',
		'2500',
		'150',
		'650',
		'999',
		'3.1.1',
		'6.1.1',
		'5.7',
		'5.7.',
		'5.7.1.2',
	];
	for (const text of [...others, '5.07.1', '5.7.1000', ' 550', '550 ', '５５０', '5xx', '-550']) {
		it(`refuses ${JSON.stringify(text)}`, () => {
			assert.equal(parseCode(text), undefined);
		});
	}
});

describe('compareCodes', () => {
	it('puts reply codes first and orders by numbers, not by letters', () => {
		const texts = ['5.7.10', '550', '5.7.9', '4.7.1', '250'];
		const codes = texts.map(parseCode).filter((code) => code !== undefined);
		assert.deepEqual(
			codes.sort(compareCodes).map(({ text }) => text),
			['250', '550', '4.7.1', '5.7.9', '5.7.10'],
		);
	});
});

describe('registryName', () => {
	it('leaves the class open', () => {
		const code = parseCode('5.7.26');
		assert.ok(code?.kind === 'enhanced');
		assert.equal(registryName(code), 'X.7.26');
	});
});
