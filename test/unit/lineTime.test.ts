import assert from 'node:assert/strict';
import { isoTime } from '../../src/smtp/isoTime';
import { createTimeOfLine, timeForms } from '../../src/smtp/lineTime';

describe('lineTime', () => {
	for (const { name, examples } of timeForms) {
		for (const [line, time] of examples) {
			it(`${name}: ${line}`, () => {
				const seconds = createTimeOfLine('2026-11-24')(line);
				assert.equal(seconds === undefined ? undefined : isoTime(seconds), time);
			});
		}
	}

	for (const line of [
		'',
		'550 5.1.1 no such user',
		'10:00:05 p1234 SMTP>> 550 no',
		'11/12/26 10:00:05 no telling which is the month',
		'Feb 30 10:00:05 mail x',
		'2026-13-01 10:00:05 x',
		'2026-11-23 25:00:05 x',
		'9999999999 x',
		'1795428005123456 x',
	]) {
		it(`finds no time in: ${line}`, () => {
			assert.equal(createTimeOfLine('2026-11-24')(line), undefined);
		});
	}

	it('takes the year in which no line lies after the log was last changed', () => {
		const timeOfLine = createTimeOfLine('2026-01-02');
		const [december, january] = ['Dec 31 23:00:00 mail x', 'Jan  1 01:00:00 mail x'];
		assert.equal(isoTime(timeOfLine(december) ?? 0), '2025-12-31T23:00:00');
		assert.equal(isoTime(timeOfLine(january) ?? 0), '2026-01-01T01:00:00');
	});

	it('tells apart lines that begin with the same time', () => {
		const timeOfLine = createTimeOfLine('2026-11-24');
		const times = [
			'Nov 23 10:00:05 mail x',
			'Nov 23 10:00:05 mail y',
			'Nov 23 10:00:05 2020 mail z',
			'Nov 23 10:00:06 mail x',
			'Nov 23 10:00:05',
			'Nov 23 10:00:05 2021',
		].map((line) => isoTime(timeOfLine(line) ?? 0));
		assert.deepEqual(times, [
			'2026-11-23T10:00:05',
			'2026-11-23T10:00:05',
			'2020-11-23T10:00:05',
			'2026-11-23T10:00:06',
			'2026-11-23T10:00:05',
			'2021-11-23T10:00:05',
		]);
	});

	const minutes: readonly (readonly (readonly [line: string, time: string])[])[] = [
		[
			['Nov 23 10:00:05 mail x', '2026-11-23T10:00:05'],
			['Nov 23 10:00:59 mail x', '2026-11-23T10:00:59'],
			['Nov 23 10:00:07 2020 mail x', '2020-11-23T10:00:07'],
			['Nov 23 10:00:60 mail x', '2026-11-23T10:01:00'],
		],
		[
			['Nov 23 10:00:05:05 mail x', '2026-11-23T10:00:05'],
			['Nov 23 10:00:05:07 mail x', '2026-11-23T10:00:05'],
		],
		[
			['Nov 25 23:59:60 mail x', '2025-11-26T00:00:00'],
			['Nov 25 23:59:30 mail x', '2026-11-25T23:59:30'],
		],
	];
	for (const lines of minutes) {
		it(`reads each second of a minute: ${lines.map(([line]) => line).join(' | ')}`, () => {
			const timeOfLine = createTimeOfLine('2026-11-24');
			for (const [line, time] of lines) {
				assert.equal(isoTime(timeOfLine(line) ?? 0), time);
			}
		});
	}

	it('reads a line alike, whatever form the line before it had', () => {
		const timeOfLine = createTimeOfLine('2026-11-24');
		const times = ['1795000000 x', '1795000000\t2026-11-23T10:00:05Z x'].map(timeOfLine);
		assert.deepEqual(times, [1795000000, 1795428005]);
	});

	it('finds the leap year of a February 29th', () => {
		const time = createTimeOfLine('2026-11-24')('Feb 29 10:00:00 mail x');
		assert.equal(isoTime(time ?? 0), '2024-02-29T10:00:00');
	});
});
