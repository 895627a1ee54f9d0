import { DuckDBInstance } from '@duckdb/node-api';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { postfixLog } from '../../scripts/bench/postfixLog';
import type { Summary } from '../../src/smtp/summary';
import { commandLine, type CommandRun } from '../harness/commandLine';

const refused = 'Nov 23 10:00:05 mail postfix/smtp[9]: A1: said: 550 5.1.1 User unknown';

describe('the command line', function () {
	this.timeout(60_000);
	let folder: string;

	before(async () => {
		await commandLine();
		folder = mkdtempSync(join(tmpdir(), 'smtp-lens-cli-'));
		writeFileSync(join(folder, 'mail.log'), `${refused}\n`);
		writeFileSync(join(folder, 'busy.log'), [...postfixLog(5000)].join('\n'));
	});

	after(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	const run = async (args: readonly string[], input?: string | Uint8Array): Promise<CommandRun> =>
		(await commandLine()).run(args, { cwd: folder, ...(input === undefined ? {} : { input }) });
	const summaryOf = async (args: readonly string[], input?: string | Uint8Array) =>
		JSON.parse((await run(['summarize', '--json', ...args], input)).output) as Summary;

	it('sums up a log for a terminal', async () => {
		const { code, errors, output } = await run(['summarize', 'mail.log']);
		assert.equal(errors, '');
		assert.equal(code, 0);
		assert.match(output, /^permanent negative +1 +100\.0 %$/m);
		assert.match(output, /^ +1 +1 +1 {2}no-such-user {2}no such user$/m);
	});

	it('sums up in Russian', async () => {
		const { output } = await run(['summarize', '--language', 'ru', 'mail.log']);
		assert.match(output, /нет такого получателя/);
	});

	it('reads standard input, packed or not', async () => {
		const [plain, packed] = [
			await summaryOf(['-'], refused),
			await summaryOf(['-'], gzipSync(refused)),
		];
		assert.equal(plain.replies.permanent, 1);
		assert.deepEqual(packed.replies, plain.replies);
	});

	it('writes JSON that its schema knows, CSV and Markdown', async () => {
		const schema = JSON.parse(readFileSync('data/summary.schema.json', 'utf8')) as object;
		const ajv = new Ajv({ allErrors: true });
		assert.ok(ajv.validate(schema, await summaryOf(['busy.log'])), ajv.errorsText());
		const csv = (await run(['summarize', '--csv', 'mail.log'])).output;
		assert.match(csv, /^replyCodes,550,.*,0,0,0,1,1,mail\.log,1,mail\.log,1,.*550 5\.1\.1/m);
		const markdown = (await run(['summarize', '--markdown', 'mail.log'])).output;
		assert.match(markdown, /^\| 1 \| 1 \| 1 \| 550 \| .* \|$/m);
	});

	it('keeps the results of the other logs, and ends with 1, where one cannot be read', async () => {
		const { code, errors, output } = await run(['summarize', 'missing.log', 'mail.log']);
		assert.equal(code, 1);
		assert.equal(errors, 'smtp-lens: missing.log: there is no such file. Check its path.\n');
		assert.match(output, /550/);
	});

	it('counts only what the filter lets pass', async () => {
		const early = await summaryOf(['--until', '2026-01-01', 'mail.log']);
		assert.equal(early.replies.permanent, 0);
		const [busiest] = (await summaryOf(['busy.log'])).hosts.rows;
		const { hosts } = await summaryOf(['--host', busiest?.key ?? '', 'busy.log']);
		assert.deepEqual(
			hosts.rows.map(({ counts, key }) => ({ counts, key })),
			[{ counts: busiest?.counts, key: busiest?.key }],
		);
	});

	for (const [what, args, message] of [
		['no file', ['summarize'], /missing required argument 'file'/],
		['a time that is none', ['summarize', '--since', 'noon', 'x'], /Write a time as the log does/],
		[
			'a time to end with before the time to begin with',
			['scan', '--since', '2026-11-24', '--until', '2026-11-23 10:00', 'x'],
			/--since \(2026-11-24T00:00:00\) must be earlier than --until \(2026-11-23T10:00:00\)/,
		],
		['two forms', ['summarize', '--csv', '--json', 'x'], /cannot be used with/],
		['an unknown command', ['frobnicate'], /unknown command/],
		['a language that the catalogue lacks', ['explain', '-l', 'xx', '550'], /Allowed choices/],
	] as const) {
		it(`ends with 2 and a sentence for ${what}`, async () => {
			const { code, errors } = await run(args);
			assert.equal(code, 2);
			assert.match(errors, message);
			assert.doesNotMatch(errors, /\n\s+at /);
		});
	}

	it('explains a reply, as text, Markdown and JSON', async () => {
		const reply = '550 5.2.2 mailbox full';
		assert.match((await run(['explain', reply])).output, /^550 5\.2\.2 .*\(permanent negative\)/);
		assert.match((await run(['explain', '--markdown', ...reply.split(' ')])).output, /^\*\*550/);
		const explanation = JSON.parse((await run(['explain', '--json', '-'], reply)).output) as {
			reason: string;
		};
		assert.equal(explanation.reason, 'mailbox-full');
	});

	for (const text of ['999', '', 'hello', 'x'.repeat(10_000)]) {
		it(`says in a sentence why ${text.slice(0, 10) || 'an empty text'} is not explained`, async () => {
			const { code, errors } = await run(['explain', text]);
			assert.equal(code, 1);
			assert.match(errors, /^smtp-lens: .{10,150}\.\n$/);
		});
	}

	it('shows no control characters of a log to a terminal', async () => {
		const { output } = await run(['summarize', '-'], `${refused.replace('A1', '\u001B[2J')}\n`);
		assert.ok(!output.includes('\u001B'));
	});

	it('adds up summaries, and leaves out what is none', async () => {
		const { output } = await run(['summarize', '--json', 'mail.log']);
		writeFileSync(join(folder, 'a.json'), output);
		const bad = {
			'newer.json': '{"version": 2}',
			'other.json': '{"version": 1}',
			'part.json': output.slice(0, 300),
			'colored.json': '\u001B[2J',
		};
		for (const [name, text] of Object.entries(bad)) {
			writeFileSync(join(folder, name), text);
		}
		const names = ['a.json', ...Object.keys(bad), 'mail.log', 'missing.json', '.', 'a.json'];
		const merged = await run(['merge', ...names]);
		assert.equal((JSON.parse(merged.output) as Summary).replies.permanent, 2);
		assert.equal(merged.code, 1);
		const sentences = merged.errors.split('\n');
		for (const [index, sentence] of [
			/newer\.json: a later version of SMTP Lens wrote this summary\. Update SMTP Lens/,
			/other\.json: this is no summary\. Write one with/,
			/part\.json: this is no summary \(.*position 300.*\)\. Write one with/,
			/colored\.json: this is no summary \(\P{Cc}*\)\. Write one with/u,
			/mail\.log: this is no summary \(.*\)\. Write one with/,
			/missing\.json: there is no such file\. Check its path\./,
			/\.: this is a folder\. Name the files in it\./,
		].entries()) {
			assert.match(sentences[index] ?? '', sentence);
		}
	});

	(existsSync('/dev/full') ? it : it.skip)('says that its output cannot be written', async () => {
		const line = await commandLine();
		for (const command of ['summarize', 'scan']) {
			const options = { cwd: folder, outputTo: '/dev/full' };
			const { code, errors } = await line.run([command, 'mail.log'], options);
			assert.equal(code, 1);
			assert.match(errors, /^smtp-lens: the output could not be written \(.*\)\. .*\n$/);
		}
	});

	it('ends quietly when nobody reads on', async () => {
		const log = [...postfixLog(200_000)].join('\n');
		writeFileSync(join(folder, 'long.log'), log);
		const { code, errors } = await (
			await commandLine()
		).run(['scan', 'long.log'], {
			cwd: folder,
			readsOnly: 100,
		});
		assert.equal(errors, '');
		assert.equal(code, 0);
	});

	it('scans as a filter, and DuckDB counts the same as the summary', async () => {
		const { output } = await run(['scan'], readFileSync(join(folder, 'busy.log')));
		const scanned = join(folder, 'replies.jsonl');
		writeFileSync(scanned, output);
		const connection = await (await DuckDBInstance.create()).connect();
		const query = (column: string) =>
			connection.runAndReadAll(
				`SELECT ${column}, count(*)::INT FROM read_json('${scanned}') WHERE ${column} IS NOT NULL GROUP BY ALL`,
			);
		const summary = await summaryOf(['busy.log']);
		const countsOf = (table: keyof Summary & ('hosts' | 'reasons' | 'replyCodes')) =>
			Object.fromEntries(
				summary[table].rows.map(({ counts, key }) => [
					key,
					Object.values(counts).reduce((sum, count) => sum + count, 0),
				]),
			);
		assert.deepEqual(Object.fromEntries((await query('severity')).getRows()), {
			positive: summary.replies.positive,
			transient: summary.replies.transient,
			permanent: summary.replies.permanent,
		});
		for (const [column, table] of [
			['host', 'hosts'],
			['reason', 'reasons'],
			['reply', 'replyCodes'],
		] as const) {
			assert.deepEqual(
				Object.fromEntries((await query(column)).getRows()),
				countsOf(table),
				column,
			);
		}
		connection.closeSync();
	});
});
