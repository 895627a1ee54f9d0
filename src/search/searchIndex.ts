import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Catalogue } from '../smtp/catalogue';
import {
	causeHits,
	entryHits,
	searchableCauses,
	searchableEntries,
	type Hit,
	type Searchable,
} from './searchables';

/** Finds entries and causes by code, prefix of a code, name, words, provider or signature. */
export interface SearchIndex {
	/** Best first; everything, in the catalogue's order, for an empty query. */
	search(query: string): readonly Hit[];
	/** Only what holds every word as it is typed. */
	searchExactly(query: string): readonly Hit[];
	/** Does now what the first search for words would have to wait for. */
	prepare(): void;
}

const codePrefix = /^(?:[2-5]\d{0,2}|[245]\.\d{0,3}(?:\.\d{0,3})?)$/;

/** As many hits as make it needless to look for what is less like the query. */
const enough = 5;

const exactly: SearchOptions = { combineWith: 'AND' };

/** `gmail` is one letter from `mail`, so slips count only where the words as typed find little. */
const misspelled: SearchOptions = { combineWith: 'AND', fuzzy: slips };

/** For a question asked in a whole sentence, of which no text holds every word. */
const someWords: SearchOptions = { combineWith: 'OR', fuzzy: slips };

/** The share of the best score below which what holds some of the words is noise. */
const leastShare = 0.3;

/**
 * The index of a catalogue, whose entries are found by their names in the `others` as well: the same
 * catalogue in other languages. Codes are found at once; the index of words, some thousand of them,
 * is built when it is first needed.
 */
export function createSearchIndex(
	catalogue: Catalogue,
	others: readonly Catalogue[] = [],
): SearchIndex {
	const entries = entryHits(catalogue);
	const causes = causeHits(catalogue);
	let find: WordSearch | undefined;
	const prepared = (): WordSearch =>
		(find ??= createWordSearch([
			...searchableEntries(entries, catalogue, others),
			...searchableCauses(causes, catalogue, others),
		]));

	return {
		search: (query) => {
			const typed = query.trim();
			if (typed === '') {
				return [...entries, ...causes];
			}
			if (codePrefix.test(typed)) {
				return entries.filter(({ entry }) => isUnder(entry.code, typed));
			}
			const found = new Set<Hit>();
			for (const options of [exactly, misspelled, someWords]) {
				if (found.size < enough) {
					prepared()(typed, options).forEach((hit) => found.add(hit));
				}
			}
			return [...found];
		},
		searchExactly: (query) => prepared()(query, exactly),
		prepare: () => {
			prepared();
		},
	};
}

/** `55` leads to `550`; `5.7` to `5.7.26` and not to `5.70.1`: a subject counts as typed whole. */
function isUnder(code: string, prefix: string): boolean {
	return code.startsWith(/^\d\.\d+$/.test(prefix) ? `${prefix}.` : prefix);
}

/** How many letters of a word may be wrong; short words and codes must be right. */
function slips(term: string): number {
	if (/\d/.test(term) || term.length < 5) {
		return 0;
	}
	return term.length < 7 ? 1 : 2;
}

type WordSearch = (query: string, options: SearchOptions) => readonly Hit[];

// A point within a code and a hyphen before a number belong to the word: `5.7.26`, `X-5`. Of tokens
// such as `OFR006_506` the end is a word of its own, since the number before it says nothing.
const betweenWords = /[\s,;:()[\]<>"'“”«»!?/…—]+|\.(?!\d)|-(?=\D)|(?<=\w)(?=_)/u;

/** How much more it counts that a wording is known to the letter. */
const phraseBonus = 3;

function createWordSearch(searchables: readonly Searchable[]): WordSearch {
	const phrases = searchables.map((searchable) => plainText(searchable.phrases));
	const index = new MiniSearch<Searchable & { readonly id: number }>({
		fields: ['code', 'name', 'calledToo', 'keywords', 'prose', 'alias', 'foreign'],
		searchOptions: {
			boost: { code: 8, name: 4, calledToo: 4, keywords: 3, alias: 0.5, foreign: 0.7 },
			prefix: (term) => term.length > 1,
		},
		tokenize: (text) => text.split(betweenWords).filter((word) => word !== ''),
		processTerm: stemOf,
	});
	index.addAll(searchables.map((searchable, id) => ({ ...searchable, id })));
	return (query, options) => {
		const phrase = plainText(query);
		const boostDocument = (id: unknown): number => {
			const isKnown = phrase.includes(' ') && phrases[Number(id)]?.includes(phrase) === true;
			return (searchables[Number(id)]?.weight ?? 1) * (isKnown ? phraseBonus : 1);
		};
		const found = index.search(query, { ...options, boostDocument });
		const least = options.combineWith === 'OR' ? (found[0]?.score ?? 0) * leastShare : 0;
		return found
			.filter(({ score }) => score >= least)
			.flatMap(({ id }) => searchables[Number(id)]?.hits ?? []);
	};
}

const russianEnding = /^([а-я]{4,}?)[аеиоуыэюяйьмх]{1,3}$/;

/** What the forms of a word share: `списки` and `списка` are one, and so are `ё` and `е`. */
function stemOf(word: string): string {
	const plain = plainText(word);
	return russianEnding.exec(plain)?.[1] ?? plain;
}

function plainText(text: string): string {
	return text.toLowerCase().replaceAll('ё', 'е');
}
