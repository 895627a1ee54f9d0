import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import type { LanguageId } from '../../src/languages';
import { createCatalogue, type Catalogue } from '../../src/smtp/catalogue';

const known = new Map<LanguageId, Catalogue>();

/** The catalogue as it ships, read from `data/`, once a language. */
export function catalogueOfData(language: LanguageId = 'en'): Catalogue {
	const catalogue =
		known.get(language) ?? createCatalogue(readFacts('data'), readLanguage('data', language));
	known.set(language, catalogue);
	return catalogue;
}
