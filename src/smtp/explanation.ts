import type { Catalogue, Cause } from './catalogue';
import type { Severity } from './codes';
import { contradictionsOf, type Contradiction } from './contradictions';
import type { Diagnosis } from './diagnose';
import type { Actor, Reason, Reference } from './entries';
import { isNegative, type Entry } from './entry';
import type { Place } from './place';
import { uniqueReferences } from './references';
import type { Reply } from './reply';
import type { RetryAdvice, Words } from './words';

/** Everything that is known of a reply, in the catalogue's language: what every surface renders. */
export interface Explanation {
	/** The codes as people write them: `550 5.7.26`. */
	readonly codes: string;
	/** What happened, in a few words: the cause where it is known, else the name of `main`. */
	readonly title: string;
	/** That of the reply code where there is one: a client goes by it (RFC 5321 §4.2.1). */
	readonly severity: Severity;
	/** What the severity means for the message. */
	readonly outcome: string;
	/** What the reply answered, where it is known. */
	readonly place?: Place;
	/** What that tells of a reply whose words do not name the cause. */
	readonly saidAt?: string;
	/** The entry that says most about the reply; its prose is the explanation's. */
	readonly main: Entry;
	/** The entry of the other code, where the reply has both. */
	readonly other?: Entry;
	/** What the server's own words add. */
	readonly diagnosis?: Diagnosis;
	/** Those words say something else than the code of `main` does by itself. */
	readonly isOtherSense: boolean;
	readonly reason: Reason;
	readonly actors: readonly Actor[];
	readonly retry: RetryAdvice;
	/** Where the codes, or a code and what the log says of it, disagree. */
	readonly contradictions: readonly Contradiction[];
	/** Of both entries, each place once. */
	readonly references: readonly Reference[];
}

/**
 * Puts together what `catalogue` says of the codes of `reply` and what its words add; `undefined`
 * where it has no code.
 */
export function toExplanation(
	catalogue: Catalogue,
	reply: Reply,
	diagnosis: Diagnosis | undefined,
): Explanation | undefined {
	const entries = [reply.enhancedCode, reply.replyCode]
		.filter((code) => code !== undefined)
		.map((code) => catalogue.get(code));
	const [main, other] = bySubstance(entries);
	if (main === undefined) {
		return undefined;
	}
	const decisive = entries.find(({ kind }) => kind === 'reply') ?? main;
	const { severity } = decisive;
	const { place } = reply;
	return {
		codes: [reply.replyCode, reply.enhancedCode]
			.flatMap((code) => (code === undefined ? [] : [code.text]))
			.join(' '),
		title: main.name,
		severity,
		outcome: outcomeOf(main, severity, catalogue.words),
		...(place === undefined ? {} : { place }),
		// Where the words name the cause, the place is no news.
		...(place === undefined || diagnosis !== undefined
			? {}
			: { saidAt: saidAt(place, severity, catalogue.words) }),
		main,
		...(other === undefined ? {} : { other }),
		isOtherSense: diagnosis !== undefined && isOtherSense(diagnosis, main),
		reason: main.reason === 'other' ? (other?.reason ?? main.reason) : main.reason,
		actors: main.severity === severity ? main.actors : decisive.actors,
		retry: main.severity === severity ? main.retry : decisive.retry,
		contradictions: contradictionsOf(reply),
		references: uniqueReferences([...main.references, ...(other?.references ?? [])]),
		...(diagnosis === undefined ? {} : diagnosed(diagnosis, severity)),
	};
}

/** Gmail's 5.7.30 is about DKIM, which the registry keeps for REQUIRETLS; 5.7.1 stands for anything. */
function isOtherSense({ cause, signature }: Diagnosis, { reason, status }: Entry): boolean {
	const differs = reason !== 'other' && cause.reason !== 'other' && reason !== cause.reason;
	return status !== 'unregistered' && (differs || signature.otherSense === true);
}

function outcomeOf(main: Entry, severity: Severity, words: Words): string {
	const isOwn = main.severity === severity;
	return (isOwn ? main.classMeaning : undefined) ?? words.severity[severity].meaning;
}

function saidAt(place: Place, severity: Severity, { saidAt: sentences }: Words): string {
	return sentences[place][isNegative(severity) ? 'refused' : 'taken'];
}

/**
 * The entry that says more goes first: a detail of 0 only repeats the subject (RFC 3463 §3.1), and
 * beside a reply code that is about signing in, `535 5.7.1`, the catch-all says less than that code.
 */
function bySubstance(entries: readonly Entry[]): readonly Entry[] {
	const [enhanced, reply] = entries;
	if (enhanced?.kind !== 'enhanced' || reply === undefined) {
		return entries;
	}
	const isCatchAll = reply.reason === 'auth' && enhanced.code.endsWith('.7.1');
	return enhanced.code.endsWith('.0') || isCatchAll ? [reply, enhanced] : entries;
}

function diagnosed(diagnosis: Diagnosis, severity: Severity) {
	const { cause } = diagnosis;
	return {
		diagnosis,
		title: cause.name,
		reason: cause.reason,
		...(isNegative(severity) ? { actors: cause.actors, retry: retryFor(cause, severity) } : {}),
	};
}

/** A sending server goes by the code, whatever the cause. */
function retryFor({ retry }: Cause, severity: Severity): RetryAdvice {
	if (severity === 'permanent') {
		return retry === 'later' ? 'by-hand' : retry;
	}
	return retry === 'after-fix' ? 'until-fixed' : retry;
}
