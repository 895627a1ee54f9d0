import fc from 'fast-check';
import type { Validators } from '../../src/ownCatalogue/parseOwnFile';
import type { Sieve } from '../../src/smtp/siftedLines';
import { knownLines } from '../fuzz/lines';
import { targets } from '../fuzz/targets';
import { catalogueOfData } from './catalogueOfData';
import { sieveOfText } from './sieveOfText';
import { validatorsOfSchema } from './validatorsOfSchema';

/** The short part of `npm run fuzz` is the same in every run. */
const seed = 1;

describe('whatever comes', () => {
	let compiled: Validators;
	let sieve: Sieve;

	before(async () => {
		compiled = await validatorsOfSchema();
		sieve = await sieveOfText();
	});

	const material = {
		lines: knownLines(),
		catalogue: catalogueOfData(),
		validators: () => compiled,
		sieve: () => sieve,
	};
	for (const { cases, name, property } of targets(material)) {
		it(name, async () => {
			await fc.assert(property, { seed, numRuns: cases });
		});
	}
});
