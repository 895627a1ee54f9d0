import type { Rule } from './rule';
import { mailTopic, refusalCode, sign } from './topics';
import { commonFailure, lineEnd, lineStart, mailLikely, verb } from './vocabulary';

// Behind a code that is a value of its own.
const valueEnd = `["'\`)\\]>]?(?:[.,;:]?${lineEnd}|[,;:.] )`;

/** Codes that a sign parts from their text, or that stand alone behind words of failure. */
export const codesApart: readonly Rule[] = [
	{
		// «550: relay access denied here», «"550": "sender refused"», «550 – mailbox not in use».
		name: 'sign-and-refusal',
		code: 'reply',
		before: `(?:${lineStart}|[:;,|>-] {1,3}|(?:[Ee]rror|ERROR|[Cc]ode|[Rr]eply|[Rr]esponse|[Ss]tatus|SMTP) )["'(<]?`,
		digits: commonFailure,
		after:
			"(?:[\"')>]{1,2} ?[:;,|–-]?|[:;|]| [:–-]) {0,2}[\"']?[A-Za-z][A-Za-z' -]{0,40}(?:refused|rejected|denied|unavailable|unknown|disabled| not |exceeded|blocked| full)",
		about: mailTopic,
		matches: [
			'⟦550⟧: relay refused',
			'reason: ⟦550⟧ – your mail is not wanted',
			'gave up: "⟦550⟧": "sender refused by us"',
			'error <⟦552⟧> all mailboxes full',
		],
		rejects: [
			'smtpd[550]: mail rejected',
			'[550] mail to u@example.org rejected',
			'messages: 550, mail rejected: 21',
			'port 587: relay refused',
			'Ticket 554: mailbox unavailable for user u',
			'✓ replies 550 to unknown recipients',
		],
	},
	{
		// «rejected with 550», «bounced with a 550 (mailbox unavailable)»: no exit status goes so far.
		name: 'refused-with',
		code: 'reply',
		before: '(?:rejected|refused|bounced|answered|replied|failed) with (?:an? |the )?["\'(\\[]?',
		digits: commonFailure,
		after: `(?:${valueEnd}| \\([A-Za-z])`,
		matches: ['mx.example.org rejected with ⟦550⟧', 'failed with ⟦550⟧ (mailbox unavailable)'],
		rejects: ['failed with 450 errors', 'rejected with 550 of 600 votes'],
	},
	{
		// Whom it was about, and then what came back: «u@example.org rejected (550)».
		name: 'address-refused',
		code: 'reply',
		near: ' (?:=> |[(\\[])?',
		before: `@[A-Za-z0-9.-]{3,100}>?:? (?:=>|(?:is |was |hard |soft )?(?:rejected|refused|bounced?|failed|deferred)) [(\\[]?`,
		digits: commonFailure,
		after: valueEnd,
		matches: [
			'u@example.org rejected (⟦550⟧)',
			'<u@example.org> => ⟦550⟧',
			'to u@example.org: hard bounce ⟦550⟧',
		],
		rejects: ['u@example.org 550', 'mails to u@example.org failed 550 times'],
	},
	{
		// «response 550 from mx.example.org».
		name: 'answer-from-host',
		code: 'reply',
		before: '(?:[Ss]tatus|[Rr]esponse|[Rr]eply|[Aa]nswer)(?: code)? ["\'(\\[]?',
		digits: commonFailure,
		after: '["\')\\]]? from [A-Za-z0-9-]{1,60}\\.[A-Za-z0-9]',
		matches: ['got response ⟦550⟧ from mx.example.org'],
		rejects: ['response 450 ms from mx.example.org', 'status 550 from here'],
	},
	{
		// A table of the dialogue: «helo: 250», «rcpt to => 550».
		name: 'command-and-code',
		code: 'reply',
		only: 'transcript',
		before: `(?:${lineStart}|[ \\[(,;])(?:${verb}|[eh][eh]lo|mail from|rcpt to|MAIL FROM|RCPT TO|starttls|quit|rset)(?::| ?[=-]>|=) ?["']?`,
		digits: mailLikely,
		after: valueEnd,
		matches: ['HELO: ⟦250⟧, mail from: ⟦250⟧, rcpt to: ⟦550⟧', 'quit -> ⟦221⟧'],
		rejects: ['quit: 5', 'data: 250'],
	},
	{
		// A session's own list: `[550] relay refused`, where it says no.
		name: 'bracketed-in-session',
		code: 'reply',
		only: 'transcript',
		before: `(?:${sign}|[Ee]rror |ERROR |[Cc]ode )[\\[({<]`,
		digits: refusalCode,
		after:
			"[\\])}>]:? [A-Za-z][A-Za-z' -]{0,40}(?:refused|rejected|denied|unavailable|unknown|disabled| not |exceeded|blocked| full)",
		about: mailTopic,
		matches: ['- [⟦550⟧] relay refused', 'error (⟦554⟧): mail not wanted here'],
		rejects: ['smtpd[550]: mail rejected', 'x: [550] recipients'],
	},
];
