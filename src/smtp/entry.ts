import type { Code, CodeKind, EnhancedCode, ReplyCode, Severity } from './codes';
import type {
	Actor,
	EnhancedCodeFacts,
	Fix,
	GroupProse,
	Prose,
	Reason,
	Reference,
	ReplyCodeFacts,
	Retry,
	Status,
} from './entries';
import { fill, type Words } from './words';

/** Another code worth a look, and why. */
export interface RelatedCode {
	readonly code: string;
	readonly why: string;
}

/** What the catalogue holds of one code: its facts, and its prose in the catalogue's language. */
export interface Entry {
	readonly kind: CodeKind;
	/** `451` or `5.7.26`, never with an `X`. */
	readonly code: string;
	readonly severity: Severity;
	readonly name: string;
	readonly description: string;
	/** What the class of an enhanced status code adds, which its own prose leaves open. */
	readonly classMeaning?: string;
	readonly whenSeen: string;
	readonly fix: Fix;
	readonly whenToUse: string;
	readonly standardName?: string;
	readonly status: Status;
	readonly reason: Reason;
	readonly actors: readonly Actor[];
	readonly retry: Retry;
	/** The meaning of the second digit, or the subject, in words. */
	readonly category: string;
	/** Commands that may draw it, and in words the places of a session that are no commands. */
	readonly commands: readonly string[];
	/** Codes of the other kind that it usually comes with. */
	readonly usualCodes: readonly string[];
	readonly related: readonly RelatedCode[];
	readonly references: readonly Reference[];
	readonly closesConnection: boolean;
}

/** The entry of a reply code that the catalogue has facts and prose of. */
export function replyEntry(
	code: ReplyCode,
	facts: ReplyCodeFacts,
	prose: Prose,
	words: Words,
): Entry {
	return {
		...shared(code, facts, prose),
		category: words.category[facts.category],
		retry: facts.retry,
		commands: facts.commands.map((command) => places(words).get(command) ?? command),
		usualCodes: facts.enhanced,
		closesConnection: facts.closesConnection === true,
	};
}

/** The entry of an enhanced status code, its class filled in. */
export function enhancedEntry(
	code: EnhancedCode,
	facts: EnhancedCodeFacts,
	prose: Prose,
	words: Words,
	group: GroupProse | undefined,
	subject: GroupProse | undefined,
): Entry {
	return {
		...shared(code, facts, prose),
		// A detail of 0 is of use in every class, and its steps are for refusals.
		...(code.class === 2 && code.detail === 0
			? { fix: { sender: [words.nothingToFix], server: [] } }
			: {}),
		...(group === undefined ? {} : { classMeaning: group.description }),
		...(group !== undefined && saysClassOnly(code) ? { name: group.name } : {}),
		category: subject?.name ?? '',
		actors: code.class === 2 ? ['nobody'] : facts.actors,
		retry: retryOf(code.severity),
		commands: [],
		usualCodes: facts.replyCodes.filter((reply) => reply.startsWith(String(code.class))),
		closesConnection: false,
	};
}

/** `4.0.0` says no more than its first digit, so that its class is its name. */
function saysClassOnly({ subject, detail }: EnhancedCode): boolean {
	return subject === 0 && detail === 0;
}

/** The entry of a well-formed code that no standard and no registry defines. */
export function unknownEntry(
	code: Code,
	words: Words,
	subject?: GroupProse,
	subjectFacts?: { readonly reason: Reason; readonly references: readonly Reference[] },
): Entry {
	const description =
		subject === undefined
			? fill(words.unregistered.description, { code: code.text })
			: fill(words.unregistered.descriptionWithSubject, {
					code: code.text,
					subject: subject.name,
				});
	return {
		kind: code.kind,
		code: code.text,
		severity: code.severity,
		name: words.unregistered.name,
		description,
		classMeaning: words.severity[code.severity].meaning,
		whenSeen: words.unregistered.whenSeen,
		fix: { sender: [words.unregistered.fixSender], server: [words.unregistered.fixServer] },
		whenToUse: words.unregistered.whenToUse,
		status: 'unregistered',
		reason: subjectFacts?.reason ?? 'other',
		actors: isNegative(code.severity) ? ['sending-postmaster'] : ['nobody'],
		retry: retryOf(code.severity),
		category: subject?.name ?? '',
		commands: [],
		usualCodes: [],
		related: [],
		references: subjectFacts?.references ?? [{ rfc: 5321, section: '4.2.1' }],
		closesConnection: false,
	};
}

/** Whether the server did not do what was asked (first digit 4 or 5). */
export function isNegative(severity: Severity): boolean {
	return severity === 'transient' || severity === 'permanent';
}

function shared(code: Code, facts: ReplyCodeFacts | EnhancedCodeFacts, prose: Prose) {
	return {
		kind: code.kind,
		code: code.text,
		severity: code.severity,
		name: prose.name,
		description: prose.description,
		whenSeen: prose.whenSeen,
		fix: prose.fix,
		whenToUse: prose.whenToUse,
		...(facts.standardName === undefined ? {} : { standardName: facts.standardName }),
		status: facts.status,
		reason: facts.reason,
		actors: facts.actors,
		related: facts.related.map((other) => ({ code: other, why: prose.related[other] ?? '' })),
		references: facts.references,
	};
}

function places({ place }: Words): ReadonlyMap<string, string> {
	return new Map(Object.entries(place));
}

function retryOf(severity: Severity): Retry {
	switch (severity) {
		case 'positive':
		case 'intermediate':
			return 'not-applicable';
		case 'transient':
			return 'later';
		case 'permanent':
			return 'after-fix';
	}
}
