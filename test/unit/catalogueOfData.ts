import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import type { LanguageId } from '../../src/languages';
import { createCatalogue, type Catalogue } from '../../src/smtp/catalogue';

/** The catalogue as it ships, read from `data/`. */
export function catalogueOfData(language: LanguageId = 'en'): Catalogue {
	return createCatalogue(readFacts('data'), readLanguage('data', language));
}
