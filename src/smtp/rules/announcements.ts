import type { Rule } from './rule';
import {
	anyCase,
	gap,
	lineEnd,
	mailFailure,
	mailLikely,
	mailOnly,
	opening,
	thenAnything,
	thenText,
	verb,
	wordStart,
} from './vocabulary';

const inWords = `(?: with(?: failure| error| code)?| as follows| error| code| status)?`;

/** Words by which servers announce a reply: who said it, and to what. */
export const announcements: readonly Rule[] = [
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
		// Postfix names the host with its address first, qmail speaks of a remote host, so that nothing but a mail server can be meant:
		// any code counts, as `403` of SendGrid.
		name: 'said-by-host',
		code: 'reply',
		before: '(?:\\[[0-9A-Fa-f.:]{2,45}\\]|Remote host) said: {1,2}',
		after: thenAnything,
		matches: [
			'(host smtp.example.org[192.0.2.1] said: ⟦403⟧ not authorized to send)',
			'Remote host said: ⟦417⟧ SPF error',
		],
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
		name: 'said-with-underscores',
		code: 'reply',
		before: `${anyCase('said', 'message', 'reply')}:_`,
		underscored: true,
		matches: ['Remote_host_said:_⟦550⟧_sorry,_no_mailbox_here_by_that_name._(#⟦5.1.1⟧)/'],
		rejects: ['Remote_host_said:_5501_bytes'],
	},
	{
		// The same behind another sentence: «is_not_a_valid_mailbox._550_No_such_recipient».
		name: 'sentence-with-underscores',
		code: 'reply',
		before: '\\._',
		digits: mailFailure,
		after: '_[A-Z][0-9A-Za-z_-]{1,200}\\/',
		underscored: true,
		matches: ['is_not_a_valid_mailbox._⟦550⟧_No_such_recipient/Giving_up_on_192.0.2.1./'],
		rejects: ['lib._550_x', 'v1._5501_No'],
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
		near: '[\\])a-zA-Z0-9]:? ',
		before: `authenticator failed ${gap(200)}(?:[^0-9 \\r\\n]:?|[0-9]:) `,
		digits: '[45][0-9][0-9]',
		after: thenText,
		matches: [
			'spa authenticator failed for H=(x) [192.0.2.1]: ⟦535⟧ Incorrect authentication data',
			'plain authenticator failed for (x) [2001:db8::1]:39454: ⟦535⟧ Incorrect authentication data',
			'plain authenticator failed H=mx [192.0.2.1] ⟦535⟧ Incorrect authentication data',
		],
		rejects: ['plain authenticator failed H=mx [192.0.2.1] U=550'],
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
];
