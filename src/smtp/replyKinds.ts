import type { Severity } from './codes';
import type { Reason } from './entries';
import { isNegative } from './entry';
import type { Explainer } from './explain';
import { severityOf, type ReplyOnLine } from './repliesOfLine';
import { codesOfReply, replyOnLine, type CodesOfReply } from './reply';

/** What is the same of very many replies. */
export interface ReplyKind {
	/** Each code once, in the order of the line. */
	readonly codes: readonly string[];
	readonly severity: Severity;
	/** Of negative replies. */
	readonly reason: Reason | undefined;
	/** Of negative replies: id of the provider or product whose words they are. */
	readonly provider: string | undefined;
}

/** The codes of replies, as they follow each other on a line. */
interface CodeSequence {
	readonly codes: CodesOfReply;
	readonly severity: Severity;
	/** By the id of the signature that was found; by nothing where none was. */
	readonly kinds: Map<string | undefined, ReplyKind>;
	/** Sequences of one code more, by that code. */
	readonly next: Map<string, CodeSequence>;
}

/** Far more than a log has; what comes beyond is looked at anew each time. */
const maxKnown = 5000;

/** Longer sequences than replies have are not remembered: a line may be nothing but codes. */
const maxLength = 20;

/**
 * Tells the kinds of replies, many in a row, negative ones as `explainer` explains them. An
 * explanation depends only on the codes and the signature that is found, and few of these pairs
 * occur: each is explained once, and all of its replies get the same object.
 */
export function createKindOfReply(
	explainer: Explainer,
): (line: string, own: ReplyOnLine) => ReplyKind {
	const starts = new Map<string, CodeSequence>();
	let known = 0;

	const remember = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value => {
		if (known < maxKnown) {
			known++;
			map.set(key, value);
		}
		return value;
	};
	const sequenceOf = (own: ReplyOnLine): CodeSequence => {
		if (own.length > maxLength) {
			return newSequence(own);
		}
		let sequence: CodeSequence | undefined;
		for (let at = 0; at < own.length; at++) {
			const among: Map<string, CodeSequence> = sequence?.next ?? starts;
			const code = own[at]?.code ?? '';
			sequence =
				among.get(code) ?? remember(among, code, newSequence([own[0], ...own.slice(1, at + 1)]));
		}
		return sequence ?? newSequence(own);
	};

	return (line, own) => {
		const { codes, kinds, severity } = sequenceOf(own);
		if (!isNegative(severity)) {
			return kinds.get(undefined) ?? remember(kinds, undefined, kindOf(codes, severity));
		}
		const reply = replyOnLine(line, own, codes);
		const signature = explainer.diagnose(reply)?.signature.id;
		const before = kinds.get(signature);
		if (before !== undefined) {
			return before;
		}
		const explanation = explainer.explainReply(reply);
		const provider = explanation?.diagnosis?.provider;
		return remember(
			kinds,
			signature,
			kindOf(
				codes,
				severity,
				explanation?.reason,
				provider?.kind === 'generic' ? undefined : provider?.id,
			),
		);
	};
}

function newSequence(own: ReplyOnLine): CodeSequence {
	return {
		codes: codesOfReply(own),
		severity: severityOf(own),
		kinds: new Map(),
		next: new Map(),
	};
}

function kindOf(
	{ codes }: CodesOfReply,
	severity: Severity,
	reason?: Reason,
	provider?: string,
): ReplyKind {
	return { codes: codes.map(({ text }) => text), severity, reason, provider };
}
