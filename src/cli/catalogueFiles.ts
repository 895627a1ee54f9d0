import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFileName, parseFacts, parseLanguage } from '../catalogueFile';
import type { LanguageId } from '../languages';
import type { CatalogueSources } from '../logs/logTask';
import { createExplainer, type Explainer } from '../smtp/explain';
import { createOwnCatalogue } from '../smtp/ownCatalogue';

// The bundle stands in `dist`, beside the catalogue and the bundle of the worker.
const folder = __dirname;

/** Path of the bundled `logWorker`. */
export const workerPath = join(folder, 'logWorker.js');

/** The catalogue as the build wrote it, in one language. */
export function readSources(language: LanguageId): CatalogueSources {
	const facts = parseFacts(readFile('facts'));
	return {
		facts,
		language: parseLanguage(readFile(language), facts),
		own: { replyCodes: [], enhancedCodes: [], causes: [], providers: [], signatures: [] },
	};
}

/** Explains out of {@link readSources}. */
export function explainerOf({ facts, language, own }: CatalogueSources): Explainer {
	return createExplainer(createOwnCatalogue(facts, language, own));
}

function readFile(name: string): Uint8Array {
	return readFileSync(join(folder, 'catalogue', catalogueFileName(name)));
}
