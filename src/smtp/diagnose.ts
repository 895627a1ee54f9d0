import { createCandidateFinder, fitsEnhanced, mostOf, type Candidate } from './candidates';
import type { Catalogue, Cause } from './catalogue';
import type { Code } from './codes';
import type { Provider, Signature, SignatureMatch } from './entries';
import { LiteralSet, type LiteralHit } from './literals';
import { bareReply, type Reply } from './reply';

/** What a signature makes of a reply: who said it, and the cause behind it. */
export interface Diagnosis {
	readonly signature: Signature;
	readonly provider: Provider;
	readonly cause: Cause;
	/** What this provider wants done differently, in a sentence or two. */
	readonly note?: string;
	/** The provider's own page on such replies. */
	readonly url?: string;
}

/** Finds the diagnosis of a reply; `undefined` where no signature fits. */
export type Diagnostician = (reply: Reply) => Diagnosis | undefined;

/**
 * Prepares all signatures of `catalogue` for {@link Diagnostician}: one automaton over every
 * text, so that a reply is read once however many signatures there are.
 */
export function createDiagnostician(catalogue: Catalogue): Diagnostician {
	const texts = new LiteralSet(catalogue.signatures.flatMap(({ match }) => match.text ?? []));
	const candidatesOf = createCandidateFinder(catalogue);
	const namesIn = createNameFinder(catalogue);
	const diagnoses = new Map<Signature, Diagnosis | undefined>();
	const diagnosisBy = (signature: Signature): Diagnosis | undefined => {
		if (!diagnoses.has(signature)) {
			diagnoses.set(signature, toDiagnosis(signature, catalogue));
		}
		return diagnoses.get(signature);
	};

	return (reply) => {
		if (reply.text === '') {
			return diagnoseBare(catalogue, reply);
		}
		const text = withBlanksForLineEnds(reply.text);
		const hits = texts.find(text);
		const isNamed = namesIn(reply.context);
		let best: Candidate | undefined;
		let bestScore = 0;
		for (const candidate of candidatesOf(reply, hits)) {
			// The most promising come first: those behind cannot be better.
			if (mostOf(candidate) < bestScore) {
				break;
			}
			const score = fit(candidate, hits, isNamed, text) ?? 0;
			if (score > bestScore || (score === bestScore && candidate.rank < (best?.rank ?? 0))) {
				best = candidate;
				bestScore = score;
			}
		}
		return best && diagnosisBy(best.signature);
	};
}

// JSON and Python write the end of a line as `\r\n`, in letters, amid what the server says.
const writtenLineEnds = /(?: ?\\{1,4}[rn])+ ?/g;

function withBlanksForLineEnds(text: string): string {
	return text.includes('\\') ? text.replaceAll(writtenLineEnds, ' ') : text;
}

/** How well a candidate fits after all, `undefined` where it does not. */
function fit(
	{ gainByName, literal, score, signature }: Candidate,
	hits: readonly LiteralHit[],
	isNamed: (provider: string) => boolean,
	text: string,
): number | undefined {
	const {
		match: { numberAfter },
		needsProvider,
		provider,
	} = signature;
	const isFitting =
		(numberAfter === undefined || fitsNumber(numberAfter, lastEndOf(literal, hits), text)) &&
		(needsProvider !== true || isNamed(provider));
	return isFitting ? score + (gainByName > 0 && isNamed(provider) ? gainByName : 0) : undefined;
}

// A provider is named by its host as well, which stands in the log before the reply. The lines around
// a reply are longer than the reply: they are read only when a provider is asked for, and no further
// than to its name.
function createNameFinder({ providers }: Catalogue) {
	const names = [...providers.values()].flatMap(({ hosts, id, markers }) =>
		[...hosts, ...markers].map((text) => ({ id, text })),
	);
	const set = new LiteralSet(names.map(({ text }) => text));
	return (text: string): ((provider: string) => boolean) => {
		let named: Set<string> | undefined;
		let isReadToEnd = false;
		return (provider) => {
			const found = (named ??= new Set());
			if (!isReadToEnd && !found.has(provider)) {
				isReadToEnd = !set.some(text, (index) => {
					const id = names[index]?.id ?? '';
					found.add(id);
					return id === provider;
				});
			}
			return found.has(provider);
		};
	};
}

/**
 * The diagnosis of codes without their text: only for a code that no registry knows, and only
 * where all who use it mean the same by it.
 */
function diagnoseBare(catalogue: Catalogue, reply: Reply): Diagnosis | undefined {
	const { enhancedCode } = reply;
	if (enhancedCode === undefined || catalogue.get(enhancedCode).status !== 'unregistered') {
		return undefined;
	}
	const using = catalogue.signatures.filter(
		({ match }) => match.enhanced !== undefined && usesCode(match, enhancedCode),
	);
	const [first] = using;
	const isOneCause = using.every(({ cause }) => cause === first?.cause);
	return first !== undefined && isOneCause ? toDiagnosis(first, catalogue) : undefined;
}

/** Whether a signature names `code`, by itself or within a range. */
export function usesCode({ reply, enhanced }: SignatureMatch, code: Code): boolean {
	if (code.kind === 'reply') {
		return reply?.includes(code.text) === true;
	}
	return enhanced !== undefined && fitsEnhanced(enhanced, bareReply([code]));
}

function lastEndOf(literal: number, hits: readonly LiteralHit[]): number {
	return hits.reduce((end, hit) => (hit.index === literal ? hit.end : end), 0);
}

// Letters and hyphens may stand between: `AUP#In-1310`.
const numberBehind = /^[\p{L}-]{0,10}(\d{1,9})(?!\d)/u;

function fitsNumber(
	{ from, to }: NonNullable<SignatureMatch['numberAfter']>,
	end: number,
	text: string,
): boolean {
	const found = numberBehind.exec(text.slice(end, end + 30))?.[1];
	return found !== undefined && Number(found) >= from && Number(found) <= to;
}

/** The diagnosis that a signature leads to; `undefined` where the catalogue lacks its provider or cause. */
export function toDiagnosis(signature: Signature, catalogue: Catalogue): Diagnosis | undefined {
	const provider = catalogue.providers.get(signature.provider);
	const cause = catalogue.cause(signature.cause);
	if (provider === undefined || cause === undefined) {
		return undefined;
	}
	const note = catalogue.note(signature.id);
	const url = signature.url ?? provider.url;
	return {
		signature,
		provider,
		cause,
		...(note === undefined ? {} : { note }),
		...(url === undefined ? {} : { url }),
	};
}
