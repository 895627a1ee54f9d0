import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageId } from '../languages';
import type { CatalogueSources } from '../logs/logTask';
import type { Facts, Language } from '../smtp/catalogue';
import { createExplainer, type Explainer } from '../smtp/explain';
import { createOwnCatalogue } from '../smtp/ownCatalogue';

// The bundle stands in `dist`, beside the catalogue and the bundle of the worker.
const folder = __dirname;

/** Path of the bundled `logWorker`. */
export const workerPath = join(folder, 'logWorker.js');

/** The catalogue as the build wrote it, in one language. */
export function readSources(language: LanguageId): CatalogueSources {
	return {
		facts: readJson('facts') as Facts,
		language: readJson(language) as Language,
		own: { replyCodes: [], enhancedCodes: [], causes: [], providers: [], signatures: [] },
	};
}

/** Explains out of {@link readSources}. */
export function explainerOf({ facts, language, own }: CatalogueSources): Explainer {
	return createExplainer(createOwnCatalogue(facts, language, own));
}

// The build writes these files from checked sources, so their shape is known.
function readJson(name: string): unknown {
	return JSON.parse(readFileSync(join(folder, 'catalogue', `${name}.json`), 'utf8'));
}
