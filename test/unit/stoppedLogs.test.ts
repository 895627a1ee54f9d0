import assert from 'node:assert/strict';
import { appendFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { postfixLog } from '../../scripts/bench/postfixLog';
import { refused, useLogFolder } from './logFolder';

describe('a summary of logs that cannot be read to their end', () => {
	const logs = useLogFolder();

	it('tells what is wrong with a log, and sums up the others', async () => {
		const good = logs.write('good.log', `${refused}\n`);
		const packed = gzipSync([...postfixLog(20_000)].join('\n'));
		const damaged = Buffer.from(packed);
		damaged.fill(0xff, packed.length / 2, packed.length / 2 + 100);
		const bad = {
			[logs.path('missing.log')]: 'missing',
			[logs.path()]: 'directory',
			[logs.write('binary.log', Buffer.from([0, 1, 2, 3]))]: 'binary',
			[logs.write('wide.log', Buffer.from(`\uFEFF${refused}`, 'utf16le'))]: 'utf16',
			[logs.write('cut.gz', packed.subarray(0, packed.length / 2))]: 'truncated',
			[logs.write('cut.zst', zstdCompressSync('x'.repeat(1e6)).subarray(0, -4))]: 'truncated',
			[logs.write('damaged.gz', damaged)]: 'corrupt',
			[logs.write('ftp.log', '220 ProFTPD FTP Server\nUSER a\n331 Password\n230 In\n')]: 'foreign',
		};
		const { problems, summary } = await logs.summarize([good, ...Object.keys(bad)]);
		assert.deepEqual(Object.fromEntries(problems.map(({ kind, name }) => [name, kind])), bad);
		assert.ok(summary.replies.permanent > 1, 'what stands before a cut counts');
		assert.ok(summary.files.some(({ stopped }) => stopped === 'truncated'));
	});

	it('counts all that a damaged packed log holds before the damage, however short it is', async () => {
		const open = gzipSync(`${refused}\n`, { finishFlush: constants.Z_SYNC_FLUSH });
		const damaged = logs.write('damaged.gz', Buffer.concat([open, Buffer.alloc(9, 0xff)]));
		const { problems, summary } = await logs.summarize([damaged, logs.write('cut.gz', open)]);
		assert.deepEqual(
			problems.map(({ kind }) => kind),
			['corrupt', 'truncated'],
		);
		assert.equal(summary.replies.permanent, 2);
	});

	(process.platform === 'win32' ? it.skip : it)('names links that lead nowhere', async () => {
		symlinkSync('b.log', logs.path('a.log'));
		symlinkSync('a.log', logs.path('b.log'));
		const { problems } = await logs.summarize([logs.path('a.log')]);
		assert.deepEqual(problems, [{ name: logs.path('a.log'), kind: 'missing' }]);
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
			const [path, next] = [logs.write('mail.log', text), logs.write('next.log', `${refused}\n`)];
			let isChanged = false;
			const { problems, summary } = await logs.summarize([path, next], {
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

	it('keeps what was read before it was cancelled, and says so', async () => {
		const text = [...postfixLog(50_000)].join('\n');
		const path = logs.write('mail.log', text);
		const controller = new AbortController();
		const { problems, summary } = await logs.summarize([path], {
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
});
