import { createCatalogue, type Catalogue, type Facts, type Language } from './catalogue';
import { compareCodes, parseCode, registryName, type Code } from './codes';
import type {
	Actor,
	CauseFacts,
	CauseProse,
	Fix,
	Provider,
	Reason,
	Retry,
	Signature,
	SignatureMatch,
} from './entries';
import type { Entry } from './entry';

/** A code of a user's own, or a user's own words for a known code. What is absent stays as it is. */
export interface OwnCode {
	/** `571`, `5.7.900` for this class only, or `X.7.900` for every class. */
	readonly code: string;
	readonly name: string;
	readonly description?: string;
	readonly whenSeen?: string;
	readonly fix?: Partial<Fix>;
	readonly whenToUse?: string;
	readonly reason?: Reason;
	readonly actors?: readonly Actor[];
	readonly retry?: Retry;
}

/** A cause of a user's own, or a user's own words for a known cause. */
export type OwnCause = CauseProse & Partial<CauseFacts>;

/** A provider of a user's own, or what a user adds to a known one. */
export type OwnProvider = Pick<Provider, 'id' | 'name'> &
	Partial<Pick<Provider, 'hosts' | 'markers' | 'url'>>;

/** A signature of a user's own. */
export interface OwnSignature extends Signature {
	/** A sentence for the steps of its cause. */
	readonly note?: string;
}

/** What a user's catalogue files hold: plain text in one language, which counts in every language. */
export interface OwnEntries {
	readonly replyCodes: readonly OwnCode[];
	readonly enhancedCodes: readonly OwnCode[];
	readonly causes: readonly OwnCause[];
	readonly providers: readonly OwnProvider[];
	readonly signatures: readonly OwnSignature[];
}

/** The catalogue with a user's own entries, which count before the built-in ones. */
export function createOwnCatalogue(facts: Facts, language: Language, own: OwnEntries): Catalogue {
	const ownIds = new Set(own.signatures.map(({ id }) => id));
	const isKept = ({ id }: { readonly id: string }) => !ownIds.has(id);
	const catalogue = createCatalogue(
		{
			...facts,
			causes: [...own.causes.map((cause) => causeFacts(cause, facts)), ...facts.causes],
			providers: [...own.providers.map((one) => providerFacts(one, facts)), ...facts.providers],
			signatures: [
				...own.signatures.map((signature) => signatureFacts(signature, facts)),
				...facts.signatures.filter(isKept),
			],
		},
		{
			...language,
			causes: [...own.causes.map((cause) => causeProse(cause, language)), ...language.causes],
			notes: [
				...own.signatures.flatMap(({ id, note }) => (note === undefined ? [] : [{ id, note }])),
				...language.notes.filter(isKept),
			],
		},
	);
	return withOwnCodes(catalogue, [...own.replyCodes, ...own.enhancedCodes]);
}

/**
 * Whether `match` names enough to count without its provider's name: a text, or a code that no
 * registry knows. A known code by itself is everybody's.
 */
export function standsAlone({ text, enhanced }: SignatureMatch, facts: Facts): boolean {
	const code = parseCode((typeof enhanced === 'object' ? enhanced.from : enhanced) ?? '');
	const isUnregistered =
		code?.kind === 'enhanced' &&
		!facts.enhancedCodes.some((known) => known.code === registryName(code));
	return text !== undefined || isUnregistered;
}

function causeProse({ id, name, meaning, fix }: OwnCause, language: Language): CauseProse {
	const known = language.causes.find((cause) => cause.id === id);
	return { ...known, id, name, meaning, fix };
}

function causeFacts({ id, reason, actors, retry }: OwnCause, facts: Facts): CauseFacts {
	const known = facts.causes.find((cause) => cause.id === id);
	return {
		id,
		reason: reason ?? known?.reason ?? 'other',
		actors: actors ?? known?.actors ?? ['sending-postmaster'],
		retry: retry ?? known?.retry ?? 'after-fix',
	};
}

/** An own provider as the catalogue knows providers; a known one keeps what is not given. */
export function providerFacts(own: OwnProvider, facts: Facts): Provider {
	const known = facts.providers.find(({ id }) => id === own.id);
	return { kind: 'provider', hosts: [], markers: [], ...known, ...own };
}

function signatureFacts(signature: OwnSignature, facts: Facts): Signature {
	const own: Signature = { ...signature, isOwn: true };
	return standsAlone(signature.match, facts) ? own : { ...own, needsProvider: true };
}

/**
 * Puts own words over what the catalogue says of a code. Done on entries and not on facts, since
 * facts and prose know an enhanced status code only with its class left open, while `5.7.1` may
 * mean something here that `4.7.1` does not.
 */
function withOwnCodes(catalogue: Catalogue, codes: readonly OwnCode[]): Catalogue {
	if (codes.length === 0) {
		return catalogue;
	}
	const listed = new Map(catalogue.all().map((entry) => [entry.code, entry]));
	const entries = new Map<string, Entry>();
	// What is said of one class goes before what is said of all.
	const isOpen = ({ code }: OwnCode) => code.startsWith('X');
	for (const own of [...codes.filter((one) => !isOpen(one)), ...codes.filter(isOpen)]) {
		for (const code of meantBy(own.code, listed)) {
			if (!entries.has(code.text)) {
				entries.set(code.text, reworded(catalogue.get(code), own));
			}
		}
	}
	const all = [...new Set([...listed.keys(), ...entries.keys()])]
		.map(parseCode)
		.filter((code) => code !== undefined)
		.sort(compareCodes);
	const get = (code: Code) => entries.get(code.text) ?? catalogue.get(code);
	return { ...catalogue, get, all: () => all.map(get) };
}

/** `X.7.1` means the classes that it is registered in; a new code is a failure, in class 4 or 5. */
function meantBy(code: string, listed: ReadonlyMap<string, Entry>): readonly Code[] {
	const ofClass = (digit: string) => code.replace('X', digit);
	const registered = ['2', '4', '5'].map(ofClass).filter((text) => listed.has(text));
	const texts = registered.length > 0 ? registered : ['4', '5'].map(ofClass);
	return [...new Set(code.startsWith('X') ? texts : [code])]
		.map(parseCode)
		.filter((parsed) => parsed !== undefined);
}

function reworded(entry: Entry, own: OwnCode): Entry {
	return {
		...entry,
		...own,
		code: entry.code,
		fix: { ...entry.fix, ...own.fix },
		status: entry.status === 'unregistered' ? 'nonstandard' : entry.status,
	};
}
