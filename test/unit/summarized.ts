import { createExplainer } from '../../src/smtp/explain';
import type { SummaryPart } from '../../src/smtp/mergeSummaries';
import { createSummarizer, type SummarizeOptions, type Summarizer } from '../../src/smtp/summarize';
import type { Summary } from '../../src/smtp/summary';
import { markedLines } from '../fixtures/markedLines';
import { catalogueOfData } from './catalogueOfData';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** How a log is summed up where a test says nothing else. */
export const defaults: SummarizeOptions = {
	explainer: createExplainer(catalogueOfData()),
	decode: (bytes) => decoder.decode(bytes),
	date: '2026-11-24',
	name: 'mail.log',
};

/** A line in which a server refuses a recipient. */
export const bounce =
	'Nov 23 10:00:05 mail postfix/smtp[9]: A1: to=<u@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 <u@example.org>: User unknown (in reply to RCPT TO command))';

/** A line, not all of ASCII, in which one takes a message. */
export const sent =
	'Nov 23 10:07:00 mail postfix/smtp[9]: A2: to=<é@example.net>, relay=none, dsn=2.0.0, status=sent (250 2.0.0 Ok)';

const folders = ['anywhere', 'transcript'] as const;

/** Every line of the fixtures in which codes are marked, without the marks. */
export const lines: readonly string[] = folders.flatMap((folder) =>
	markedLines(folder).map(({ text }) => text),
);

type Options = Partial<SummarizeOptions> & {
	/** Bytes that come in at a time; all at once unless given. */
	readonly chunk?: number;
};

/** The summary of a log. */
export function summarize(log: string | Uint8Array, options: Options = {}): Summary {
	return fed(log, options).end();
}

/** The summary of a piece of a log. */
export function summarizePart(log: string | Uint8Array, options: Options = {}): SummaryPart {
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
