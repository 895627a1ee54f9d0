// The shapes of the catalogue's files under `data/`. Facts are apart from prose: facts are the
// same in every language, prose stands once a language.

/** The kind of cause behind a reply. */
export type Reason =
	| 'no-such-user'
	| 'mailbox-full'
	| 'blocked'
	| 'policy'
	| 'auth'
	| 'rate-limit'
	| 'greylisted'
	| 'content'
	| 'size'
	| 'tls'
	| 'dns'
	| 'relay'
	| 'syntax'
	| 'system'
	| 'other';

/** Who has to act before the mail can go through; the first of several acts first. */
export type Actor =
	'nobody' | 'sender' | 'sending-postmaster' | 'recipient' | 'receiving-postmaster';

/** What the sending client does next with the same message (RFC 5321 §4.2.1, §4.5.4.1). */
export type Retry = 'not-applicable' | 'later' | 'after-fix';

/** Where a code comes from. */
export type Status = 'standard' | 'extension' | 'obsolete' | 'nonstandard' | 'unregistered';

/** A place in an RFC. `section` is absent where the document as a whole is meant. */
export interface Reference {
	readonly rfc: number;
	readonly section?: string;
}

interface CodeFacts {
	/** `451` or, for an enhanced status code in any class, `X.7.26`. */
	readonly code: string;
	/** The name that the standard or the registry gives, in English; absent where none does. */
	readonly standardName?: string;
	readonly status: Status;
	readonly reason: Reason;
	readonly actors: readonly Actor[];
	/** Codes of the same kind of form as `code`, or of the other kind, that people confuse it with. */
	readonly related: readonly string[];
	readonly references: readonly Reference[];
}

/** What is known of a reply code in every language. */
export interface ReplyCodeFacts extends CodeFacts {
	readonly category: 'syntax' | 'information' | 'connections' | 'unspecified' | 'mail-system';
	readonly retry: Retry;
	/** Commands that may draw it; `CONNECTION` is the greeting, `DATA-end` the final dot. */
	readonly commands: readonly string[];
	/** Enhanced status codes usually seen beside it, with their class: `4.3.0`. */
	readonly enhanced: readonly string[];
	/** The server ends the session after this reply. */
	readonly closesConnection?: true;
}

/** What is known of an enhanced status code, its class left open. */
export interface EnhancedCodeFacts extends CodeFacts {
	/** The classes that it makes sense in, out of 2, 4 and 5. */
	readonly classes: readonly number[];
	/** Reply codes that the registry or practice puts before it: `550`. */
	readonly replyCodes: readonly string[];
}

/** Steps that mend a failure, in the order in which they help. Either side may have none. */
export interface Fix {
	readonly sender: readonly string[];
	readonly server: readonly string[];
}

/** An entry's text in one language. Plain text, no markup. */
export interface Prose {
	readonly code: string;
	readonly name: string;
	readonly description: string;
	readonly whenSeen: string;
	readonly fix: Fix;
	/** When a server should answer with this code. */
	readonly whenToUse: string;
	/** Why each of the facts' `related` is worth a look, by its code. */
	readonly related: Readonly<Record<string, string>>;
}

/** What a class or a subject of RFC 3463 §3 says by itself. */
export interface GroupProse {
	/** `2`, `4`, `5` for a class; `X.7` for a subject. */
	readonly code: string;
	readonly name: string;
	readonly description: string;
}

/** A cause: the thing that a person must understand, whichever provider says it. */
export interface CauseFacts {
	readonly id: string;
	readonly reason: Reason;
	readonly actors: readonly Actor[];
	readonly retry: Retry;
	/** The server gives no reason by such words: those of any other cause say more. */
	readonly unstated?: true;
}

/** A cause's text in one language. Plain text, no markup. */
export interface CauseProse {
	readonly id: string;
	readonly name: string;
	/** What it means for the message at hand. */
	readonly meaning: string;
	/** What to do, the most helpful step first. */
	readonly fix: readonly string[];
	/** What else people type who look for it. */
	readonly alsoCalled?: readonly string[];
}

/** A mail provider or a mail product whose wordings the catalogue knows. */
export interface Provider {
	readonly id: string;
	readonly name: string;
	/** What else people call it who look for it, such as its name in another script. */
	readonly alsoCalled?: readonly string[];
	/**
	 * A service that takes or refuses mail; a program that others run; a list that others consult;
	 * or wording that many share and that names nobody.
	 */
	readonly kind: 'provider' | 'product' | 'blocklist' | 'generic';
	/** Host names that are theirs: `.google.com` stands for every host below it. */
	readonly hosts: readonly string[];
	/** Literal text by which their replies give themselves away. */
	readonly markers: readonly string[];
	/** Their own page on these replies. */
	readonly url?: string;
}

/** All members given must hold. Text is literal and compared without regard to case. */
export interface SignatureMatch {
	readonly reply?: readonly string[];
	/** An exact code, or an inclusive range over its last number. */
	readonly enhanced?: string | { readonly from: string; readonly to: string };
	/** Each must occur. */
	readonly text?: readonly string[];
	/** The first number after the only text is within this inclusive range. */
	readonly numberAfter?: { readonly from: number; readonly to: number };
}

/** A provider's or product's own token or wording that narrows the cause. */
export interface Signature {
	readonly id: string;
	readonly provider: string;
	readonly cause: string;
	readonly match: SignatureMatch;
	/** It counts only where the host or the text names the provider. */
	readonly needsProvider?: true;
	/** The server gives the code a sense that no registry gives it, though of the same kind. */
	readonly otherSense?: true;
	/** It is a user's own, which knows better than ours what is meant here. */
	readonly isOwn?: true;
	/** The provider's own page on just this reply. */
	readonly url?: string;
}

/** A sentence that a signature adds to its cause where the provider's remedy differs. */
export interface SignatureNote {
	readonly id: string;
	readonly note: string;
}
