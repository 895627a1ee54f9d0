import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { countsOfPostfixLog, postfixLog } from '../../scripts/bench/postfixLog';
import type { Summary } from '../../src/smtp/summary';
import { accepted, refused, useLogFolder } from './logFolder';

/** What is the same however a log was packed. */
const counts = ({ replies, replyCodes, enhancedCodes, reasons, times, hosts }: Summary) => ({
	replies,
	replyCodes,
	enhancedCodes,
	reasons,
	times,
	hosts,
});

describe('a summary of logs', () => {
	const logs = useLogFolder();

	it('counts what the generator of a log wrote, by 1, 2 and 4 workers alike', async () => {
		const lines = 50_000;
		const path = logs.write('mail.log', [...postfixLog(lines)].join('\n'));
		const [one, two, four] = await Promise.all(
			[1, 2, 4].map((workers) => logs.summarize([path], { workers, pieceLength: 1 << 20 })),
		);
		assert.deepEqual(one?.summary.replies, countsOfPostfixLog(lines).replies);
		assert.equal(one.summary.files[0]?.lines, lines);
		assert.deepEqual(two, one);
		assert.deepEqual(four, one);
	});

	it('gives the same of a file, its pieces and its packed forms', async () => {
		const text = `${[...postfixLog(3000)].join('\n')}\n`;
		const plain = await logs.summarize([logs.write('a.log', text)]);
		const half = text.indexOf('\n', text.length / 2) + 1;
		for (const [name, packed] of [
			['a.gz', gzipSync(text)],
			['members.gz', Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))])],
			['a.zst', zstdCompressSync(text)],
			[
				'frames.zst',
				Buffer.concat([zstdCompressSync(text.slice(0, half)), zstdCompressSync(text.slice(half))]),
			],
		] as const) {
			const { summary, problems } = await logs.summarize([logs.write(name, packed)]);
			assert.deepEqual(problems, [], name);
			assert.deepEqual(counts(summary), counts(plain.summary), name);
		}
	});

	it('takes rotated logs in the order in which they were written', async () => {
		const later = logs.write('mail.log', `${accepted.replace('Nov 23', 'Nov 24')}\n`);
		const earlier = logs.write('mail.log.1', `${refused}\n`);
		const { summary } = await logs.summarize([later, earlier]);
		assert.deepEqual(
			summary.files.map(({ name }) => name),
			[earlier, later],
		);
	});

	it('takes the year of a syslog time from the date of the file', async () => {
		const path = logs.write('mail.log', `${refused}\n`);
		utimesSync(path, new Date('2019-12-01'), new Date('2019-12-01'));
		const { summary } = await logs.summarize([path]);
		assert.equal(summary.times.buckets[0]?.start, '2019-11-23T10:00:00');
	});

	it('knows a transcript by its first lines or its name', async () => {
		const session = '220 mx.example.org ESMTP\nEHLO a.example.net\n250 HELP\n';
		const byLines = await logs.summarize([logs.write('session.log', session)]);
		const byName = await logs.summarize([logs.write('part.smtp', '550 no\n')]);
		assert.equal(byLines.summary.replies.positive, 2);
		assert.equal(byName.summary.replies.permanent, 1);
	});

	(process.platform === 'win32' ? it.skip : it)('reads a named pipe', async () => {
		const path = logs.path('pipe');
		execFileSync('mkfifo', [path]);
		const text = [...postfixLog(3000)].join('\n');
		const [{ problems, summary }] = await Promise.all([
			logs.summarize([path]),
			writeFile(path, text),
		]);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			counts(summary),
			counts((await logs.summarize([logs.write('a.log', text)])).summary),
		);
	});

	it('reads an empty log, and one without a final line end', async () => {
		const empty = await logs.summarize([logs.write('empty.log', '')]);
		assert.deepEqual(empty.problems, []);
		assert.equal(empty.summary.files[0]?.lines, 0);
		const open = await logs.summarize([logs.write('open.log', refused)]);
		assert.equal(open.summary.replies.permanent, 1);
	});

	it('reads a line of many megabytes in bounded pieces', async () => {
		const path = logs.write('long.log', `${'x'.repeat(12e6)}\n${refused}\n`);
		const { summary } = await logs.summarize([path], { workers: 2, pieceLength: 1 << 22 });
		assert.equal(summary.files[0]?.lines, 2);
		assert.equal(summary.reasons.rows[0]?.first.line, 2);
	});

	it('tells how far it has come', async () => {
		const text = `${refused}\n`.repeat(1000);
		let last = { bytes: 0 };
		await logs.summarize([logs.write('a.log', text), logs.write('b.log', text)], {
			onProgress: (progress) => {
				last = progress;
			},
		});
		assert.deepEqual(last, { bytes: 2 * text.length, total: 2 * text.length });
	});

	it('passes the filter on, and keeps it in the summary', async () => {
		const path = logs.write('mail.log', `${refused}\n${accepted}\n`);
		const filter = { since: '2026-11-23T10:00:06' };
		utimesSync(path, new Date('2026-11-24'), new Date('2026-11-24'));
		const { summary } = await logs.summarize([path], { filter });
		assert.deepEqual(summary.replies, { positive: 1, intermediate: 0, transient: 0, permanent: 0 });
		assert.deepEqual(summary.filter, filter);
	});
});
