import type { Catalogue } from './catalogue';
import { parseCode } from './codes';
import { decisiveReply } from './decisiveReply';
import { createDiagnostician, toDiagnosis, type Diagnosis } from './diagnose';
import { toExplanation, type Explanation } from './explanation';
import type { Place } from './place';
import { bareReply, type Reply } from './reply';

/** What comes of a text that somebody typed, pasted or selected. */
export type ExplainResult =
	| { readonly kind: 'explained'; readonly explanation: Explanation }
	| { readonly kind: 'empty' }
	/** Formed like a code, yet no SMTP server answers so: `999`, `6.1.1`. */
	| { readonly kind: 'not-smtp'; readonly typed: string }
	| { readonly kind: 'no-code' };

/** Explains replies out of one catalogue. */
export interface Explainer {
	readonly catalogue: Catalogue;
	/** A code, a reply, a log line or a whole bounce; of several replies the decisive one. */
	explain(text: string): ExplainResult;
	/** What the server's own words add to a reply. */
	diagnose(reply: Reply): Diagnosis | undefined;
	/** A reply that was found in a document. */
	explainReply(reply: Reply): Explanation | undefined;
	/** A reply that was explained before, from what {@link keyOf} kept of it. */
	explainKey(key: ReplyKey): Explanation | undefined;
}

/**
 * What is needed to explain a reply again: no text of a log, so it may travel through command
 * links and saved states.
 */
export interface ReplyKey {
	/** One or two codes: `['550', '5.7.26']`. */
	readonly codes: readonly string[];
	/**
	 * The id of the signature that was found; `null` where a text was looked at and none was, absent
	 * where there are only codes, which may have a diagnosis by themselves.
	 */
	readonly signature?: string | null;
	/** What the reply answered. */
	readonly place?: Place;
}

/** The key of an explanation. */
export function keyOf(explanation: Explanation): ReplyKey {
	const { codes, diagnosis, place } = explanation;
	return {
		codes: codes.split(' '),
		signature: diagnosis?.signature.id ?? null,
		...(place === undefined ? {} : { place }),
	};
}

const codeLike = /^(?:\d{3}|\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** Builds the explainer of a catalogue. Its signatures are prepared when the first reply comes. */
export function createExplainer(catalogue: Catalogue): Explainer {
	let diagnostician: ReturnType<typeof createDiagnostician> | undefined;

	const diagnose = (reply: Reply): Diagnosis | undefined => {
		diagnostician ??= createDiagnostician(catalogue);
		return diagnostician(reply);
	};
	const explainReply = (reply: Reply): Explanation | undefined =>
		toExplanation(catalogue, reply, diagnose(reply));
	const explainKey = ({ codes, place, signature }: ReplyKey): Explanation | undefined => {
		const bare = bareReply(codes.map(parseCode).filter((code) => code !== undefined));
		const reply = place === undefined ? bare : { ...bare, place };
		if (signature === undefined) {
			return explainReply(reply);
		}
		const known = catalogue.signatures.find(({ id }) => id === signature);
		return toExplanation(catalogue, reply, known && toDiagnosis(known, catalogue));
	};
	const explain = (text: string): ExplainResult => {
		const typed = text.trim();
		if (typed === '') {
			return { kind: 'empty' };
		}
		const code = parseCode(typed);
		if (code === undefined && codeLike.test(typed)) {
			return { kind: 'not-smtp', typed };
		}
		const reply = code === undefined ? decisiveReply(text) : bareReply([code]);
		const explanation = reply && explainReply(reply);
		return explanation === undefined ? { kind: 'no-code' } : { kind: 'explained', explanation };
	};
	return { catalogue, explain, diagnose, explainReply, explainKey };
}
