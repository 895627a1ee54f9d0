import fc from 'fast-check';
import type { Validators } from '../../src/ownCatalogue/parseOwnFile';
import { knownLines } from '../fuzz/lines';
import { targets } from '../fuzz/targets';
import { catalogueOfData } from './catalogueOfData';
import { validatorsOfSchema } from './validatorsOfSchema';

/** The short part of `npm run fuzz` is the same in every run. */
const seed = 1;

describe('whatever comes', () => {
	let compiled: Validators;

	before(async () => {
		compiled = await validatorsOfSchema();
	});

	const material = {
		lines: knownLines(),
		catalogue: catalogueOfData(),
		validators: () => compiled,
	};
	for (const { cases, name, property } of targets(material)) {
		it(name, async () => {
			await fc.assert(property, { seed, numRuns: cases });
		});
	}
});
