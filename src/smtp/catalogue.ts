import { compareCodes, parseCode, registryName, type Code } from './codes';
import { enhancedEntry, replyEntry, unknownEntry, type Entry } from './entry';
import type {
	CauseFacts,
	CauseProse,
	EnhancedCodeFacts,
	GroupProse,
	Prose,
	Provider,
	Reference,
	ReplyCodeFacts,
	Reason,
	Signature,
	SignatureNote,
} from './entries';
import type { Words } from './words';

/** What the catalogue holds in every language: the files of `data/` itself. */
export interface Facts {
	readonly replyCodes: readonly ReplyCodeFacts[];
	readonly enhancedCodes: readonly EnhancedCodeFacts[];
	readonly subjects: readonly SubjectFacts[];
	readonly causes: readonly CauseFacts[];
	readonly providers: readonly Provider[];
	readonly signatures: readonly Signature[];
}

/** What the subject of an enhanced status code says by itself (RFC 3463 §3). */
export interface SubjectFacts {
	/** `X.7` */
	readonly code: string;
	readonly reason: Reason;
	readonly references: readonly Reference[];
}

/** One language of the catalogue: the files of `data/<id>/`. */
export interface Language {
	readonly id: string;
	readonly replyCodes: readonly Prose[];
	readonly enhancedCodes: readonly Prose[];
	/** Prose of classes and subjects, by `2`, `4`, `5` and `X.0` to `X.7`. */
	readonly groups: readonly GroupProse[];
	readonly causes: readonly CauseProse[];
	readonly notes: readonly SignatureNote[];
	readonly words: Words;
}

/** A cause in the catalogue's language. */
export type Cause = CauseFacts & CauseProse;

/** All that is known of codes and causes, in one language. */
export interface Catalogue {
	readonly language: string;
	readonly words: Words;
	readonly providers: ReadonlyMap<string, Provider>;
	readonly signatures: readonly Signature[];
	/** The entry of a code; a well-formed code that nobody defined gets one that says so. */
	get(code: Code): Entry;
	/** All entries of registered codes, reply codes first, enhanced ones once a class. */
	all(): readonly Entry[];
	cause(id: string): Cause | undefined;
	/** What a signature adds to its cause. */
	note(signatureId: string): string | undefined;
}

/** Builds a catalogue. Where facts or prose come twice, the first counts, so own entries go first. */
export function createCatalogue(facts: Facts, language: Language): Catalogue {
	const replyFacts = firstBy(facts.replyCodes, (entry) => entry.code);
	const enhancedFacts = firstBy(facts.enhancedCodes, (entry) => entry.code);
	const prose = firstBy([...language.replyCodes, ...language.enhancedCodes], (entry) => entry.code);
	const groups = firstBy(language.groups, (group) => group.code);
	const subjects = firstBy(facts.subjects, (subject) => subject.code);
	const causes = firstBy(causesOf(facts, language), (cause) => cause.id);
	const notes = firstBy(language.notes, (note) => note.id);
	const entries = new Map<string, Entry>();
	const { words } = language;

	const build = (code: Code): Entry => {
		if (code.kind === 'reply') {
			const codeFacts = replyFacts.get(code.text);
			const codeProse = prose.get(code.text);
			return codeFacts !== undefined && codeProse !== undefined
				? replyEntry(code, codeFacts, codeProse, words)
				: unknownEntry(code, words);
		}
		const group = groups.get(String(code.class));
		const subject = groups.get(`X.${code.subject}`);
		const codeFacts = enhancedFacts.get(registryName(code));
		const codeProse = prose.get(registryName(code));
		return codeFacts !== undefined && codeProse !== undefined
			? enhancedEntry(code, codeFacts, codeProse, words, group, subject)
			: unknownEntry(code, words, subject, subjects.get(`X.${code.subject}`));
	};
	const get = (code: Code): Entry => {
		const known = entries.get(code.text);
		if (known !== undefined) {
			return known;
		}
		const entry = build(code);
		// Entries of unknown codes are not kept: a log may hold any number of them.
		if (entry.status !== 'unregistered') {
			entries.set(code.text, entry);
		}
		return entry;
	};

	return {
		language: language.id,
		words,
		providers: firstBy(facts.providers, (provider) => provider.id),
		signatures: facts.signatures,
		get,
		all: () => registeredCodes(replyFacts.keys(), enhancedFacts.values()).map(get),
		cause: (id) => causes.get(id),
		note: (signatureId) => notes.get(signatureId)?.note,
	};
}

/** The causes that have prose. */
function causesOf(facts: Facts, language: Language): readonly Cause[] {
	const prose = firstBy(language.causes, (cause) => cause.id);
	return facts.causes.flatMap((cause) => {
		const text = prose.get(cause.id);
		return text === undefined ? [] : [{ ...cause, ...text }];
	});
}

/** The name of a provider; of wording that names nobody, what it is. */
export function providerName({ providers, words }: Catalogue, id: string): string {
	const provider = providers.get(id);
	return provider?.kind === 'generic' ? words.label.commonWording : (provider?.name ?? id);
}

function registeredCodes(
	replyCodes: Iterable<string>,
	enhancedCodes: Iterable<EnhancedCodeFacts>,
): readonly Code[] {
	const texts = [...replyCodes];
	for (const { code, classes } of enhancedCodes) {
		texts.push(...classes.map((digit) => code.replace('X', String(digit))));
	}
	return texts
		.map(parseCode)
		.filter((code) => code !== undefined)
		.sort(compareCodes);
}

function firstBy<Item>(
	items: Iterable<Item>,
	key: (item: Item) => string,
): ReadonlyMap<string, Item> {
	const map = new Map<string, Item>();
	for (const item of items) {
		if (!map.has(key(item))) {
			map.set(key(item), item);
		}
	}
	return map;
}
