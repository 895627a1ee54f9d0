import { readFacts, readLanguage } from '../build/catalogue.mjs';
import { createCatalogue } from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import { recognize } from '../../src/smtp/recognize';
import { createSummarizer } from '../../src/smtp/summarize';
import type { Summary } from '../../src/smtp/summary';
import { median } from './median';
import { countsOfPostfixLog, postfixLog } from './postfixLog';

const lineCount = 300_000;
const chunkLength = 1 << 20;

/** What summing up a log costs one core, against recognizing its codes alone. */
export function benchSummarize(): void {
	const explainer = createExplainer(createCatalogue(readFacts('data'), readLanguage('data', 'en')));
	const text = [...postfixLog(lineCount)].join('\n');
	const log = new TextEncoder().encode(text);
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const decode = (bytes: Uint8Array) => decoder.decode(bytes);
	let summary: Summary | undefined;
	const whole = median(5, () => {
		const date = '2026-11-24';
		const summarizer = createSummarizer({ explainer, decode, date, name: 'mail.log' });
		for (let start = 0; start < log.length; start += chunkLength) {
			summarizer.add(log.subarray(start, start + chunkLength));
		}
		summary = summarizer.end();
	});
	const alone = median(5, () => recognize(text));
	const rate = log.length / 1e6 / (whole / 1e3);
	const isTrue =
		JSON.stringify(summary?.replies) === JSON.stringify(countsOfPostfixLog(lineCount).replies);

	console.log(
		`\nsumming up ${(log.length / 1e6).toFixed(0)} MB of Postfix log, one core (medians)`,
	);
	console.log(`  ${rate.toFixed(0)} MB/s, ${(whole / alone).toFixed(2)} × recognizing alone`);
	console.log(`  counts ${isTrue ? 'equal' : 'DIFFER FROM'} those of the log's generator`);
}
