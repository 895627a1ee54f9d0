import { readFileSync } from 'node:fs';
import { validatorsOf } from '../../scripts/build/validators.mjs';
import type { Validators } from '../../src/ownCatalogue/parseOwnFile';

/** The validators as the build makes them, out of `data/user-catalogue.schema.json`. */
export async function validatorsOfSchema(): Promise<Validators> {
	const schema: unknown = JSON.parse(readFileSync('data/user-catalogue.schema.json', 'utf8'));
	const source = encodeURIComponent(validatorsOf(schema));
	return (await import(`data:text/javascript,${source}`)) as Validators;
}
