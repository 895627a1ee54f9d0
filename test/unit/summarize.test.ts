import assert from 'node:assert/strict';
import { countsOfPostfixLog, postfixLog } from '../../scripts/bench/postfixLog';
import { createExplainer } from '../../src/smtp/explain';
import { maxLineLength } from '../../src/smtp/lineBlocks';
import { mergeSummaries, type SummaryPart } from '../../src/smtp/mergeSummaries';
import { recognize } from '../../src/smtp/recognize';
import { repliesOfLine } from '../../src/smtp/repliesOfLine';
import { createReplyScanner, type ScannedReply } from '../../src/smtp/scanReplies';
import { createSummarizer, type SummarizeOptions, type Summarizer } from '../../src/smtp/summarize';
import type { Row, Summary } from '../../src/smtp/summary';
import { totalOf } from '../../src/smtp/summaryTable';
import { joinPieces } from '../fixtures/joinPieces';
import { markedLines } from '../fixtures/markedLines';
import { catalogueOfData } from './catalogueOfData';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const explainer = createExplainer(catalogueOfData());

const defaults: SummarizeOptions = {
	explainer,
	decode: (bytes) => decoder.decode(bytes),
	date: '2026-11-24',
	name: 'mail.log',
};

type Options = Partial<SummarizeOptions> & { readonly chunk?: number };

function summarize(log: string | Uint8Array, options: Options = {}): Summary {
	return fed(log, options).end();
}

function summarizePart(log: string | Uint8Array, options: Options = {}): SummaryPart {
	return fed(log, options).endPart();
}

function fed(log: string | Uint8Array, options: Options): Summarizer {
	const bytes = typeof log === 'string' ? encoder.encode(log) : log;
	const { chunk = Math.max(1, bytes.length), ...others } = options;
	const summarizer = createSummarizer({ ...defaults, ...others });
	for (let start = 0; start < bytes.length; start += chunk) {
		summarizer.add(bytes.subarray(start, start + chunk));
	}
	return summarizer;
}

function scan(
	log: string | readonly string[],
	options: Partial<SummarizeOptions> = {},
): readonly ScannedReply[] {
	const replies: ScannedReply[] = [];
	const scanner = createReplyScanner({ ...defaults, ...options }, (reply) => replies.push(reply));
	for (const chunk of [log].flat()) {
		scanner.add(encoder.encode(chunk));
	}
	scanner.end();
	return replies;
}

const countsBy = (rows: readonly Row[]) =>
	new Map(rows.map(({ counts, key }) => [key, totalOf(counts)]));

const bounce =
	'Nov 23 10:00:05 mail postfix/smtp[9]: A1: to=<u@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 <u@example.org>: User unknown (in reply to RCPT TO command))';
const sent =
	'Nov 23 10:07:00 mail postfix/smtp[9]: A2: to=<é@example.net>, relay=none, dsn=2.0.0, status=sent (250 2.0.0 Ok)';
const corpus = ['anywhere', 'transcript'] as const;
const lines = corpus.flatMap((folder) => markedLines(folder).map(({ text }) => text));

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

	it('sees every code that is recognized, in exactly one reply', () => {
		for (const transcript of [false, true]) {
			for (const line of lines) {
				const found = recognize(line, { transcript });
				const replies = repliesOfLine(line, found);
				const seen = replies.flat().sort((a, b) => a.start - b.start);
				const isPart = seen.length === 0 && line.includes('-');
				assert.deepEqual(seen, isPart ? [] : found, line);
			}
		}
	});

	it('scans a log as a whole exactly as line by line', () => {
		for (const transcript of [false, true]) {
			const each = lines.map((line) => `${line}\n`);
			assert.deepEqual(scan(each.join(''), { transcript }), scan(each, { transcript }));
		}
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

	it('takes the words of a logger that joins a reply, and the delivery status, as one reply', () => {
		const [reply, ...others] = scan('dsn=5.7.26 (said: 550-5.7.26 not 550 5.7.26 ok)');
		assert.deepEqual(reply?.kind.codes, ['5.7.26', '550']);
		assert.equal(others.length, 0);
	});

	it('counts a reply of several lines where it ends', () => {
		const session = '220 mx ESMTP\n250-mx\n250-SIZE 1000\n250 HELP\n<-  550-no\n<-  550 no\n';
		const found = scan(session, { transcript: true }).map(({ line }) => line);
		assert.deepEqual(found, [1, 4, 6]);
	});

	it('counts nothing in a session of another protocol', () => {
		assert.equal(scan('220 ftp\n550 no\n', { transcript: true, foreign: true }).length, 0);
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

	it('reads a line of 5 MB in pieces, the same however it comes in', () => {
		const part = 'x said: 550 no, '.repeat(maxLineLength / 16);
		const log = `${part.repeat(5)}\n${bounce}\n`;
		const summary = summarize(log);
		assert.deepEqual(summarize(log, { chunk: 300_001 }), summary);
		assert.deepEqual(summary.files[0], { name: 'mail.log', bytes: log.length, lines: 2 });
		assert.equal(summary.replyCodes.rows[0]?.last.line, 2);
		assert.equal(summary.replyCodes.rows[0].last.byte, part.length * 5 + 1);
	});
});
