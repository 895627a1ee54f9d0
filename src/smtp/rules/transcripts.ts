import type { Rule } from './rule';
import {
	gap,
	lineEnd,
	lineStart,
	mailLikely,
	mailOnly,
	sessionCode,
	thenAnything,
	thenText,
	verb,
	wordStart,
} from './vocabulary';

/** Sessions as clients, servers and sniffers print them. */
export const transcripts: readonly Rule[] = [
	{
		// swaks `<-  250`, `<** 550`, `<~* 535`; Exim and bounces `<<< 550`; MDaemon and Java `<-- 250`;
		// Exim's test server `>>> 250-`; Perl's `Net::SMTP=GLOB(0x5…)<<< 220`.
		name: 'arrow',
		code: 'reply',
		before: `(?:(?:<[-~*]{1,3}|<<[-~*<]{0,2})[*]?|>>>|\\] -->|[\\u2190\\u2193]) {0,3}`,
		notBefore: '[0-9A-Za-z_)] ?<<',
		digits: sessionCode,
		after: thenAnything,
		matches: [
			'<-  ⟦250⟧-STARTTLS',
			'<** ⟦550⟧ rejected',
			'<~* ⟦535⟧ AUTH invalid',
			'<<< ⟦550⟧ Unknown',
			'<<< ⟦421⟧',
			'2026-11-23 10:00:00 [12:3] <-- ⟦250⟧ ok',
			'Mon 2026-11-23 10:00:00: 03: [12] --> ⟦220⟧ *',
			'Net::SMTP=GLOB(0x557b82cf73f8)<<< ⟦220⟧ mx.example.org ESMTP ready',
			'>>> ⟦250⟧-hello',
			'← ⟦550⟧ no such user',
		],
		rejects: [
			'<<< 331 Password required',
			'<<< QUIT',
			'>>> BDAT 525',
			' <-- 550ms',
			'1<<400',
			'<--- 550 /x: The system cannot find the file specified.',
		],
	},
	{
		// curl -v and many debuggers print `< 250 ok`; servers see it the other way round.
		name: 'angle-at-line-start',
		code: 'reply',
		before: `${lineStart}(?:[<>]{1,2}|<=) ?`,
		digits: sessionCode,
		after: thenAnything,
		matches: [
			'< ⟦250⟧-AUTH PLAIN',
			'> ⟦220⟧ mx.example.org ESMTP ready',
			'>⟦250⟧ message accepted',
			'>>⟦220⟧ bye',
			'<= ⟦250⟧ OK',
		],
		rejects: [
			'< HTTP/1.1 200 OK',
			'< 230 Login successful.',
			'< 213 6',
			'> expect: {"2":943}',
			'< 550 Failed to open file.',
			'< 550 /none.txt is not retrievable.',
			'< 220 ProFTPD Server ready',
			'< 220 (vsFTPd 3.0.3)',
			'< 250 Directory successfully changed.',
		],
	},
	{
		// The same behind a time, an id, a peer.
		name: 'angle',
		code: 'reply',
		before: `[0-9A-F\\]):>-] {1,3}(?:[<>]{1,2}|<=) `,
		digits: sessionCode,
		after: `(?:-[0-9A-Z]| [A-Z]| ok)`,
		matches: [
			'2026-11-23T10:00:00Z 4F2C < ⟦250⟧ ok',
			'10:00:00 [12] > ⟦250⟧-SIZE 1000',
			'10:00:00.250 <= ⟦250⟧ OK',
		],
		rejects: ['a < 250 ms', 'x <= 550', 'while load > 450 do', 'WHERE size > 550 AND n < 250'],
	},
	{
		// The speaker named: `S: 250`, ` Out: 250-`, `SMTP<< 250`, `SERVER -> CLIENT: 250`, `RECV: 250`.
		name: 'speaker',
		code: 'reply',
		before: `(?:${wordStart}(?:S|R|I|Out|smtp-commands|[Ss]erver|SERVER|Host|Remote|SERVER -(?:>|&gt;) CLIENT|CLIENT -(?:>|&gt;) SERVER|rsp|RSP|[Rr]esp|smtp|[rt]x(?:<<|>>)|Sent [0-9]{1,9} bytes|IN|OUT|In|Rx|RX|Tx|TX|remote host said|smtp_reply)(?: ?>{1,3})?[:<>] {0,3}|SMTP[<>]{1,2}[|]?[ :] ?|[(\\[]S[)\\]] )["'(\\[]?`,
		digits: sessionCode,
		after: thenAnything,
		matches: [
			'S: ⟦250⟧ ok',
			' Out: ⟦451⟧ Error: queue file write error',
			'  SMTP<< ⟦250⟧ OK sender',
			'SMTP>| ⟦250⟧ mx.example.org Hello',
			'fetchmail: SMTP< ⟦550⟧ Access denied',
			'SERVER -> CLIENT: ⟦220⟧ mx.example.org ESMTP',
			'SERVER -&gt; CLIENT: ⟦220⟧-mx.example.org ESMTP ⟦220⟧ and more',
			'10:00:00 [192.0.2.1][123] rsp: ⟦250⟧ OK',
			'(S) ⟦250⟧ ok',
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
		after: '[ -][^0-9 \\r\\n]',
		matches: ['S ⟦250⟧-SIZE 10485760', 'S ⟦250⟧ DSN'],
		rejects: ['S 250', 'C 250 x', 'S 550 2'],
	},
	{
		// Exchange's SMTP protocol log: `…,192.0.2.1:25,<,250 ok,` and `,>,"220 mx … ready",`.
		name: 'exchange-protocol-log',
		code: 'reply',
		before: ',[<>],"?',
		after: thenAnything,
		matches: [
			'2026-11-23T10:00:00.000Z,EDGE\\Default,08D9,2,192.0.2.1:25,198.51.100.2:4321,>,"⟦220⟧ mx.example.org Microsoft ESMTP MAIL Service ready at Mon, 23 Nov",',
			'2026-11-23T10:00:00.000Z,Send,08D9,9,192.0.2.1:25,198.51.100.2:25,<,⟦550⟧ no such user,',
		],
		rejects: [
			'2026-11-23T10:00:00.000Z,EDGE\\Default,08D9,3,192.0.2.1:25,198.51.100.2:4321,<,EHLO a.example.org,',
		],
	},
	{
		// Exim's list of commands and what came back: `cmdlog: '220:EHLO:250-:MAIL:250'`.
		name: 'exim-cmdlog',
		code: 'reply',
		near: `[':]`,
		before: `cmdlog: ${gap(500)}[':]`,
		after: "(?:[:']|-:)",
		matches: [
			"cmdlog: '⟦220⟧:EHLO:⟦250⟧-:MAIL:⟦250⟧:RCPT:⟦550⟧:RCPT:⟦250⟧:DATA:⟦354⟧:.:⟦250⟧:QUIT+:⟦250⟧'",
		],
		rejects: ["log: '25:EHLO:250-:'"],
	},
	{
		// MailEnable's columns: command, reply, bytes out, bytes in, parted by tabs.
		name: 'reply-column',
		code: 'reply',
		near: '\\t',
		before: `\\t(?:${verb}|CONN)?\\t[^\\t\\r\\n]{0,300}\\t`,
		digits: sessionCode,
		after: `[ -][^\\t\\r\\n]{1,300}(?:\\t[0-9]|${lineEnd})`,
		matches: [
			'11/23/26 10:00:00	SMTP-IN	ABC.MAI	1234	192.0.2.1	RCPT	RCPT TO:<u@example.org>	⟦250⟧ Requested mail action okay, completed	43	30',
			'11/23/26 10:00:00	SMTP-OU	ABC.MAI	1234	192.0.2.1	CONN		⟦220⟧ mx.example.org ESMTP	0	36',
		],
		rejects: ['a	b	250	550'],
	},
	{
		// A reply at the start of a line, perhaps with what loggers put before it: bare dialogues,
		// Exim's `p1239   250-SIZE`, folded lines of a bounce.
		name: 'bare',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}(?:(?:p[0-9]{1,7})?[ \\t]{0,40}|[ \\t]{4,40}["']|\\u2514\\u2500\\u2500|\\[[A-Z]{4,5}\\] - )`,
		digits: sessionCode,
		after: `(?:[ \\t]{1,4}(?:[^0-9 \\t\\r\\n]|[0-9]{1,40}(?:[^0-9 \\t\\r\\n]|[ \\t]{1,4}[^0-9 \\t\\r\\n]|${lineEnd}))|-)`,
		matches: [
			'⟦220⟧ mx.example.org ESMTP',
			'⟦250⟧-PIPELINING',
			'    ⟦550⟧ Go away',
			'            "⟦554⟧ Message looping (received 6 times)"',
			'p1239   ⟦250⟧ HELP',
			'└──⟦250⟧-mx.example.org Hello [192.0.2.1]',
			'[DEBUG] - ⟦220⟧ and/or bulk e-mail.',
		],
		rejects: ['  0     0    0', '550    0     0', '230 Login successful.', '226 Transfer complete'],
	},
	{
		// smtp-cli: the code in brackets, the text in quotes.
		name: 'code-in-brackets',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}\\[`,
		digits: sessionCode,
		after: "\\] '",
		matches: ["[⟦250⟧] 'PIPELINING'", "[⟦550⟧] '⟦5.7.1⟧ Relaying denied'"],
		rejects: ['[250] connected', "x[250] 'a'"],
	},
	{
		name: 'bare-alone',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}(?:p[0-9]{1,7})?[ \\t]{0,40}`,
		digits: mailLikely,
		after: `=?[ \\t]{0,4}${lineEnd}`,
		matches: ['⟦354⟧', '⟦250⟧ '],
		rejects: ['400', '213'],
	},
	{
		name: 'bare-with-colon',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}[ \\t]{0,40}`,
		digits: '(?:4[2-5][0-9]|5[0-7][0-9])',
		after: ': {1,2}[A-Z:<]',
		matches: ['⟦550⟧: User unknown', '⟦550⟧: : User unknown'],
		rejects: ['250: function f() {', '551: x'],
	},
	{
		// A second reply behind the first: «550 550 No mate», «250-… 250 …» of Exim's callouts.
		name: 'reply-in-reply',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}[<>~* \\t-]{0,12}[2-5][0-9][0-9](?:[ -]|-Response: |[ -]${gap(120)}(?:\\.\\.\\. |: ))`,
		digits: mailLikely,
		after: thenText,
		matches: [
			'⟦550⟧ ⟦550⟧ No mate',
			'⟦550⟧-Response: ⟦550⟧ REJECT MAIL FROM',
			'⟦250⟧ example.org (smtp)... ⟦250⟧ Deferred',
		],
		rejects: ['RCPT 250 354 bytes'],
	},
	{
		// Exim and others log the lines of a reply joined: `550-first\\n550 second`, hMailServer `[nl]`.
		name: 'escaped-line',
		code: 'reply',
		before: '(?:\\\\[nrt]|\\[nl\\]|<(?:CRLF|LF|br ?\\/?)>)',
		digits: mailLikely,
		after: thenText,
		matches: [
			'C="⟦250⟧-OK\\n⟦250⟧ HELP"',
			'SENT: ⟦250⟧-mx[nl]⟦250⟧ HELP',
			'said: ⟦550⟧-no\\r\\n⟦550⟧ way',
		],
		rejects: ['C:\\temp\\n550\\x', '\\n404 rows'],
	},
	{
		// The first line says with its hyphen that more will come, and the next has a code of its class.
		name: 'further-refusal',
		code: 'reply',
		before: `${wordStart}5(?:[0-4][0-9]|5[0-9]|7[01])-[^0-9\\r\\n]${gap(250)}[ /]`,
		digits: '5(?:0[0-4]|[2-5][0-9]|7[01])',
		after: '[ -]',
		matches: [
			'said: ⟦550⟧-Please turn on ⟦550⟧ authentication',
			'<<- ⟦503⟧-All were rejected ⟦503⟧-with this ⟦503⟧ Valid RCPT command must precede DATA',
		],
		rejects: ['550 rows and 550 columns', '550-2345 or 551 2345'],
	},
	{
		name: 'further-deferral',
		code: 'reply',
		before: `${wordStart}4(?:21|5[0-5])-[^0-9\\r\\n]${gap(250)}[ /]`,
		digits: '4(?:21|5[0-5])',
		after: '[ -]',
		matches: ['said: ⟦421⟧-Too many sessions ⟦421⟧ from your host'],
		rejects: ['450 rows and 450 columns', '421 x and 421 y'],
	},
	{
		name: 'further-greeting',
		code: 'reply',
		before: `${wordStart}220-[^0-9\\r\\n]${gap(250)}[ /]`,
		digits: '220',
		after: '[ -]',
		matches: [
			'SERVER -> CLIENT: ⟦220⟧-mx.example.org ESMTP ⟦220⟧-We do not authorize ⟦220⟧ and more',
		],
		rejects: ['220 b and 220 c'],
	},
	{
		// The same of a list of extensions: «250-mx.example.org 250-SIZE 1000 250 HELP».
		name: 'further-extension',
		code: 'reply',
		before: `${wordStart}250-${gap(250)} `,
		digits: '250',
		after: '(?:-| [A-Z])[A-Z0-9]',
		matches: ['<< ⟦250⟧-mx.example.org Hello ⟦250⟧-SIZE 1000 ⟦250⟧-DSN ⟦250⟧ CHUNKING'],
		rejects: ['250-gram packs, 250 a day'],
	},
	{
		// A dialogue in the query column of IIS: `EHLO - +mx 250 0 …`, `- 220+mx.example.org+ESMTP`.
		name: 'iis-smtp',
		code: 'reply',
		before: `(?:${verb} -|Response SMTPSVC[0-9]{0,3}) [^\\r\\n]{0,300} `,
		digits: mailOnly,
		after: '(?: 0 [0-9]|[+-][A-Za-z0-9])',
		matches: [
			'2026-11-23 10:00:00 192.0.2.1 mx SMTPSVC1 HOST 192.0.2.2 0 RCPT - +TO:<u@example.org> ⟦250⟧ 0 33 30 0 SMTP - - - -',
		],
		rejects: ['2026-11-23 10:00:00 192.0.2.1 GET /a - 80 - 192.0.2.2 curl 404 0 2 15'],
	},
	{
		// The line that a command failed on, at its end in a bounce: «said: … and review 550».
		name: 'at-line-end',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart} {4}[^\\r\\n]{24,120}[A-Za-z,.;] `,
		digits: '(?:421|45[0-4]|5(?:5[0-6]|30|35|71))',
		after: lineEnd,
		matches: ['    https://support.example.org/?p=Rfc2822 and review ⟦550⟧'],
		rejects: ['X-UID: 518', '(Postfix, from userid 500)'],
	},
	{
		// The greeting, whatever a logger puts before it: «220 mx.example.org ESMTP».
		name: 'greeting',
		code: 'reply',
		digits: '220',
		after: `[ -][A-Za-z0-9-]{1,60}\\.${gap(120)}[ES]MTP`,
		matches: [
			'( 12) ⟦220⟧ mx.example.org ESMTP Postfix',
			'read ⟦220⟧-mx.example.org Microsoft ESMTP MAIL',
		],
		rejects: ['220 connections of ESMTP', '220 SMTP sessions', '220 ftp.example.org FTP and ESMTP'],
	},
	{
		// What a server offers, and what it says between the parts of a login and of a message.
		name: 'extension',
		code: 'reply',
		digits: '(?:250|334|354|235)',
		after:
			'(?:[ -](?:SIZE [0-9]|PIPELINING|8BITMIME|STARTTLS|AUTH[ =][A-Z]|ENHANCEDSTATUSCODES|SMTPUTF8|CHUNKING|BINARYMIME|DSN(?![A-Za-z]))| (?:VXNlc|UGFzc|[Ss]tart mail|[Ee]nter (?:mail|message)|[Ee]nd data|[Gg]o ahead|Authentication success))',
		matches: [
			'emacs smtpmail: ⟦250⟧-SIZE 5250',
			'x ⟦354⟧ End data with <CR><LF>.<CR><LF>',
			'| ⟦334⟧ VXNlcm5hbWU6',
		],
		rejects: ['250 SIZES', '250-DSNs', '354 ends'],
	},
];
