import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	mkdtempSync,
	rmSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import { countsOfPostfixLog, postfixLog } from '../../scripts/bench/postfixLog';
import type { Facts, Language } from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import { cutAtLineEnds } from '../../src/logs/logPieces';
import { scanLogs } from '../../src/logs/scanLogs';
import { summarizeLogs, type SummarizeLogsOptions } from '../../src/logs/summarizeLogs';
import type { Summary } from '../../src/smtp/summary';
import { commandLine } from '../harness/commandLine';
import { catalogueOfData } from './catalogueOfData';

const sources = {
	facts: readFacts('data') as Facts,
	language: readLanguage('data', 'en') as Language,
	own: { replyCodes: [], enhancedCodes: [], causes: [], providers: [], signatures: [] },
};
const refused = 'Nov 23 10:00:05 mail postfix/smtp[9]: A1: said: 550 5.1.1 User unknown';
const accepted = 'Nov 23 10:00:06 mail postfix/smtp[9]: A2: status=sent (250 2.0.0 Ok)';

describe('logs', () => {
	let folder: string;

	before(async function () {
		this.timeout(60_000);
		await commandLine();
	});

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'smtp-lens-logs-'));
	});

	afterEach(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	const file = (name: string, content: string | Uint8Array): string => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};

	const summarize = async (
		names: readonly string[],
		options: Partial<SummarizeLogsOptions> = {},
	) => {
		const { workerPath } = await commandLine();
		return summarizeLogs(names, { sources, workerPath, workers: 1, ...options });
	};

	/** What is the same however a log was packed. */
	const counts = ({ replies, replyCodes, enhancedCodes, reasons, times, hosts }: Summary) => ({
		replies,
		replyCodes,
		enhancedCodes,
		reasons,
		times,
		hosts,
	});

	it('counts what the generator of a log wrote, by 1, 2 and 4 workers alike', async () => {
		const lines = 50_000;
		const path = file('mail.log', [...postfixLog(lines)].join('\n'));
		const [one, two, four] = await Promise.all(
			[1, 2, 4].map((workers) => summarize([path], { workers, pieceLength: 1 << 20 })),
		);
		assert.deepEqual(one?.summary.replies, countsOfPostfixLog(lines).replies);
		assert.equal(one.summary.files[0]?.lines, lines);
		assert.deepEqual(two, one);
		assert.deepEqual(four, one);
	});

	it('gives the same of a file, its pieces and its packed forms', async () => {
		const text = `${[...postfixLog(3000)].join('\n')}\n`;
		const plain = await summarize([file('a.log', text)]);
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
			const { summary, problems } = await summarize([file(name, packed)]);
			assert.deepEqual(problems, [], name);
			assert.deepEqual(counts(summary), counts(plain.summary), name);
		}
	});

	it('cuts a file only at line ends, and leaves no byte out', async () => {
		const text = ['', 'a', 'bb\r', '', 'x'.repeat(200), 'c'].join('\n');
		for (const length of [1, 2, 3, 7, 100, 1000]) {
			const handle = await open(file('cut.log', text));
			const pieces = await cutAtLineEnds(handle, text.length, length).finally(() => handle.close());
			assert.equal(pieces.map(({ end, start }) => text.slice(start, end)).join(''), text);
			for (const { start } of pieces.slice(1)) {
				assert.equal(text[start - 1], '\n');
			}
		}
	});

	it('takes rotated logs in the order in which they were written', async () => {
		const later = file('mail.log', `${accepted.replace('Nov 23', 'Nov 24')}\n`);
		const earlier = file('mail.log.1', `${refused}\n`);
		const { summary } = await summarize([later, earlier]);
		assert.deepEqual(
			summary.files.map(({ name }) => name),
			[earlier, later],
		);
	});

	it('takes the year of a syslog time from the date of the file', async () => {
		const path = file('mail.log', `${refused}\n`);
		utimesSync(path, new Date('2019-12-01'), new Date('2019-12-01'));
		const { summary } = await summarize([path]);
		assert.equal(summary.times.buckets[0]?.start, '2019-11-23T10:00:00');
	});

	it('knows a transcript by its first lines or its name', async () => {
		const session = '220 mx.example.org ESMTP\nEHLO a.example.net\n250 HELP\n';
		const byLines = await summarize([file('session.log', session)]);
		const byName = await summarize([file('part.smtp', '550 no\n')]);
		assert.equal(byLines.summary.replies.positive, 2);
		assert.equal(byName.summary.replies.permanent, 1);
	});

	it('tells what is wrong with a log, and sums up the others', async () => {
		const good = file('good.log', `${refused}\n`);
		const packed = gzipSync([...postfixLog(20_000)].join('\n'));
		const damaged = Buffer.from(packed);
		damaged.fill(0xff, packed.length / 2, packed.length / 2 + 100);
		const bad = {
			[join(folder, 'missing.log')]: 'missing',
			[folder]: 'directory',
			[file('binary.log', Buffer.from([0, 1, 2, 3]))]: 'binary',
			[file('wide.log', Buffer.from(`\uFEFF${refused}`, 'utf16le'))]: 'utf16',
			[file('cut.gz', packed.subarray(0, packed.length / 2))]: 'truncated',
			[file('cut.zst', zstdCompressSync('x'.repeat(1e6)).subarray(0, -4))]: 'truncated',
			[file('damaged.gz', damaged)]: 'corrupt',
			[file('ftp.log', '220 ProFTPD FTP Server\nUSER a\n331 Password\n230 In\n')]: 'foreign',
		};
		const { problems, summary } = await summarize([good, ...Object.keys(bad)]);
		assert.deepEqual(Object.fromEntries(problems.map(({ kind, name }) => [name, kind])), bad);
		assert.ok(summary.replies.permanent > 1, 'what stands before a cut counts');
		assert.ok(summary.files.some(({ stopped }) => stopped === 'truncated'));
	});

	for (const [what, change, expected] of [
		[
			'grows',
			(path: string) => {
				appendFileSync(path, `${refused}\n`);
			},
			undefined,
		],
		[
			'shrinks',
			(path: string) => {
				truncateSync(path);
			},
			'shrunk',
		],
		[
			'vanishes',
			(path: string) => {
				rmSync(path);
			},
			'missing',
		],
	] as const) {
		it(`keeps what it read of a log that ${what} meanwhile, and sums up the next one`, async () => {
			const text = `${[...postfixLog(20_000)].join('\n')}\n`;
			const [path, next] = [file('mail.log', text), file('next.log', `${refused}\n`)];
			let isChanged = false;
			const { problems, summary } = await summarize([path, next], {
				pieceLength: 1 << 20,
				onProgress: () => {
					if (!isChanged) {
						isChanged = true;
						change(path);
					}
				},
			});
			const [read, other] = summary.files;
			assert.deepEqual(problems, expected === undefined ? [] : [{ name: path, kind: expected }]);
			assert.equal(read?.stopped, expected);
			assert.ok(expected === undefined ? read?.bytes === text.length : read?.bytes);
			assert.ok(summary.replies.positive > 0);
			assert.equal(other?.bytes, refused.length + 1);
		});
	}

	(process.platform === 'win32' ? it.skip : it)('reads a named pipe', async () => {
		const path = join(folder, 'pipe');
		execFileSync('mkfifo', [path]);
		const text = [...postfixLog(3000)].join('\n');
		const [{ problems, summary }] = await Promise.all([summarize([path]), writeFile(path, text)]);
		assert.deepEqual(problems, []);
		assert.deepEqual(counts(summary), counts((await summarize([file('a.log', text)])).summary));
	});

	it('reads an empty log, and one without a final line end', async () => {
		const empty = await summarize([file('empty.log', '')]);
		assert.deepEqual(empty.problems, []);
		assert.equal(empty.summary.files[0]?.lines, 0);
		const open = await summarize([file('open.log', refused)]);
		assert.equal(open.summary.replies.permanent, 1);
	});

	it('reads a line of many megabytes in bounded pieces', async () => {
		const path = file('long.log', `${'x'.repeat(12e6)}\n${refused}\n`);
		const { summary } = await summarize([path], { workers: 2, pieceLength: 1 << 22 });
		assert.equal(summary.files[0]?.lines, 2);
		assert.equal(summary.reasons.rows[0]?.first.line, 2);
	});

	it('tells how far it has come', async () => {
		const text = `${refused}\n`.repeat(1000);
		let last = { bytes: 0 };
		await summarize([file('a.log', text), file('b.log', text)], {
			onProgress: (progress) => {
				last = progress;
			},
		});
		assert.deepEqual(last, { bytes: 2 * text.length, total: 2 * text.length });
	});

	it('keeps what was read before it was cancelled, and says so', async () => {
		const text = [...postfixLog(50_000)].join('\n');
		const path = file('mail.log', text);
		const controller = new AbortController();
		const { problems, summary } = await summarize([path], {
			signal: controller.signal,
			pieceLength: 1 << 20,
			onProgress: () => {
				controller.abort();
			},
		});
		assert.deepEqual(problems, [{ name: path, kind: 'cancelled' }]);
		const [read] = summary.files;
		assert.equal(read?.stopped, 'cancelled');
		assert.ok(read.bytes > 0 && read.bytes < text.length, `${read.bytes} bytes were read`);
		assert.ok(summary.replies.positive > 0);
	});

	it('passes the filter on, and keeps it in the summary', async () => {
		const path = file('mail.log', `${refused}\n${accepted}\n`);
		const filter = { since: '2026-11-23T10:00:06' };
		utimesSync(path, new Date('2026-11-24'), new Date('2026-11-24'));
		const { summary } = await summarize([path], { filter });
		assert.deepEqual(summary.replies, { positive: 1, intermediate: 0, transient: 0, permanent: 0 });
		assert.deepEqual(summary.filter, filter);
	});

	it('scans the same replies, and waits for who takes them', async () => {
		const path = file('mail.log', [...postfixLog(20_000)].join('\n'));
		const explainer = createExplainer(catalogueOfData());
		let [count, isBusy] = [0, false];
		const problems = await scanLogs([path, join(folder, 'missing.log')], {
			explainer,
			onReplies: async (_, replies) => {
				assert.ok(!isBusy);
				isBusy = true;
				await new Promise((resolve) => setImmediate(resolve));
				isBusy = false;
				count += replies.length;
			},
		});
		const { replies } = countsOfPostfixLog(20_000);
		assert.equal(count, replies.positive + replies.transient + replies.permanent);
		assert.deepEqual(
			problems.map(({ kind }) => kind),
			['missing'],
		);
	});
});
