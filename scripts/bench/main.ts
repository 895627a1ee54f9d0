// `npm run bench`: what recognition, the catalogue, summing up, activation, hovers and plain text cost,
// measured on this machine. A word after it chooses: `npm run bench -- wholeLog`.
import { benchActivation } from './activation';
import { benchCatalogue } from './catalogue';
import { benchHover } from './hover';
import { benchPlaintext } from './plaintext';
import { benchRecognition } from './recognition';
import { benchSummarize } from './summarize';
import { benchWholeLog } from './wholeLog';

const benches: Readonly<Record<string, () => Promise<void> | void>> = {
	recognition: benchRecognition,
	catalogue: benchCatalogue,
	summarize: benchSummarize,
	wholeLog: benchWholeLog,
	activation: benchActivation,
	hover: benchHover,
	plaintext: benchPlaintext,
};

async function main(chosen: readonly string[]): Promise<void> {
	for (const [name, bench] of Object.entries(benches)) {
		if (chosen.length === 0 || chosen.includes(name)) {
			await bench();
		}
	}
}

void main(process.argv.slice(2));
