import type { Reason } from './entries';
import type { Explainer } from './explain';
import type { ReplyOnLine } from './repliesOfLine';
import { toReply } from './reply';

/** Why a reply said no, and whose words it used. */
export interface CauseOfReply {
	readonly reason: Reason | undefined;
	/** Id of the provider or product; `undefined` for words that all servers share. */
	readonly provider: string | undefined;
}

/** More than a log has; what comes beyond is explained anew each time. */
const maxKnown = 5000;

/**
 * Tells the cause of negative replies as `explainer` explains them, many in a row: an explanation
 * depends only on the codes and the signature that is found, and few of these pairs occur.
 */
export function createCauseOfReply(
	explainer: Explainer,
): (line: string, own: ReplyOnLine) => CauseOfReply {
	const known = new Map<string, CauseOfReply>();

	return (line, own) => {
		const reply = toReply([line], own, 0, {});
		const signature = explainer.diagnose(reply)?.signature.id ?? '';
		const key = `${reply.codes.map(({ text }) => text).join(' ')} ${signature}`;
		const before = known.get(key);
		if (before !== undefined) {
			return before;
		}
		const explanation = explainer.explainReply(reply);
		const provider = explanation?.diagnosis?.provider;
		const cause = {
			reason: explanation?.reason,
			provider: provider?.kind === 'generic' ? undefined : provider?.id,
		};
		if (known.size < maxKnown) {
			known.set(key, cause);
		}
		return cause;
	};
}
