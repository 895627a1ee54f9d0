import type { Catalogue, Cause } from './catalogue';
import { parseCode, type Code } from './codes';
import type { Provider, Signature, SignatureMatch } from './entries';
import { LiteralSet } from './literals';
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

/** A literal of the automaton, and what finding it says. */
type Literal =
	| { readonly kind: 'signature'; readonly signature: number; readonly part: number }
	| { readonly kind: 'provider'; readonly provider: string };

/** What was found in one reply. */
interface Findings {
	/** By signature, where each of its literals ended last. */
	readonly parts: ReadonlyMap<number, ReadonlyMap<number, number>>;
	/** Whether the reply, or the log beside it, names the provider. */
	readonly isNamed: (provider: string) => boolean;
}

/**
 * Prepares all signatures of `catalogue` for {@link Diagnostician}: one automaton over every
 * literal, so that a reply is read once however many signatures there are.
 */
export function createDiagnostician(catalogue: Catalogue): Diagnostician {
	const { signatures, providers } = catalogue;
	const literals: Literal[] = [];
	const texts: string[] = [];
	signatures.forEach((signature, index) => {
		signature.match.text?.forEach((text, part) => {
			literals.push({ kind: 'signature', signature: index, part });
			texts.push(text);
		});
	});
	for (const { id, hosts, markers } of providers.values()) {
		for (const text of [...hosts, ...markers]) {
			literals.push({ kind: 'provider', provider: id });
			texts.push(text);
		}
	}
	const set = new LiteralSet(texts);
	const fittingCodes = createCodeMatcher(signatures);

	return (reply) => {
		if (reply.text === '') {
			return diagnoseBare(catalogue, reply);
		}
		const findings = search(set, literals, reply);
		let best: { signature: Signature; score: number } | undefined;
		for (const index of [...findings.parts.keys(), ...fittingCodes(reply)]) {
			const signature = signatures[index];
			const score =
				signature === undefined ? undefined : fit(signature, index, findings, reply, providers);
			if (signature !== undefined && score !== undefined && score > (best?.score ?? 0)) {
				best = { signature, score };
			}
		}
		return best === undefined ? undefined : toDiagnosis(best.signature, catalogue);
	};
}

/** As many sets of codes as a log has, and more. */
const maxKnownSets = 1000;

/** Finds the signatures without a text, by index, whose codes a reply has. */
function createCodeMatcher(signatures: Catalogue['signatures']) {
	const withoutText = [...signatures.entries()].filter(([, { match }]) => match.text === undefined);
	const known = new Map<string, readonly number[]>();
	return (reply: Reply): readonly number[] => {
		const codes = reply.codes.map(({ text }) => text).join(' ');
		const before = known.get(codes);
		if (before !== undefined) {
			return before;
		}
		const fitting = withoutText
			.filter(
				([, { match }]) => fitsReply(match.reply, reply) && fitsEnhanced(match.enhanced, reply),
			)
			.map(([index]) => index);
		if (known.size < maxKnownSets) {
			known.set(codes, fitting);
		}
		return fitting;
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

function search(set: LiteralSet, literals: readonly Literal[], reply: Reply): Findings {
	const parts = new Map<number, Map<number, number>>();
	for (const { index, end } of set.find(reply.text)) {
		const literal = literals[index];
		if (literal?.kind === 'signature') {
			const ends = parts.get(literal.signature) ?? new Map<number, number>();
			parts.set(literal.signature, ends.set(literal.part, end));
		}
	}
	let named: ReadonlySet<string> | undefined;
	return {
		parts,
		// Asked of few replies, and the lines around a reply are longer than the reply.
		isNamed: (provider) => (named ??= providersIn(set, literals, reply.context)).has(provider),
	};
}

// A provider is named by its host as well, which stands in the log before the reply.
function providersIn(
	set: LiteralSet,
	literals: readonly Literal[],
	context: string,
): ReadonlySet<string> {
	const named = new Set<string>();
	for (const { index } of set.find(context)) {
		const literal = literals[index];
		if (literal?.kind === 'provider') {
			named.add(literal.provider);
		}
	}
	return named;
}

// Words that anybody uses say less than those of one service. A program is named by its own log
// as well, which says nothing of the server that answered.
const weightOfKind: Readonly<Record<Provider['kind'], number>> = {
	provider: 500,
	blocklist: 500,
	product: 300,
	generic: 0,
};

/**
 * How well a signature fits, `undefined` where it does not. That it is the user's own weighs most,
 * then the provider's name, then codes, then the length of the text: `RL000010` before `RL0000`.
 */
function fit(
	signature: Signature,
	index: number,
	findings: Findings,
	reply: Reply,
	providers: Catalogue['providers'],
): number | undefined {
	const { match } = signature;
	const ends = findings.parts.get(index);
	const texts = match.text ?? [];
	if (
		texts.length !== (ends?.size ?? 0) ||
		!fitsReply(match.reply, reply) ||
		!fitsEnhanced(match.enhanced, reply) ||
		!fitsNumber(match.numberAfter, ends?.get(0) ?? 0, reply.text) ||
		(signature.needsProvider === true && !findings.isNamed(signature.provider))
	) {
		return undefined;
	}
	const kind = providers.get(signature.provider)?.kind ?? 'generic';
	const length = texts.reduce((sum, text) => sum + text.length, 1);
	return (
		(signature.isOwn === true ? 2000 : 0) +
		weightOfKind[kind] +
		(kind === 'provider' && findings.isNamed(signature.provider) ? 1000 : 0) +
		(match.enhanced === undefined ? 0 : 100) +
		(match.reply === undefined ? 0 : 50) +
		length
	);
}

function fitsReply(codes: readonly string[] | undefined, reply: Reply): boolean {
	return codes === undefined || reply.codes.some((code) => codes.includes(code.text));
}

function fitsEnhanced(wanted: Signature['match']['enhanced'], reply: Reply): boolean {
	if (wanted === undefined) {
		return true;
	}
	if (typeof wanted === 'string') {
		return reply.codes.some((code) => code.text === wanted);
	}
	const from = parseCode(wanted.from);
	const to = parseCode(wanted.to);
	return reply.codes.some(
		(code) =>
			code.kind === 'enhanced' &&
			from?.kind === 'enhanced' &&
			to?.kind === 'enhanced' &&
			code.class === from.class &&
			code.subject === from.subject &&
			code.detail >= from.detail &&
			code.detail <= to.detail,
	);
}

// Letters and hyphens may stand between: `AUP#In-1310`.
const numberBehind = /^[\p{L}-]{0,10}(\d{1,9})(?!\d)/u;

function fitsNumber(range: Signature['match']['numberAfter'], end: number, text: string): boolean {
	if (range === undefined) {
		return true;
	}
	const found = numberBehind.exec(text.slice(end, end + 30))?.[1];
	return found !== undefined && Number(found) >= range.from && Number(found) <= range.to;
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
