import type { Severity } from './codes';
import type { Actor, Reason, ReplyCodeFacts, Retry, Status } from './entries';
import type { Label, SummaryLabel } from './labels';
import type { Place } from './place';

/** A term and the sentence that says what it means for the message. */
export interface Term {
	readonly name: string;
	readonly meaning: string;
}

/**
 * The words of one language that explanations and comparisons are put together from, as they
 * stand in `data/<language>/words.json`. `{left}` and the like are places for {@link fill}.
 */
export interface Words {
	readonly severity: Readonly<Record<Severity, Term>>;
	readonly reason: Readonly<Record<Reason, string>>;
	/** Other words by which people look for a reason; may be empty, and is shown nowhere. */
	readonly alias: Readonly<Record<Reason, string>>;
	readonly actor: Readonly<Record<Actor, string>>;
	/** Who acts first and who next, see {@link actorNames}. Places: `{first}`, `{next}`. */
	readonly inTurn: string;
	readonly retry: Readonly<Record<RetryAdvice, Term>>;
	readonly status: Readonly<Record<Status, string>>;
	readonly category: Readonly<Record<ReplyCodeFacts['category'], string>>;
	/** Places of a session that are no commands, see {@link ReplyCodeFacts.commands}. */
	readonly place: Readonly<Record<'CONNECTION' | 'DATA-end', string>>;
	/** What it says of a reply that it was given there, by whether it was a yes or a no. */
	readonly saidAt: Readonly<Record<Place, Readonly<Record<'taken' | 'refused', string>>>>;
	readonly label: Readonly<Record<Label, string>>;
	readonly unregistered: UnregisteredWords;
	/** Said of a code that says yes, and asks for nothing. */
	readonly nothingToFix: string;
	/** Said of a code whose own meaning is not what the server means. Places: `{code}`, `{name}`. */
	readonly otherSense: string;
	readonly contradiction: Readonly<Record<ContradictionKind, string>>;
	readonly comparison: ComparisonWords;
	readonly summary: Readonly<Record<SummaryLabel, string>>;
	/** Sentences that name the log and the remedy. Places: `{name}`, `{detail}`. */
	readonly logProblem: Readonly<Record<LogProblemKind, string>>;
}

/**
 * {@link Retry}, or a permanent code for what its server says will pass, or a transient one for what
 * will not pass by itself.
 */
export type RetryAdvice = Retry | 'by-hand' | 'until-fixed';

/** What two parts of a reply, or a reply and what the log says of it, disagree about. */
export type ContradictionKind = 'class-differs' | 'transient-bounced' | 'permanent-deferred';

/** Why a log could not be read, or not to its end. */
export type LogProblemKind =
	| 'missing'
	| 'unreadable'
	| 'directory'
	| 'binary'
	| 'utf16'
	| 'foreign'
	| 'truncated'
	| 'corrupt'
	| 'long-window'
	| 'shrunk'
	| 'cancelled'
	| 'failed'
	| 'too-large';

/** What is said of a well-formed code that nobody has defined. */
export interface UnregisteredWords {
	readonly name: string;
	/** Places: `{code}`. */
	readonly description: string;
	/** Places: `{code}`, `{subject}`. */
	readonly descriptionWithSubject: string;
	readonly whenSeen: string;
	readonly fixSender: string;
	readonly fixServer: string;
	readonly whenToUse: string;
}

/** The sentences that a comparison is put together from. Places: `{left}`, `{right}` and as named. */
export interface ComparisonWords {
	readonly title: string;
	readonly summarySameSeverity: string;
	readonly summaryOtherSeverity: string;
	/** Of the same severity. Places: `{reply}`, `{enhanced}`, their names, `{severity}`. */
	readonly summaryOtherKind: string;
	readonly summaryIdentical: string;
	readonly keyDifferences: string;
	readonly aspect: string;
	readonly whenToUseWhich: string;
	readonly whatToDo: string;
	readonly learnMore: string;
	readonly otherComparisons: string;
	/** Numbered sentences, by the aspect that differs. Places: `{leftValue}`, `{rightValue}`. */
	readonly difference: Readonly<Record<DifferenceKind, string>>;
	/** Place: `{value}`. */
	readonly nothingToDo: string;
}

/** The aspects by which two entries are compared, in the order of the table. */
export type DifferenceKind =
	| 'kind'
	| 'severity'
	| 'outcome'
	| 'retry'
	| 'actor'
	| 'commands'
	| 'category'
	| 'status'
	| 'usualCodes';

/** The people who act, in their turn: `the sender, then the recipient`. */
export function actorNames(actors: readonly Actor[], { actor, inTurn }: Words): string {
	const [first = '', ...others] = actors.map((each) => actor[each]);
	return others.reduce((before, next) => fill(inTurn, { first: before, next }), first);
}

/** `template` with each `{place}` filled in; an unknown place stays as it is, so that it is seen. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
	return template.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
		Object.hasOwn(values, name) ? (values[name] ?? place) : place,
	);
}
