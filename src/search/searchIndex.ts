import MiniSearch from 'minisearch';
import type { Catalogue, Cause } from '../smtp/catalogue';
import type { Signature, SignatureMatch } from '../smtp/entries';
import type { Entry } from '../smtp/entry';

/** One thing that a look-up can lead to. */
export type Hit =
	| { readonly kind: 'entry'; readonly entry: Entry }
	/** A cause, with the names of the providers that say it and one signature to open it by. */
	| {
			readonly kind: 'cause';
			readonly cause: Cause;
			readonly providers: readonly string[];
			readonly signature: string;
			/** The codes that the signature comes with. */
			readonly codes: readonly string[];
	  };

/** Finds entries and causes by code, prefix of a code, name, words, provider or signature. */
export interface SearchIndex {
	/** Best first; everything, in the catalogue's order, for an empty query. */
	search(query: string): readonly Hit[];
}

interface Indexed {
	readonly id: number;
	readonly code: string;
	readonly name: string;
	readonly keywords: string;
	readonly prose: string;
}

const codePrefix = /^(?:[2-5]\d{0,2}|[245]\.\d{0,3}(?:\.\d{0,3})?)$/;

// A point within a code and a hyphen before a number belong to the word: `5.7.26`, `X-5`.
const betweenWords = /[\s,;:()[\]<>"'“”«»!?/…—]+|\.(?!\d)|-(?=\D)/u;

/** How many letters of a word may be wrong; short words and codes must be right. */
function slips(term: string): number {
	if (/\d/.test(term) || term.length < 5) {
		return 0;
	}
	return term.length < 7 ? 1 : 2;
}

/** Builds the index of a catalogue: a few thousand words, some milliseconds. */
export function createSearchIndex(catalogue: Catalogue): SearchIndex {
	const hits: readonly Hit[] = [
		...catalogue.all().map((entry): Hit => ({ kind: 'entry', entry })),
		...causeHits(catalogue),
	];
	const index = new MiniSearch<Indexed>({
		fields: ['code', 'name', 'keywords', 'prose'],
		searchOptions: {
			boost: { code: 8, name: 4, keywords: 3 },
			prefix: (term) => term.length > 1,
			fuzzy: slips,
		},
		tokenize: (text) => text.split(betweenWords).filter((word) => word !== ''),
	});
	index.addAll(hits.map((hit, id) => indexed(hit, id, catalogue)));

	return {
		search: (query) => {
			const typed = query.trim();
			if (typed === '') {
				return hits;
			}
			if (codePrefix.test(typed)) {
				return hits.filter((hit) => hit.kind === 'entry' && isUnder(hit.entry.code, typed));
			}
			const all = index.search(typed, { combineWith: 'AND' });
			const found = all.length > 0 ? all : index.search(typed, { combineWith: 'OR' });
			return found.flatMap(({ id }) => hits[Number(id)] ?? []);
		},
	};
}

/** `55` leads to `550`; `5.7` to `5.7.26` and not to `5.70.1`: a subject counts as typed whole. */
function isUnder(code: string, prefix: string): boolean {
	return code.startsWith(/^\d\.\d+$/.test(prefix) ? `${prefix}.` : prefix);
}

function causeHits(catalogue: Catalogue): readonly Hit[] {
	const byCause = new Map<string, Signature[]>();
	for (const signature of catalogue.signatures) {
		byCause.set(signature.cause, [...(byCause.get(signature.cause) ?? []), signature]);
	}
	return [...byCause].flatMap(([id, signatures]): readonly Hit[] => {
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

function codesOf({ reply, enhanced }: SignatureMatch): readonly string[] {
	const own = typeof enhanced === 'string' ? enhanced : enhanced?.from;
	return [reply?.[0], own].filter((code) => code !== undefined);
}

function nameOf(catalogue: Catalogue, provider: string): string {
	return catalogue.providers.get(provider)?.name ?? provider;
}

function indexed(hit: Hit, id: number, { signatures, words }: Catalogue): Indexed {
	if (hit.kind === 'entry') {
		const { entry } = hit;
		return {
			id,
			code: entry.code,
			name: entry.name,
			keywords: [entry.standardName ?? '', words.reason[entry.reason]].join(' '),
			prose: [entry.description, entry.whenSeen, ...entry.fix.sender, ...entry.fix.server].join(
				' ',
			),
		};
	}
	const { cause, providers } = hit;
	const tokens = signatures
		.filter((signature) => signature.cause === cause.id)
		.flatMap(({ match }) => match.text ?? []);
	return {
		id,
		code: '',
		name: cause.name,
		keywords: [cause.id, words.reason[cause.reason], ...providers, ...tokens].join(' '),
		prose: [cause.meaning, ...cause.fix].join(' '),
	};
}
