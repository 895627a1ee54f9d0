import type { Catalogue, Cause } from '../smtp/catalogue';
import { parseCode, registryName } from '../smtp/codes';
import type { Reason, Signature, SignatureMatch } from '../smtp/entries';
import type { Entry } from '../smtp/entry';

/** One thing that a look-up can lead to. */
export type Hit = EntryHit | CauseHit;

/** A code. */
export interface EntryHit {
	readonly kind: 'entry';
	readonly entry: Entry;
}

/** A cause, with the names of the providers that say it and one signature to open it by. */
export interface CauseHit {
	readonly kind: 'cause';
	readonly cause: Cause;
	readonly providers: readonly string[];
	readonly signature: string;
	/** The codes that the signature comes with, at least one. */
	readonly codes: readonly string[];
}

/** What is found as one, and the text by which it is found. */
export interface Searchable {
	readonly hits: readonly Hit[];
	readonly code: string;
	readonly name: string;
	readonly keywords: string;
	readonly prose: string;
	readonly alias: string;
	/** What it is called in the other languages of the catalogue. */
	readonly foreign: string;
}

/** A hit for every entry, in the catalogue's order. */
export function entryHits(catalogue: Catalogue): readonly EntryHit[] {
	return catalogue.all().map((entry) => ({ kind: 'entry', entry }));
}

/** A hit for every cause that a code leads to. */
export function causeHits(catalogue: Catalogue): readonly CauseHit[] {
	const byCause = new Map<string, Signature[]>();
	for (const signature of catalogue.signatures) {
		byCause.set(signature.cause, [...(byCause.get(signature.cause) ?? []), signature]);
	}
	return [...byCause].flatMap(([id, signatures]): readonly CauseHit[] => {
		const cause = catalogue.cause(id);
		// A cause is opened by one of its signatures, best by one that names codes of its own.
		const opener = signatures.find(({ match }) => codesOf(match).length > 0);
		return cause === undefined || opener === undefined
			? []
			: [
					{
						kind: 'cause',
						cause,
						providers: [...new Set(signatures.map(({ provider }) => nameOf(catalogue, provider)))],
						signature: opener.id,
						codes: codesOf(opener.match),
					},
				];
	});
}

/** What is found by a code's words: `4.2.2` and `5.2.2` share their prose, so they are found as one. */
export function searchableEntries(
	hits: readonly EntryHit[],
	{ words }: Catalogue,
	others: readonly Catalogue[],
): readonly Searchable[] {
	const searchables = new Map<string, Searchable>();
	for (const hit of hits) {
		const { entry } = hit;
		const code = parseCode(entry.code);
		const key = code?.kind === 'enhanced' ? registryName(code) : entry.code;
		const same = searchables.get(key);
		const { description, fix, name, reason, standardName = '', whenSeen } = entry;
		searchables.set(key, {
			hits: [...(same?.hits ?? []), hit],
			code: `${same?.code ?? ''} ${entry.code}`,
			name,
			keywords: `${standardName} ${words.reason[reason]}`,
			prose: [description, whenSeen, ...fix.sender, ...fix.server].join(' '),
			alias: words.alias[reason],
			foreign: others
				.map((other) => [code && other.get(code).name, ...reasonIn(other, reason)].join(' '))
				.join(' '),
		});
	}
	return [...searchables.values()];
}

/** What is found by a cause's words, its providers, and the wordings by which they are known. */
export function searchableCauses(
	hits: readonly CauseHit[],
	{ signatures, words }: Catalogue,
	others: readonly Catalogue[],
): readonly Searchable[] {
	return hits.map((hit) => {
		const { cause, providers } = hit;
		const wordings = signatures
			.filter((signature) => signature.cause === cause.id)
			.flatMap(({ match }) => match.text ?? []);
		return {
			hits: [hit],
			code: '',
			name: cause.name,
			keywords: [cause.id, words.reason[cause.reason], ...providers, ...wordings].join(' '),
			prose: [cause.meaning, ...cause.fix].join(' '),
			alias: words.alias[cause.reason],
			foreign: others
				.map((other) => [other.cause(cause.id)?.name, ...reasonIn(other, cause.reason)].join(' '))
				.join(' '),
		};
	});
}

function reasonIn({ words }: Catalogue, reason: Reason): readonly string[] {
	return [words.reason[reason], words.alias[reason]];
}

function codesOf({ reply, enhanced }: SignatureMatch): readonly string[] {
	const own = typeof enhanced === 'string' ? enhanced : enhanced?.from;
	return [reply?.[0], own].filter((code) => code !== undefined);
}

function nameOf(catalogue: Catalogue, provider: string): string {
	return catalogue.providers.get(provider)?.name ?? provider;
}
