import { providerName, type Catalogue, type Cause } from '../smtp/catalogue';
import { parseCode, registryName } from '../smtp/codes';
import type { Reason, Status } from '../smtp/entries';
import type { Entry } from '../smtp/entry';

/** One thing that a look-up can lead to. */
export type Hit = EntryHit | CauseHit;

/** A code. */
export interface EntryHit {
	readonly kind: 'entry';
	readonly entry: Entry;
}

/** A cause, with the names of the providers that say it. */
export interface CauseHit {
	readonly kind: 'cause';
	readonly cause: Cause;
	readonly providers: readonly string[];
}

/** What is found as one, and the text by which it is found. */
export interface Searchable {
	readonly hits: readonly Hit[];
	readonly code: string;
	readonly name: string;
	readonly keywords: string;
	readonly prose: string;
	readonly alias: string;
	/** What people call it otherwise. */
	readonly calledToo: string;
	/** What it is called in the other languages of the catalogue. */
	readonly foreign: string;
	/** Wordings of several words, a line each, by which it is known to the letter. */
	readonly phrases: string;
	/** By how much more, or less, it is likely to be meant than others. */
	readonly weight: number;
}

/** Codes that no standard defines are met less, and explained by hearsay. */
const undefinedWeight = 0.4;

/** What ten times as many wordings say is met more often. */
const weightOfTenfold = 0.18;

/** A hit for every entry, in the catalogue's order. */
export function entryHits(catalogue: Catalogue): readonly EntryHit[] {
	return catalogue.all().map((entry) => ({ kind: 'entry', entry }));
}

/** A hit for every cause that somebody says. */
export function causeHits(catalogue: Catalogue): readonly CauseHit[] {
	const providers = new Map<string, Set<string>>();
	for (const { cause, provider } of catalogue.signatures) {
		const name = providerName(catalogue, provider);
		providers.set(cause, (providers.get(cause) ?? new Set()).add(name));
	}
	return [...providers].flatMap(([id, names]): readonly CauseHit[] => {
		const cause = catalogue.cause(id);
		return cause === undefined ? [] : [{ kind: 'cause', cause, providers: [...names] }];
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
		const { description, fix, name, reason, standardName = '', status, whenSeen } = entry;
		searchables.set(key, {
			hits: [...(same?.hits ?? []), hit],
			code: `${same?.code ?? ''} ${entry.code}`,
			name,
			keywords: `${standardName} ${words.reason[reason]}`,
			prose: [description, whenSeen, ...fix.sender, ...fix.server].join(' '),
			alias: words.alias[reason],
			calledToo: '',
			foreign: others
				.map((other) => [code && other.get(code).name, ...reasonIn(other, reason)].join(' '))
				.join(' '),
			phrases: phrasesOf([name, standardName]),
			weight: isDefined(status) ? 1 : undefinedWeight,
		});
	}
	return [...searchables.values()];
}

/** What is found by a cause's words, its providers, and the wordings by which they are known. */
export function searchableCauses(
	hits: readonly CauseHit[],
	{ providers: known, signatures, words }: Catalogue,
	others: readonly Catalogue[],
): readonly Searchable[] {
	return hits.map((hit) => {
		const { cause } = hit;
		const own = signatures.filter((signature) => signature.cause === cause.id);
		const wordings = own.flatMap(({ match }) => match.text ?? []);
		const { alsoCalled = [] } = cause;
		const providers = own.flatMap(({ provider }) => known.get(provider) ?? []);
		return {
			hits: [hit],
			code: '',
			name: cause.name,
			keywords: eachWordOnce([
				cause.id,
				words.reason[cause.reason],
				...providers.flatMap(({ alsoCalled: others = [], name }) => [name, ...others]),
				...wordings,
			]),
			prose: [cause.meaning, ...cause.fix].join(' '),
			alias: words.alias[cause.reason],
			calledToo: alsoCalled.join(' '),
			foreign: others
				.map((other) => [...namesIn(other, cause.id), ...reasonIn(other, cause.reason)].join(' '))
				.join(' '),
			phrases: phrasesOf([cause.name, cause.id.replaceAll('-', ' '), ...alsoCalled, ...wordings]),
			weight: 1 + Math.log10(own.length) * weightOfTenfold,
		};
	});
}

function isDefined(status: Status): boolean {
	return status === 'standard' || status === 'extension';
}

/** A wording that many providers share is no better a sign than one that few have. */
function eachWordOnce(texts: readonly string[]): string {
	return [...new Set(texts.join(' ').toLowerCase().split(' '))].join(' ');
}

function phrasesOf(texts: readonly string[]): string {
	return texts.filter((text) => text.includes(' ')).join('\n');
}

function namesIn(catalogue: Catalogue, causeId: string): readonly string[] {
	const cause = catalogue.cause(causeId);
	return cause === undefined ? [] : [cause.name, ...(cause.alsoCalled ?? [])];
}

function reasonIn({ words }: Catalogue, reason: Reason): readonly string[] {
	return [words.reason[reason], words.alias[reason]];
}
