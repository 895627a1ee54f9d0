import assert from 'node:assert/strict';
import { maxLineLength } from '../../src/smtp/lineBlocks';
import { mergeSummaries, type SummaryPart } from '../../src/smtp/mergeSummaries';
import { joinPieces } from '../fixtures/joinPieces';
import { bounce, lines, sent, summarize, summarizePart } from './summarized';

const encoder = new TextEncoder();

describe('a summary put together of pieces', () => {
	for (const end of ['\n', '\r\n']) {
		it(`is the same in chunks and in pieces cut at line ends: ${JSON.stringify(end)}`, () => {
			const log = [bounce, sent, ...lines].join(end);
			const whole = summarize(log);
			for (const chunk of [1, 7, 1000]) {
				assert.deepEqual(summarize(log, { chunk }), whole);
			}
			const bytes = encoder.encode(log);
			for (const wanted of [1, 500, 5000]) {
				const pieces: SummaryPart[] = [];
				for (let start = 0; start < bytes.length;) {
					const feed = bytes.indexOf(0x0a, start + wanted);
					const stop = feed < 0 ? bytes.length : feed + 1;
					pieces.push(summarizePart(bytes.subarray(start, stop)));
					start = stop;
				}
				assert.deepEqual(joinPieces(pieces), whole);
			}
		});
	}

	it('widens its time buckets alike for a whole log and for pieces', () => {
		const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 7 * 60_000).toISOString();
		const log = Array.from({ length: 4000 }, (_, n) => `${at(n)} said: 550 no\n`);
		const whole = summarize(log.join(''));
		const pieces = [log.slice(0, 1000), log.slice(1000)].map((part) =>
			summarizePart(part.join('')),
		);
		assert.equal(whole.times.width, 3600);
		assert.ok(whole.times.buckets.length <= 1500);
		assert.deepEqual(joinPieces(pieces), whole);
	});

	it('reads a line of 5 MB in pieces, the same however it comes in', () => {
		const part = 'x said: 550 no, '.repeat(maxLineLength / 16);
		const log = `${part.repeat(5)}\n${bounce}\n`;
		const summary = summarize(log);
		assert.deepEqual(summarize(log, { chunk: 300_001 }), summary);
		assert.deepEqual(summary.files[0], { name: 'mail.log', bytes: log.length, lines: 2 });
		assert.equal(summary.replyCodes.rows[0]?.last.line, 2);
		assert.equal(summary.replyCodes.rows[0].last.byte, part.length * 5 + 1);
	});

	it('merges logs: counts add up, places name their log', () => {
		const merged = mergeSummaries([summarize(bounce), summarize(bounce, { name: 'b' })]);
		assert.equal(merged.replies.permanent, 2);
		assert.deepEqual(merged.replyCodes.rows[0]?.last, { file: 1, line: 1, byte: 0 });
		assert.deepEqual(
			merged.files.map(({ name }) => name),
			['mail.log', 'b'],
		);
	});
});
