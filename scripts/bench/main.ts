// `npm run bench`: what recognition, the catalogue, activation and hovers cost, measured on this
// machine.
import { benchActivation } from './activation';
import { benchCatalogue } from './catalogue';
import { benchHover } from './hover';
import { benchRecognition } from './recognition';

async function main(): Promise<void> {
	await benchRecognition();
	benchCatalogue();
	await benchActivation();
	await benchHover();
}

void main();
