import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import {
	createCatalogue,
	type Catalogue,
	type Facts,
	type Language,
} from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import type { Explanation } from '../../src/smtp/explanation';
import { createOwnCatalogue, type OwnEntries } from '../../src/smtp/ownCatalogue';
import { explainedBy } from './explained';

/** The facts that ship. */
export const facts = readFacts('data') as Facts;

/** The English prose that ships. */
export const english = readLanguage('data', 'en') as Language;

/** The catalogue of somebody who has nothing of his own. */
export const builtIn = createCatalogue(facts, english);

const nothing: OwnEntries = {
	replyCodes: [],
	enhancedCodes: [],
	causes: [],
	providers: [],
	signatures: [],
};

/** The catalogue of somebody with entries of his own. */
export function catalogueWith(own: Partial<OwnEntries>): Catalogue {
	return createOwnCatalogue(facts, english, { ...nothing, ...own });
}

/** A cause of a gateway's own. */
export const quarantine = {
	id: 'acme-quarantine',
	name: 'Held in the Acme quarantine',
	meaning: 'The gateway keeps it for seven days.',
	fix: ['Ask the recipient to release it.'],
};

const acme = {
	id: 'acme',
	name: 'Acme Gateway',
	hosts: ['.gw.acme.example'],
	markers: ['Acme-GW'],
};

/** A signature by which the gateway says that it keeps a message. */
export function signature(match: OwnEntries['signatures'][number]['match'], more = {}) {
	return { id: 'acme-held', provider: 'acme', cause: 'acme-quarantine', match, ...more };
}

/** The gateway's cause, the gateway, and a signature that leads from one to the other. */
export function acmeEntries(match: OwnEntries['signatures'][number]['match'], more = {}) {
	return { causes: [quarantine], providers: [acme], signatures: [signature(match, more)] };
}

/** What is made of a reply by somebody with entries of his own. */
export function explained(own: Partial<OwnEntries>, text: string): Explanation {
	return explainedBy(createExplainer(catalogueWith(own)), text);
}
