import type { Rule } from './rule';
import {
	gap,
	lineStart,
	mailFailure,
	mailLikely,
	sessionCode,
	someText,
	thenAnything,
	thenText,
	wordStart,
} from './vocabulary';

/** Replies in a session, behind the name of who speaks. */
export const speakers: readonly Rule[] = [
	{
		// The speaker named: `S: 250`, ` Out: 250-`, `SMTP<< 250`, `SERVER -> CLIENT: 250`, `RECV: 250`.
		name: 'speaker',
		code: 'reply',
		before: `(?:${wordStart}(?:S|R|I|Out|smtp-commands|[Ss]erver|SERVER|INBOUND|Host|Remote|(?:SERVER|Server) -(?:>|&gt;) (?:CLIENT|Client)|CLIENT -(?:>|&gt;) SERVER|rsp|RSP|[Rr]esp|smtp|[rt]x(?:<<|>>)|Sent [0-9]{1,9} bytes|IN|OUT|In|Rx|RX|Tx|TX|remote host said|smtp_reply)(?: ?>{1,3})?[:<>] {0,3}|SMTP[<>]{1,2}[|]?[ :] ?|[(\\[](?:S|SERVER|[Ss]erver)[)\\]] )["'(\\[]?`,
		digits: sessionCode,
		after: thenAnything,
		matches: [
			'S: ⟦250⟧ ok',
			' Out: ⟦451⟧ Error: queue file write error',
			'  SMTP<< ⟦250⟧ OK sender',
			'SMTP>| ⟦250⟧ mx.example.org Hello',
			'fetchmail: SMTP< ⟦550⟧ Access denied',
			'SERVER -> CLIENT: ⟦220⟧ mx.example.org ESMTP',
			'Server -> Client: ⟦221⟧ Bye',
			'SERVER -&gt; CLIENT: ⟦220⟧-mx.example.org ESMTP ⟦220⟧ and more',
			'10:00:00 [192.0.2.1][123] rsp: ⟦250⟧ OK',
			'(S) ⟦250⟧ ok',
			'[SERVER] ⟦250⟧ ok',
			'emailrelay: info: tx<<: "⟦250⟧-mx.example.org"',
			"[SMTP 192.0.2.9:52550] Sent 51 bytes: '⟦220⟧ mx.example.org ESMTP MailHog'",
			'"SMTPD"	9	1	"2026-11-23 10:00:00.000"	"192.0.2.1"	"SENT: ⟦250⟧ Queued (0.010 seconds)"',
			'"SMTPC"	9	1	"2026-11-23 10:00:00.000"	"192.0.2.1"	"RECEIVED: ⟦550⟧ no such user"',
		],
		rejects: [
			'S: 12 250 files',
			'Received: 12 packets, 0 errors',
			'C: QUIT',
			'Response:	550 Failed to open file.',
		],
	},
	{
		// The same in words that a count may follow as well: `SENT: 250 Queued`, `Response: 250 ok`.
		name: 'sent-or-received',
		code: 'reply',
		before: `${wordStart}(?:[Rr]ecv|RECV|[Rr]eceived|RECEIVED|[Rr]eceive|[Ss]ent|SENT|[Rr]ead|READ|[Rr]eply|[Rr]esponse)(?: ?>{1,3})?[:<>] {0,3}["'(\\[]?`,
		digits: sessionCode,
		after: `(?:[ \\t]{1,4}[^0-9 |}\\])\\t\\r\\n]|-)`,
		matches: [
			'Response: ⟦250⟧ ok',
			'Received >>> ⟦550⟧ unknown user.',
			'"SENT: ⟦250⟧-mx.example.org"',
		],
		rejects: [
			'Sent: 0 Recv: 220',
			'Bytes sent: 550',
			'Received: 250',
			'Sent: 550 File not found',
			'Sent: 250 messages',
		],
	},
	{
		// HESK and other scripts: the speaker's letter without a colon.
		name: 'speaker-letter',
		code: 'reply',
		before: `${lineStart}[SR] `,
		digits: mailLikely,
		after: someText,
		matches: ['S ⟦250⟧-SIZE 10485760', 'S ⟦250⟧ DSN'],
		rejects: ['S 250', 'C 250 x', 'S 550 2'],
	},
	{
		// qmail's `qmail-smtpd: 421 …`, `rblsmtpd: 192.0.2.1 pid 9 zen.example.org: 451 http://…`.
		name: 'smtpd-name',
		code: 'reply',
		near: ': ',
		before: `${wordStart}(?:rblsmtpd: ${gap(200)}|[a-z-]{0,20}smtpd(?:\\[[0-9]{1,9}\\])?): `,
		digits: mailFailure,
		after: ' [A-Za-z<]',
		matches: [
			'rblsmtpd: 192.0.2.1 pid 19597 zen.example.org: ⟦451⟧ http://www.example.org/query?ip=192.0.2.1',
			'qmail-smtpd[550]: ⟦421⟧ badip: listed',
		],
		rejects: ['smtpd: 550', 'rblsmtpd: 192.0.2.1 pid 550'],
	},
	{
		// Java Mail's logger of the protocol: `[com.sun.mail.smtp.protocol] (thread-1) 220 mx`.
		name: 'javamail-logger',
		code: 'reply',
		before: 'mail\\.smtp\\.protocol(?:\\]?(?: \\([^()\\r\\n]{1,60}\\)| -)|:) ',
		digits: mailLikely,
		after: thenText,
		matches: [
			'FINEST [com.sun.mail.smtp.protocol] (executor-thread-25) ⟦220⟧ mx JAMES SMTP Server',
		],
		rejects: ['[com.sun.mail.smtp.protocol] (executor-thread-25) AUTH 250'],
	},
	{
		// CodeIgniter names the step: `hello: 250-mx`, `from: 250 OK`, `data: 354 go`.
		name: 'codeigniter',
		code: 'reply',
		before: `(?:${lineStart}[ \\t]{0,40}|>)(?:hello|starttls|from|to|data|quit|reset): `,
		digits: '(?:2(?:2[01]|5[0-2])|354|4(?:21|5[0-5])|5(?:0[0-4]|30|35|5[0-5]))',
		after: '(?:-[0-9A-Za-z]| [A-Za-z<])',
		matches: [
			'hello: ⟦250⟧-mx.example.org',
			'from: ⟦250⟧ OK',
			'<pre>to: ⟦550⟧ relay not permitted',
		],
		rejects: ['to: 550', 'data: 250 bytes', 'data: 354,421'],
	},
];
