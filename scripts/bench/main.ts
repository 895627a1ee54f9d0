// `npm run bench`: what recognition, the catalogue, summing up, activation and hovers cost, measured
// on this machine.
import { benchActivation } from './activation';
import { benchCatalogue } from './catalogue';
import { benchHover } from './hover';
import { benchRecognition } from './recognition';
import { benchSummarize } from './summarize';

async function main(): Promise<void> {
	await benchRecognition();
	benchCatalogue();
	benchSummarize();
	await benchActivation();
	await benchHover();
}

void main();
