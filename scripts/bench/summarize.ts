import { readFacts, readLanguage } from '../build/catalogue.mjs';
import { createCatalogue } from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import { recognize } from '../../src/smtp/recognize';
import { createSummarizer } from '../../src/smtp/summarize';
import { sieveOfText } from '../../test/unit/sieveOfText';
import { median } from './median';
import { countsOfPostfixLog, postfixLog, type LogMix } from './postfixLog';

const chunkLength = 1 << 20;

/** What summing up a log costs one core, against recognizing its codes alone. */
export async function benchSummarize(): Promise<void> {
	const sieve = await sieveOfText();
	const explainer = createExplainer(createCatalogue(readFacts('data'), readLanguage('data', 'en')));
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const decode = (bytes: Uint8Array) => decoder.decode(bytes);
	const sumUp = (log: Uint8Array) => {
		const summarizer = createSummarizer({
			explainer,
			sieve,
			decode,
			date: '2026-11-24',
			name: 'mail.log',
		});
		for (let start = 0; start < log.length; start += chunkLength) {
			summarizer.add(log.subarray(start, start + chunkLength));
		}
		return summarizer.end();
	};

	const measure = (mix: LogMix, lineCount: number, title: string): void => {
		const text = [...postfixLog(lineCount, mix)].join('\n');
		const log = new TextEncoder().encode(text);
		const whole = median(5, () => sumUp(log));
		const alone = median(5, () => recognize(text));
		const rate = log.length / 1e6 / (whole / 1e3);
		const written = JSON.stringify(countsOfPostfixLog(lineCount, mix).replies);
		const isTrue = JSON.stringify(sumUp(log).replies) === written;
		console.log(
			`  ${title}: ${rate.toFixed(0)} MB/s, ${(whole / alone).toFixed(2)} × recognizing alone, ` +
				`counts ${isTrue ? 'equal' : 'DIFFER FROM'} those of the log's generator`,
		);
	};
	console.log('\nsumming up a Postfix log, one core (medians)');
	measure('relay', 300_000, "48 MB of a relay's day");
	measure('replies', 60_000, '20 MB of replies, no two alike');
}
