import type { Code, Severity } from './codes';
import type { Reply } from './reply';
import type { ContradictionKind } from './words';

/** Two things that a reply or its log line says and that do not go together. */
export interface Contradiction {
	readonly kind: ContradictionKind;
	/** For the places of the sentence that tells it, see `contradiction` of the words. */
	readonly values: Readonly<Record<string, string>>;
}

// How logs and delivery reports say that the sending server gave up, or that it keeps trying:
// Postfix and Sendmail, then Exim's signs, then RFC 3464 §2.3.3.
const bounced = /\bstatus=bounced\b|\bstat=User unknown\b|(?:^|\s)\*\* \S+@|^Action: *failed\b/im;
const deferred = /\bstatus=deferred\b|\bstat=Deferred\b|(?:^|\s)== \S+@|^Action: *delayed\b/im;

/** What the codes of `reply`, or its codes and the lines around them, disagree about. */
export function contradictionsOf(reply: Reply): readonly Contradiction[] {
	const { replyCode, enhancedCode, context } = reply;
	const found: Contradiction[] = [];
	if (
		replyCode !== undefined &&
		enhancedCode !== undefined &&
		replyCode.severity !== enhancedCode.severity
	) {
		found.push({
			kind: 'class-differs',
			values: { reply: replyCode.text, enhanced: enhancedCode.text },
		});
	}
	const decisive: Code | undefined = replyCode ?? enhancedCode;
	const isAgainst = (severity: Severity, fate: RegExp) =>
		decisive?.severity === severity && fate.test(context);
	if (decisive !== undefined && isAgainst('transient', bounced)) {
		found.push({ kind: 'transient-bounced', values: { code: decisive.text } });
	}
	if (decisive !== undefined && isAgainst('permanent', deferred)) {
		found.push({ kind: 'permanent-deferred', values: { code: decisive.text } });
	}
	return found;
}
