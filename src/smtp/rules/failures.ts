import type { Rule } from './rule';
import { countOrId } from './topics';
import {
	anyCase,
	commonFailure,
	gap,
	lineEnd,
	lineStart,
	mailFailure,
	mailLikely,
	mailOnly,
	mailWord,
	opening,
	quote,
	verb,
} from './vocabulary';

/** Words that tell of a failure, or of consent, with the reply behind them. */
export const failures: readonly Rule[] = [
	{
		// A failure and then the reply that tells it: «RCPT failed: 550», «Invalid login: 535 …».
		name: 'failed',
		code: 'reply',
		near: `(?:: ?${opening}| ${quote}| --? )`,
		before: `(?:${lineStart}|[^0-9_\\r\\n])(?:${anyCase('failed', 'failure', 'rejected', 'refused', 'deferred', 'denied', 'invalid login', 'error', 'bounced', 'reason', 'undeliverable', 'unable to send', 'greeting', 'server message', 'reply', 'response', 'answer', 'message', 'banner', 'resp', 'got', 'result', 'delivered')}|ERROR|FAILED|REJECT(?:ED)?|DEFER(?:RED)?|BOUNCED?|DENIED)(?: with| was| permanently| temporarily| (?:by|from) [A-Za-z0-9.-]{1,80}| \\([A-Za-z ]{1,40}\\))?(?:: ?${opening}| ${quote}| --? )`,
		digits: mailFailure,
		after: '(?: {1,3}[^0-9 |{})\\]\\r\\n]|-[^0-9\\r\\n])',
		matches: [
			'Error: Invalid login: ⟦535⟧ authentication failed',
			"Error: Can't send mail - all recipients were rejected: ⟦550⟧ no such user",
			'<u@example.org>... Deferred: ⟦452⟧ Mailbox full',
			'(reason: ⟦550⟧ Unknown user)',
			'REJECT: ⟦550⟧ no',
			'msmtp: server message: ⟦550⟧ rejected',
			'Reason: ⟦550⟧-Please turn on SMTP Authentication',
			'monit[77]: Mail: Mailserver response error -- ⟦554⟧ no',
			'Msg 550 to u@example.org failed - ⟦552⟧ Message too large',
		],
		rejects: [
			'The requested URL returned error: 404',
			'Error: 550 5 files',
			'failed: 500 Internal Server Error',
			'handle_auth_failure:433 (http_bind) Failed',
			'Deferred: 421 Bounced: 450',
			'Failed: 12, passed: 550',
			'{ sent: 4200, bounced: 450, deferred: 421 }',
			'Result: 250 nodes, 674 edges',
			'Result: 250 + 250 = 500',
			'Max length of message: 250 characters',
			'Error: 440 Hz',
		],
	},
	{
		// The same words before a server's consent. A count follows them as well, so it must say so.
		name: 'consent',
		code: 'reply',
		before: `(?:eply|esponse|nswer|essage|esult|[Gg]ot|elivered|reeting|anner)(?:: ?${opening}| ${quote})`,
		digits: mailOnly,
		after: `[ -](?:[0-9]?[A-Z]{3}|[Oo][Kk]${lineEnd}|[Oo][Kk] |[A-Z][a-z]{3}|[a-z0-9-]{1,60}\\.[a-z])`,
		matches: [
			'DEQUEUER [550] SMTP(example.org)u@example.org delivered: ⟦250⟧ ok',
			'Result: ⟦250⟧ OK',
			'connected; greeting: ⟦220⟧ mx.example.org ready',
		],
		rejects: [
			'Result: 250 nodes, 674 edges',
			'Result: 250 + 250 = 500',
			'Average message: 250 tokens',
		],
	},
	{
		// The same with nothing behind the code. A bare number after these words might be a count, so
		// it must be a command that failed, or Sendmail's «... Deferred:».
		name: 'failed-alone',
		code: 'reply',
		before: `(?:(?:${verb}|SEND|Command) failed|\\.\\.\\. Deferred|${lineStart}Result): `,
		digits: mailLikely,
		after: lineEnd,
		matches: [
			'Result: ⟦250⟧',
			'curl: (55) RCPT failed: ⟦550⟧',
			'* Command failed: ⟦502⟧',
			'<u@example.org>... Deferred: ⟦421⟧',
		],
		rejects: ['sent: 4000, deferred: 450, failed: 550'],
	},
	{
		// The words before are the program's own, and a colon says that the reply comes: «could not send
		// email 1: 554 Rejected». Only codes that nearly all refusals have, and a text like theirs.
		name: 'behind-colon',
		code: 'reply',
		before: `[^0-9 \\t\\r\\n]: {1,2}${opening}`,
		notBefore: `${countOrId}${opening}`,
		digits: commonFailure,
		after: '(?: [A-Z<][A-Za-z0-9.@<>,-]{0,60}[ ,.:;!)]|-[A-Z"<])',
		matches: [
			'javax.mail.SendFailedException: ⟦550⟧ Denied by policy',
			'closing data: ⟦554⟧ Rejected for policy reasons',
		],
		rejects: [
			'Info: 550 RBL cache records',
			'Room: 550 Main Street',
			'Deferred: 421 Bounced: 450',
			'took: 550 MB',
			'code: 404 Not Found',
		],
	},
	{
		// Where the line speaks of mail, the text may begin small, and a bracket or a quote may stand
		// before it: «could not send email 1: 554 rejected», «DEFERRED … (554 Blocked)».
		name: 'refusal-behind-mail',
		code: 'reply',
		near: `(?:: {1,2}${opening}|\\(|${quote})`,
		before: `${mailWord}${gap(400)}[^ \\t\\r\\n](?:: {1,2}${opening}| ?(?:\\(|${quote}))`,
		digits: commonFailure,
		after: `(?: [A-Za-z<][A-Za-z0-9.@<>-]{0,60}(?:[ ,.;!)}"\\\\'\\]]|: [^0-9 \\r\\n]|${lineEnd})|-[A-Za-z"<])`,
		matches: [
			'gomail: could not send email 1: ⟦554⟧ rejected, sorry',
			'Invalid SMTP greeting from host: ⟦554⟧ mx.example.org go away',
			'javax.mail.SendFailedException: ⟦550⟧ denied',
			'error="gomail: x: ⟦554⟧ rejected"',
			'smtp:error recipient u@example.org "⟦550⟧ No such user"',
			'DEFERRED[network] to=u@example.org (⟦554⟧ Blocked - see the list)',
		],
		rejects: [
			'smtp: 250 connections open',
			'mail spool: 450 files in all',
			'smtp sessions: 450',
			'mailq: 550 Kbytes in 421 Requests.',
			'FTP response: Client "192.0.2.9", "550 Failed to open file."',
			'"550 Main Street"',
			'FTP mail: 530 User u unknown',
		],
	},
	{
		// The code alone in brackets, the reason behind it: «Message rejected (554): spam».
		name: 'rejected-in-brackets',
		code: 'reply',
		near: ' \\(',
		before: `(?:${mailWord}|[Mm]essage)${gap(200)}(?:reject|refuse|den[iy]|invalid|unavailable|error)[a-z]{0,3} \\(`,
		digits: commonFailure,
		after: '\\)(?::| -) [A-Za-z<]',
		matches: ['Message rejected (⟦554⟧): spam', 'u@example.org refused (⟦550⟧) - no such user'],
		rejects: ['messages rejected (550), deferred (450)', 'Message rejected (550): 12'],
	},
	{
		// A refused login, its code alone: «Authentication failed (535)».
		name: 'login-refused',
		code: 'reply',
		near: '(?:: | \\()',
		before: `(?:[Aa]uth|AUTH|[Ll]ogin|LOGIN|[Pp]assword|[Cc]redential)[^\\r\\n0-9]{0,80}(?:: | \\()`,
		digits: '53[458]',
		after: `(?:[),.:;](?![0-9])|[ -][A-Za-z]|${lineEnd})`,
		matches: ['Authentication failed (⟦535⟧)', 'Login denied: ⟦535⟧', 'auth: ⟦535⟧ no'],
		rejects: ['Login as user 535', 'auth port=534'],
	},
];
