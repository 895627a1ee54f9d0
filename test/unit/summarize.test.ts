import assert from 'node:assert/strict';
import { countsOfPostfixLog, postfixLog } from '../../scripts/bench/postfixLog';
import type { SummarizeOptions } from '../../src/smtp/summarize';
import type { Row } from '../../src/smtp/summary';
import { totalOf } from '../../src/smtp/summaryTable';
import { bounce, sent, summarize } from './summarized';

const encoder = new TextEncoder();

const countsBy = (rows: readonly Row[]) =>
	new Map(rows.map(({ counts, key }) => [key, totalOf(counts)]));

describe('summarize', () => {
	it('counts by severity, code, reason, host and time, and keeps places and examples', () => {
		const summary = summarize(`connect\n${bounce}\n${sent}\n`);
		const counts = { positive: 0, intermediate: 0, transient: 0, permanent: 1 };
		const place = { file: 0, line: 2, byte: 8 };
		assert.deepEqual(summary.replies, { ...counts, positive: 1 });
		assert.deepEqual(summary.enhancedCodes.rows[1], {
			key: '5.1.1',
			counts,
			first: place,
			last: place,
			examples: [{ ...place, text: bounce }],
		});
		assert.deepEqual(
			summary.hosts.rows.map(({ key }) => key),
			['example.net', 'mx.example.org'],
		);
		assert.deepEqual(summary.reasons.rows[0]?.key, 'no-such-user');
		assert.deepEqual(
			summary.times.buckets.map(({ start }) => start),
			['2026-11-23T10:00:00', '2026-11-23T10:07:00'],
		);
		assert.equal(summary.files[0]?.lines, 3);
	});

	it('counts what the generator of a log says it wrote', () => {
		for (const mix of ['relay', 'replies'] as const) {
			for (const count of [9, 1000, 10_003]) {
				const summary = summarize([...postfixLog(count, mix)].join('\n'));
				const written = countsOfPostfixLog(count, mix);
				const codes = [...summary.replyCodes.rows, ...summary.enhancedCodes.rows];
				assert.deepEqual(summary.replies, written.replies);
				assert.deepEqual(countsBy(codes), written.codes);
				assert.deepEqual(countsBy(summary.hosts.rows), written.hosts);
				assert.equal(summary.files[0]?.lines, count);
			}
		}
	});

	it('counts only what the filter asks for', () => {
		const log = `${bounce}\n${sent}\nsaid: 550 no`;
		const total = (filter: NonNullable<SummarizeOptions['filter']>) =>
			Object.values(summarize(log, { filter }).replies).reduce((sum, count) => sum + count, 0);
		assert.equal(total({ since: '2026-11-23T10:00:05' }), 2);
		assert.equal(total({ since: '2026-11-23T10:00:06' }), 1);
		assert.equal(total({ until: '2026-11-23T10:07:00' }), 1);
		assert.equal(total({ host: 'mx.example.org' }), 1);
	});

	it('keeps its tables bounded and counts the others', () => {
		const log = Array.from({ length: 20_005 }, (_, n) => `rhost=h${n}.example said: 550 no`);
		const { hosts } = summarize(log.join('\n'));
		assert.equal(hosts.rows.length, 20_000);
		assert.equal(hosts.others?.permanent, 5);
	});

	it('counts hosts that are named like members of every object', () => {
		const log = ['__proto__', 'constructor'].map((host) => `host ${host} said: 550 no`);
		assert.equal(summarize(log.join('\n')).hosts.rows.length, 2);
	});

	it('reads on over NUL and bytes that are no UTF-8', () => {
		const broken = Uint8Array.of(0, 0xff, 0xc3, 0x0a, 0xf0, 0x9f, 0x0a);
		const log = new Uint8Array([...broken, ...encoder.encode(`é\n${bounce}`)]);
		const summary = summarize(log);
		assert.deepEqual(summary.replyCodes.rows[0]?.first, { file: 0, line: 4, byte: 10 });
		assert.deepEqual(summarize(log, { chunk: 1 }), summary);
	});

	it('gives an empty summary of an empty log', () => {
		const { files, replyCodes } = summarize('');
		assert.deepEqual(files, [{ name: 'mail.log', bytes: 0, lines: 0 }]);
		assert.deepEqual(replyCodes, { rows: [] });
	});
});
