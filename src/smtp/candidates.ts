import type { Catalogue } from './catalogue';
import { parseCode } from './codes';
import type { Provider, Signature } from './entries';
import type { LiteralHit } from './literals';
import type { Reply } from './reply';

/** A signature whose texts and codes a reply has. What else it wants is still to be looked for. */
export interface Candidate {
	readonly signature: Signature;
	/** Of its first text, among all texts; -1 where it has none. */
	readonly literal: number;
	/**
	 * How well it fits. That it gives a reason at all or is the user's own weighs most, then whose
	 * words they are, then codes, then the length of the text: `RL000010` before `RL0000`.
	 */
	readonly score: number;
	/** What its score gains where its provider is named: more than by any codes and texts. */
	readonly gainByName: number;
	/** Of those that fit equally well the lowest counts. */
	readonly rank: number;
}

/** Finds the candidates for a reply, in whose text `hits` were found. */
export type CandidateFinder = (reply: Reply, hits: readonly LiteralHit[]) => readonly Candidate[];

/** Codes and texts of replies, one after the other, and the candidates of those that end there. */
interface KnownSet {
	/** Sets of one more, by the code or by the index of the text. */
	readonly next: Map<string | number, KnownSet>;
	candidates?: readonly Candidate[];
}

/** As many sets of codes and texts as a log has, and more. */
const maxKnownSets = 20_000;

/**
 * Prepares the signatures of `catalogue`, of whose texts, in their order, the hits tell. Replies
 * with the same codes and texts have the same candidates: those are found once.
 */
export function createCandidateFinder(catalogue: Catalogue): CandidateFinder {
	const { providers, signatures } = catalogue;
	const signatureOf = signatures.flatMap((signature) =>
		(signature.match.text ?? []).map(() => signature),
	);
	const withoutText = signatures.filter(({ match }) => match.text === undefined);
	const none: KnownSet = { next: new Map() };
	let known = 0;

	const find: CandidateFinder = (reply, hits) => {
		const found = new Map<Signature, Set<number>>();
		for (const { index } of hits) {
			const signature = signatureOf[index];
			if (signature !== undefined) {
				found.set(signature, (found.get(signature) ?? new Set()).add(index));
			}
		}
		const complete = [...found].filter(([{ match }, texts]) => texts.size === match.text?.length);
		const fitting = [...complete.map(([signature]) => signature), ...withoutText].filter(
			({ match }) => fitsReply(match.reply, reply) && fitsEnhanced(match.enhanced, reply),
		);
		const candidates = fitting.map((signature, rank): Candidate => {
			const kind = providers.get(signature.provider)?.kind ?? 'generic';
			const isStated =
				signature.isOwn === true || catalogue.cause(signature.cause)?.unstated !== true;
			return {
				signature,
				literal: signatureOf.indexOf(signature),
				// Of `Greylisted. Try again later` the first part tells more than the second.
				score: scoreOf(signature, kind) + (isStated ? weightOfReason : 0),
				gainByName: kind === 'provider' ? 1000 : 0,
				rank,
			};
		});
		return inOrder(candidates);
	};
	const knownSet = (set: KnownSet, item: string | number): KnownSet => {
		let next = set.next.get(item);
		if (next === undefined) {
			next = { next: new Map() };
			if (known < maxKnownSets) {
				known++;
				set.next.set(item, next);
			}
		}
		return next;
	};
	return (reply, hits) => {
		let set = none;
		for (const { text } of reply.codes) {
			set = knownSet(set, text);
		}
		for (const { index } of hits) {
			set = knownSet(set, index);
		}
		return (set.candidates ??= find(reply, hits));
	};
}

/** More than all else together. */
const weightOfReason = 5000;

/** The highest score that a candidate may come to. */
export function mostOf({ gainByName, score }: Candidate): number {
	return score + gainByName;
}

/**
 * `candidates`, the most promising first. Those of a provider gain nothing by its name where each of
 * them comes before all of others without it: to look for names takes longer than all else here.
 */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
	const isAhead = ({ signature: { provider } }: Candidate): boolean => {
		const isOwn = (other: Candidate) => other.signature.provider === provider;
		const least = Math.min(...candidates.filter(isOwn).map(({ score }) => score));
		return candidates.every((other) => isOwn(other) || mostOf(other) < least);
	};
	return candidates
		.map((candidate) => (isAhead(candidate) ? { ...candidate, gainByName: 0 } : candidate))
		.sort((left, right) => mostOf(right) - mostOf(left));
}

// Words that anybody uses say less than those of one service. A program is named by its own log
// as well, which says nothing of the server that answered.
const weightOfKind: Readonly<Record<Provider['kind'], number>> = {
	provider: 500,
	blocklist: 500,
	product: 300,
	generic: 0,
};

function scoreOf({ isOwn, match }: Signature, kind: Provider['kind']): number {
	const length = (match.text ?? []).reduce((sum, text) => sum + text.length, 1);
	return (
		(isOwn === true ? 2000 : 0) +
		weightOfKind[kind] +
		(match.enhanced === undefined ? 0 : 100) +
		(match.reply === undefined ? 0 : 50) +
		length
	);
}

/** Where a log has an enhanced status code only, a reply code of its class may have been with it. */
function fitsReply(codes: readonly string[] | undefined, reply: Reply): boolean {
	if (codes === undefined) {
		return true;
	}
	const { enhancedCode, replyCode } = reply;
	return replyCode === undefined
		? codes.some((code) => enhancedCode?.text.startsWith(code.charAt(0)) === true)
		: reply.codes.some((code) => codes.includes(code.text));
}

/** Whether a reply has the enhanced status code that a signature wants, if it wants one. */
export function fitsEnhanced(wanted: Signature['match']['enhanced'], reply: Reply): boolean {
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
