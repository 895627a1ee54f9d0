import assert from 'node:assert/strict';
import { toMarkdown } from '../../src/render/markdown';
import { plainText } from '../../src/render/plainText';
import { summaryCsv } from '../../src/render/summaryCsv';
import { summaryDocument } from '../../src/render/summaryDocument';
import { createExplainer } from '../../src/smtp/explain';
import { createSummarizer } from '../../src/smtp/summarize';
import type { Summary } from '../../src/smtp/summary';
import { catalogueOfData } from './catalogueOfData';

const catalogue = catalogueOfData();
const explainer = createExplainer(catalogue);

function summaryOf(lines: readonly string[], name = 'mail.log'): Summary {
	const decoder = new TextDecoder();
	const decode = (bytes: Uint8Array) => decoder.decode(bytes);
	const summarizer = createSummarizer({ explainer, decode, date: '2026-11-24', name });
	summarizer.add(new TextEncoder().encode(lines.join('\n')));
	return summarizer.end();
}

const hostile = '=HYPERLINK("http://x.example","y") | <img src=x> said: 550 5.1.1 no, "none"';

describe('exports of a summary', () => {
	it('show a table of each kind that has rows, the most frequent first', () => {
		const lines = ['said: 550 5.1.1 a', 'said: 450 4.2.0 b', 'said: 550 5.1.1 c'];
		const text = plainText(summaryDocument(summaryOf(lines), catalogue, { maxRows: 10 }));
		assert.deepEqual(
			text.split('\n').filter((line) => / (?:550|450) /.test(line)),
			[
				'    2           1          3  550   Mailbox unavailable or mail refused',
				'    1           2          2  450   Mailbox temporarily unavailable',
			],
		);
		assert.doesNotMatch(text, /^Hosts$/m);
	});

	it('add up the rows that are not shown', () => {
		const lines = ['550 5.1.1', '550 5.1.1', '551 5.1.6', '552 5.2.2'].map(
			(code) => `said: ${code}`,
		);
		const text = plainText(summaryDocument(summaryOf(lines), catalogue, { maxRows: 1 }));
		assert.match(text, /^ +2 {2,}all others$/m);
	});

	it('say so where a log holds no replies', () => {
		const text = plainText(summaryDocument(summaryOf(['hello']), catalogue, { maxRows: 1 }));
		assert.match(text, /No SMTP replies were found\./);
	});

	it('name the log of a place only where there are several', () => {
		const one = summaryOf(['said: 550 5.1.1 a']);
		const two = { ...one, files: [...one.files, ...one.files] };
		const textOf = (summary: Summary) =>
			plainText(summaryDocument(summary, catalogue, { maxRows: 1 }));
		assert.doesNotMatch(textOf(one), /mail\.log:1/);
		assert.match(textOf(two), /mail\.log:1/);
	});

	it('write no formula and no broken cell into CSV', () => {
		const csv = summaryCsv(summaryOf([hostile], '=1+1.log'), catalogue);
		assert.match(csv, /,'=1\+1\.log,1,/);
		assert.match(csv, /"'=HYPERLINK\(""http:/);
		assert.doesNotMatch(csv, /,=/);
		assert.ok(csv.startsWith('table,key,meaning,'));
		assert.ok(csv.endsWith('\r\n'));
	});

	it('write no markup of a log into Markdown', () => {
		const summary = summaryOf([hostile], '<img src=x>|[a](command:b).log');
		const markdown = toMarkdown(summaryDocument(summary, catalogue, { maxRows: 9 }));
		assert.match(markdown, /\\<img src=x>\\\|\\\[a]\\\(command:b\)\.log/);
	});
});
