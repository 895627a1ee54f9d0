import type { Rule } from './rule';
import {
	anyCase,
	gap,
	lineEnd,
	lineStart,
	mailFailure,
	mailLikely,
	mailOnly,
	opening,
	quote,
	thenAnything,
	thenText,
	verb,
	wordStart,
} from './vocabulary';

const inWords = `(?: with(?: failure| error| code)?| as follows| error| code| status)?`;

// How texts of replies begin, as RFC 5321 and the big servers word them. Each is a phrase: a single
// noun might be what a number counts («250 messages»).
const replyTexts = [
	anyCase('requested (?:mail )?action', 'no such (?:user|recipient|mailbox|address|domain)'),
	`${anyCase('user', 'mailbox', 'recipient', 'address', 'account', 'sender', 'client', 'message', 'mail', 'access', 'command', 'authentication')} (?:[Uu]nknown|[Nn]ot |[Uu]navailable|[Dd]enied|[Dd]isabled|[Rr]ejected|refused|failed|is |[Ff]ull|exceeded|does|accepted|required|ok|OK)`,
	anyCase('unknown (?:user|recipient|mailbox|address|local)', 'relay(?:ing)? (?:access )?denied'),
	anyCase('service (?:unavailable|not available|ready|closing)', 'transaction failed'),
	'O[Kk][:,;]? ',
	anyCase(
		'queued as',
		'message queued',
		'greylist',
		'start mail input',
		'end data with',
		'enter (?:mail|message)',
	),
	anyCase(
		'too many (?:recipients|connections|errors|unrecognized|messages|concurrent)',
		'over quota',
		'bad sequence',
	),
	anyCase(
		'must issue',
		'need (?:mail|rcpt|RCPT|MAIL)',
		'authentication (?:credentials|succeeded|mechanism)',
	),
	`${anyCase('invalid', 'bad', 'unroutable')} (?:[Rr]ecipient|[Ss]ender|[Aa]ddress|[Mm]ailbox|[Dd]omain|[Uu]ser)`,
	anyCase(
		'temporar(?:y|ily) (?:error|failure|rejected|deferred|unavailable|problem)',
		'local error',
	),
];

/** Words by which programs of every kind announce a reply. */
export const wording: readonly Rule[] = [
	{
		// Postfix, qmail, Courier and the bounces of many: «host … said: 550 …».
		name: 'said',
		code: 'reply',
		notBefore: `URL returned error: `,
		before: `${wordStart}${anyCase('said', 'says', 'replied', 'responded', 'answered', 'returned', 'reported')}${inWords}: {0,3}${opening}`,
		digits: mailLikely,
		after: `(?:[ -]|: |["')\\]]|${lineEnd})`,
		matches: [
			'(host mx.example.org[192.0.2.1] said: ⟦550⟧ No such user (in reply to RCPT TO command))',
			'192.0.2.32 said ⟦550⟧ for RCPT TO response',
			'mx.example.org[192.0.2.1] responded with failure: ⟦552⟧ over quota',
			'It responded as follows: [⟦554⟧ no]',
			"Remote server returned '⟦550⟧ no such user'",
			'host mx.example.org[192.0.2.1] said: ⟦421⟧',
		],
		rejects: [
			'The server returned 404 Not Found',
			'curl: (22) The requested URL returned error: 503',
			'he said 550,000 people',
			'the plan said 500 characters',
			'it said 12 550 times',
		],
	},
	{
		// Postfix names the host with its address first, so that nothing but a mail server can be meant:
		// any code counts, as `403` of SendGrid.
		name: 'said-by-host',
		code: 'reply',
		before: '\\[[0-9A-Fa-f.:]{2,45}\\] said: {1,2}',
		after: thenAnything,
		matches: ['(host smtp.example.org[192.0.2.1] said: ⟦403⟧ not authorized to send)'],
		rejects: ['proxy.example.org said: 403 Forbidden'],
	},
	{
		// Without a colon HTTP servers do the same: only codes that they do not use.
		name: 'answered',
		code: 'reply',
		before: `${wordStart}(?:${anyCase('said', 'says', 'replied', 'responded', 'answered')}(?: with)?|${anyCase('returned')}(?: with| error| code| an error)) ${opening}`,
		digits: mailOnly,
		after: `(?:[ -]|: |["')\\]]|${lineEnd})`,
		matches: [
			'mx.example.org responded with ⟦550⟧ no such user',
			'the server returned error ⟦554⟧',
		],
		rejects: ['upstream responded with 502 Bad Gateway', 'returned 250 rows'],
	},
	{
		name: 'returned-in-quotes',
		code: 'reply',
		before: `${wordStart}[Rr]eturned {1,2}['"]`,
		digits: mailLikely,
		after: '[ -]',
		matches: ["Remote Server returned '⟦550⟧ no such user'"],
		rejects: ["returned '404 Not Found'"],
	},
	{
		name: 'said-with-underscores',
		code: 'reply',
		before: `${anyCase('said', 'message', 'reply')}:_`,
		underscored: true,
		matches: ['Remote_host_said:_⟦550⟧_sorry,_no_mailbox_here_by_that_name._(#⟦5.1.1⟧)/'],
		rejects: ['Remote_host_said:_5501_bytes'],
	},
	{
		name: 'talk-to-me',
		code: 'reply',
		before: `to me: `,
		matches: ['host mx.example.org[192.0.2.1] refused to talk to me: ⟦554⟧ go away'],
		rejects: ['talk to me at 550'],
	},
	{
		// Exim «SMTP error from remote mail server after RCPT TO:<…>: 550», amavis «smtp resp to MAIL».
		name: 'after-command',
		code: 'reply',
		near: `: ${opening}`,
		before: `${wordStart}(?:after|to|for|following)(?: pipelined| sending| the)? "?(?:${verb}|end of data|end-of-data|data-dot|initial connection|connect|greeting|TEXT command)${gap(300)}(?:: |was: |reason: )${opening}`,
		after: thenAnything,
		matches: [
			'SMTP error from remote mail server after RCPT TO:<u@example.org>: ⟦550⟧ Unknown',
			'SMTP error from remote mail server after pipelined MAIL FROM:<a@example.org>: ⟦451⟧ later',
			'SMTP error from remote mail server after initial connection: ⟦421⟧ too busy',
			'LMTP error after DATA: ⟦450⟧ try later',
			'response to "MAIL FROM:<>" was: ⟦550⟧ Error',
			'Negative SMTP response to data-dot (<u@example.org>): ⟦550⟧ Spam',
			'smtp resp to MAIL (pip): ⟦250⟧ Ok',
			'response to RCPT TO for <u@example.org>: "⟦501⟧ Bad address syntax"',
		],
		rejects: [
			'lost connection after DATA (250 bytes) from unknown[192.0.2.1]',
			'HANGUP after 250 from [192.0.2.1]:550 in tests after SMTP handshake',
			'timeout after DATA: 550ms',
		],
	},
	{
		// Postfix «reject: RCPT from h[ip]: 450 …», Exim «rejected RCPT <…>: 550 …». The verb in
		// capitals tells mail from other uses of the word.
		name: 'reject',
		code: 'reply',
		near: `: ${opening}`,
		before: `(?:reject|accept|reject_warning|discard|defer|rejected|rejected by|refused|failed):? (?:${verb}|CONNECT|END-OF-MESSAGE|UNKNOWN|non-SMTP ACL|connection)${gap(400)}: ${opening}`,
		digits: mailLikely,
		after: thenAnything,
		matches: [
			'NOQUEUE: reject: RCPT from unknown[192.0.2.1]: ⟦450⟧ Client host rejected: cannot find your hostname',
			'proxy-accept: END-OF-MESSAGE: ⟦250⟧ Ok: queued as 9BE; from=<a@example.org>',
			'temporarily rejected RCPT <u@example.org>: ⟦490⟧ Main code',
			'rejected by non-SMTP ACL: ⟦599⟧ Main code',
			'H=[192.0.2.1] rejected connection in "connect" ACL: ⟦550⟧ client disliked',
			'milter-reject: END-OF-MESSAGE from h[192.0.2.1]: ⟦451⟧ later; from=<a@example.org>',
		],
		rejects: [
			'rejected from <> U=CALLER: message too big: read=501 max=500',
			'reject: CONNECT from [192.0.2.1]:550: too many connections',
			'disconnect from unknown[192.0.2.1] rcpt=0/1 data=0/1 commands=5/7',
		],
	},
	{
		// Exim: «login authenticator failed for H=… [ip]: 535 …», as a client without the colon.
		name: 'authenticator-failed',
		code: 'reply',
		near: '[\\])a-zA-Z]:? ',
		before: `authenticator failed ${gap(200)}[^0-9 \\r\\n]:? `,
		digits: '[45][0-9][0-9]',
		after: thenText,
		matches: [
			'spa authenticator failed for H=(x) [192.0.2.1]: ⟦535⟧ Incorrect authentication data',
			'plain authenticator failed H=mx [192.0.2.1] ⟦535⟧ Incorrect authentication data',
		],
		rejects: ['plain authenticator failed H=mx [192.0.2.1] U=550'],
	},
	{
		// A failure and then the reply that tells it: «RCPT failed: 550», «Invalid login: 535 …».
		name: 'failed',
		code: 'reply',
		near: `(?:: ?${opening}| ${quote}| - )`,
		before: `(?:${lineStart}|[^0-9_\\r\\n])(?:${anyCase('failed', 'failure', 'rejected', 'refused', 'deferred', 'denied', 'invalid login', 'error', 'bounced', 'reason', 'undeliverable', 'unable to send', 'greeting', 'server message', 'reply', 'response', 'answer', 'message', 'banner', 'resp', 'got', 'result', 'delivered')}|ERROR|FAILED)(?: with| was| permanently| temporarily| (?:by|from) [A-Za-z0-9.-]{1,80}| \\([A-Za-z ]{1,40}\\))?(?:: ?${opening}| ${quote}| - )`,
		digits: mailFailure,
		after: '(?: {1,3}[^0-9 |{})\\]\\r\\n]|-[^0-9\\r\\n])',
		matches: [
			'Error: Invalid login: ⟦535⟧ authentication failed',
			"Error: Can't send mail - all recipients were rejected: ⟦550⟧ no such user",
			'<u@example.org>... Deferred: ⟦452⟧ Mailbox full',
			'(reason: ⟦550⟧ Unknown user)',
			'msmtp: server message: ⟦550⟧ rejected',
			'Reason: ⟦550⟧-Please turn on SMTP Authentication',
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
		before: `(?:eply|esponse|nswer|essage|esult|[Gg]ot|elivered)(?:: ?${opening}| ${quote})`,
		digits: mailOnly,
		after: `[ -](?:[0-9]?[A-Z]{3}|[Oo][Kk]${lineEnd}|[Oo][Kk] |[A-Z][a-z]{3})`,
		matches: [
			'DEQUEUER [550] SMTP(example.org)u@example.org delivered: ⟦250⟧ ok',
			'Result: ⟦250⟧ OK',
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
		// Gmail: «The error that the other server returned was: 550 …».
		name: 'was',
		code: 'reply',
		before: `(?:returned|responded|response|reply|error|message|server|said|ed) was:? {1,2}${opening}`,
		digits: mailLikely,
		after: thenAnything,
		matches: [
			'The error that the other server returned was: ⟦500⟧ Remote server does not support TLS',
			'The response was: ⟦550⟧ no such user',
		],
		rejects: ['the size was: 550 bytes', 'The response was: 404 Not Found'],
	},
	{
		// amavis names who answered: «Action:failed, LOCAL 554 Banned».
		name: 'amavis-local',
		code: 'reply',
		before: ', (?:LOCAL|PENALTYBOX) ',
		after: ' [A-Z]',
		matches: [
			'DSN: NOTIFICATION: Action:failed, LOCAL ⟦554⟧ Banned, <a@example.org> -> <b@example.org>',
		],
		rejects: ['Passed CLEAN, LOCAL 550 ms'],
	},
	{
		// «host mx.example.org [192.0.2.1]: 550 …», «<u@example.org>: 550 …», «u@example.org: 550 …».
		name: 'host-or-address',
		code: 'reply',
		near: `(?::|,) ${opening}`,
		before: `(?:[0-9A-Fa-f][.:][0-9A-Fa-f.:]{0,40}[\\])](?::[0-9]{1,5})?|@[^ \\t\\r\\n:,;]{1,255}>?)(?: ?:|,) ${opening}`,
		digits: mailLikely,
		after: thenText,
		matches: [
			'    host mx.example.org [192.0.2.1]: ⟦500⟧ Line limit exceeded',
			'<u@example.org>: ⟦550⟧ user unknown (in reply to RCPT TO command)',
			'u@example.org: ⟦552⟧ mailbox full',
			'error,relay=::ffff:192.0.2.1,from=<a@example.org>: ⟦517⟧ Invalid domain',
		],
		rejects: [
			'connect to mx.example.org[192.0.2.1]:550: timed out',
			'postfix/smtpd[550]: 4104E3D: client=unknown',
			'user@host: 404 not found',
		],
	},
	{
		// Text that no number but a reply code has behind it.
		name: 'reply-text',
		code: 'reply',
		digits: mailOnly,
		after: `[ -](?:Error: )?(?:${replyTexts.join('|')})`,
		matches: [
			'Exception: ⟦550⟧ Requested action not taken: mailbox unavailable',
			'bounced; ⟦550⟧ No such user here',
			'(⟦250⟧ OK id=1abc)',
			'REJECTED[other] (⟦550⟧ Invalid Recipient)',
			'`⟦421⟧ Error: too many errors`',
		],
		rejects: [
			'ftp: connect: 421 Service not available',
			'421 Error: too many',
			'480 Temporarily unavailable',
			'sent 250 messages accepted so far',
			'550 users unknown to us',
			'404 User not found',
		],
	},
	{
		// HTTP has these codes too, but no such texts: «501 Recipient syntax error», «500 unknown
		// recipient», «503 Sender already specified».
		name: 'text-of-smtp',
		code: 'reply',
		before: `(?:: {1,2}|${quote} ?|\\()`,
		digits: '50[0-4]',
		after: `[ -](?:(?:Error|[Ii]nvalid|[Bb]ad|[Uu]nknown|[Nn]o such|[Mm]alformed):? ){0,2}(?:[Ss]ender|[Rr]ecipient|[Mm]ail(?:box| from)|[Ss]yntax error|[Cc]ommand|[Aa]ddress|[Ss]equence of|${verb})(?![A-Za-z])`,
		matches: [
			'    "reason": "⟦500⟧ unknown recipient",',
			'sending message in campaign 3, subscriber 9: ⟦503⟧ Sender already specified.',
			'Error message: `` ⟦501⟧ Recipient syntax error ``',
			'(⟦500⟧ Syntax error, command unrecognized)',
			'x: ⟦503⟧ Bad sequence of commands',
		],
		rejects: [
			'limit: 500 recipients',
			'upstream: 503 Service Unavailable',
			'error: 500 Internal Server Error',
			'500 unknown recipients',
		],
	},
];
