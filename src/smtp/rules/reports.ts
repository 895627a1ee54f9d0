import type { Rule } from './rule';
import { gap, lineEnd, lineStart, mailFailure, mailLikely, quote, wordStart } from './vocabulary';

/** Delivery reports: fields of RFC 3464, bounces, and fields of logs that follow them. */
export const reports: readonly Rule[] = [
	{
		// RFC 3464 §2.3.6: `Diagnostic-Code: smtp; 550 …`, also without the blank or the type.
		name: 'diagnostic-code',
		code: 'reply',
		before: `(?:${wordStart}(?:smtp|SMTP|lmtp|LMTP|[Xx]-[A-Za-z-]{1,20}|unix) ?; {0,3}|[Dd]iagnostic[- _]?[Cc]ode(?:${quote})?: ?(?:${quote})?)['"]?`,
		after: `(?:[ -]|=|["'),.]|:|${lineEnd})`,
		matches: [
			'Diagnostic-Code: smtp; ⟦550⟧ user unknown',
			'Diagnostic-Code: smtp;⟦550⟧ user unknown',
			'Diagnostic-Code: SMTP; ⟦550⟧-Please turn on SMTP Authentication',
			'X-Remote-MTA-smtp-greeting: X-str; ⟦220⟧ Connected OK',
			'Diagnostic-Code: ⟦550⟧ unknown',
			'"Details":"smtp;⟦550⟧ unknown"',
		],
		rejects: ['Reporting-MTA: dns; 550.example.org', 'smtp; 5500'],
	},
	{
		name: 'diagnostic-enhanced',
		code: 'enhanced',
		before: `(?:smtp|SMTP|[Dd]iagnostic-[Cc]ode: [Xx]-[A-Za-z]{1,20}) ?; {0,3}`,
		after: `[ ,]`,
		matches: [
			'Diagnostic-Code: smtp; ⟦5.1.0⟧ - Unknown address error ⟦550⟧-no such user',
			'Diagnostic-Code: X-Filter; ⟦5.9.8⟧ Spam',
		],
		rejects: ['User-Agent: smtp; 5.1.0.2'],
	},
	{
		// `dsn=5.1.1` of Postfix and Sendmail, `stat=2.0.0 Ok`, `Status: 5.1.1`, `DSN: 5.1.1`.
		name: 'status-field',
		code: 'enhanced',
		before: `(?:${wordStart}(?:dsn|DSN|stat|status|Status|STATUS|ERROR_CODE|dsn_status|enhanced|enhanced[-_ ]?(?:status)?[-_ ]?(?:code)?)(?: code| message)? ?[=:] ?["'(]?|[Ss]tatus code )`,
		digits: '[245]\\.[0-9]\\.[0-9]{1,3}',
		after: `(?![-.])`,
		matches: [
			'dsn=⟦5.1.1⟧, status=bounced (unknown user)',
			'Status: ⟦5.0.0⟧ (permanent failure)',
			'relay=localhost, stat=⟦2.0.0⟧ Ok, id=1',
			'Transient error with status code ⟦4.4.2⟧, postponing retry for later',
			'Status message: ⟦2.0.0⟧ from MTA(smtp:[127.0.0.1]:10025): ⟦250⟧ ⟦2.0.0⟧ Ok',
		],
		rejects: [
			'Version: 5.1.1',
			'status installed less:amd64 5.1.1',
			'Status: 5.1.1.1',
			'engine=2.50.10',
			'Status: 2.16.3 released',
		],
	},
	{
		name: 'status-in-object',
		code: 'enhanced',
		before: `(?:${wordStart}(?:[Ss]tatus|[Dd]sn|DSN)|(?:[_-]|ench|enhanced|status|error|reply|smtp|delivery)(?:status|dsn|code)|[a-z](?:Status|Dsn|Code))(?:[_ -]?[Cc]ode|[Ss]tatus|_status)?(?:${quote})? ?[:=] ?(?:${quote})`,
		after: `(?:${quote}|[ ,])`,
		matches: [
			'{"action":"failed","status":"⟦5.1.1⟧","diagnosticCode":"smtp; ⟦550⟧ ⟦5.1.1⟧ user unknown"}',
			'"enhancedStatusCode": "⟦5.7.1⟧"',
			"dsn: '⟦4.4.1⟧'",
			'"deliverystatus": "⟦5.1.0⟧",',
		],
		rejects: [
			'"version":"5.1.1"',
			'"statusVersion":"5.1.1"',
			'"punycode": "2.3.1",',
			'{"code": "5.1.1", "name": "Water bodies"}',
		],
	},
	{
		// qmail, Courier and chkusr put the code at the end in brackets: «… (#5.1.1)».
		name: 'hash',
		code: 'enhanced',
		before: `(?:${lineStart}|[^0-9A-Za-z&"'=/\\r\\n]|\\[["'])#`,
		notBefore: '\\]\\(#',
		digits: '[245]\\.[0-9]\\.[0-9]{1,3}',
		matches: [
			'no mailbox here by that name. (#⟦5.1.1⟧)',
			'try again later [#⟦4.1.9⟧].',
			'(#⟦5.1.1⟧ - chkusr)',
			"response was ['#⟦5.1.8⟧ Domain of sender address does not exist']",
		],
		rejects: ['#5.1', '##5.1.1.2', '<a href="#5.1.0">', '[5.1.0](#5.1.0)', 'CHANGES.md#5.1.1'],
	},
	{
		// A milter's answer without a reply code: «milter-reject: END-OF-MESSAGE from …: 5.7.1 …».
		name: 'milter-reject',
		code: 'enhanced',
		near: ': ',
		before: `(?:reject|tempfail|discard|hold|quarantine): (?:[A-Z-]{4,20}|header|body) ${gap(500)}: `,
		after: ' ',
		matches: [
			'milter-reject: END-OF-MESSAGE from h[192.0.2.1]: ⟦5.7.1⟧ Blocked by policy; from=<a@example.org>',
		],
		rejects: ['milter-reject: CONNECT from h[192.0.2.1]: version 5.7.1'],
	},
	{
		// .NET, PHPMailer and others quote a reply whose code they already took off.
		name: 'server-response',
		code: 'enhanced',
		before: `(?:[Rr]esponse(?: was)?|[Rr]esponded|[Ss]aid|[Ss]ays|[Rr]eturned|[Rr]eplied|SMTP info|[Ee]rror|[Rr]eason|Msg|[Mm]essage|[Dd]iagnostic|[Dd]etails?|[Ss]ource|(?:[Ff]ailed|[Rr]ejected|[Rr]efused|[Dd]eferred):|[Ff]ailed to (?:send|deliver)[^\\r\\n:]{0,60}:)(?:${quote})?(?::| =|=)? {0,2}[(\\[<]?(?:b?${quote})?`,
		digits: '[245]\\.[0-9]\\.[0-9]{1,3}',
		after: '(?: (?:[A-Za-z*\\[(]|<[^=\\r\\n])|;)',
		matches: [
			'The server response was: ⟦5.7.57⟧ Client not authenticated to send mail.',
			'SMTP code: ⟦550⟧ Additional SMTP info: ⟦5.1.1⟧ unknown',
			'"message": "⟦5.1.1⟧ The account does not exist"',
			"['mx.example.org: RCPT TO failed: ⟦5.1.1⟧ <u@example.org> User unknown']",
			'Transient(Response { code: Code { detail: One }, message: ["⟦4.4.2⟧ *** Error: timeout exceeded"] })',
			'Failed to send mail (from): ⟦5.7.3⟧ STARTTLS is required to send mail',
		],
		rejects: ['error: 5.1.1', 'Message: version 5.1.1 installed', 'Error: 5.1.19 <= 5.1.2'],
	},
	{
		// Cisco ESA: «RID 0 - 5.1.0 - Unknown address error», «Reason: "5.1.2 - Bad destination host"».
		name: 'esa-reason',
		code: 'enhanced',
		before: `(?:RID \\[?[0-9]{1,9}\\]? - |[Rr]eason: ?"?)`,
		after: ' - [A-Z]',
		matches: [
			"Info: Bounced: DCID 3 MID 4 to RID 0 - ⟦5.1.0⟧ - Unknown address error ('⟦550⟧', ['no']) []",
			'Reason: "⟦5.1.2⟧ - Bad destination host" Response: "(\'000\', [])"',
		],
		rejects: ['Reason: release 5.1.2 - Stable'],
	},
	{
		// The same with nothing behind it: PHPMailer's «Additional SMTP info: 5.7.1».
		name: 'server-response-alone',
		code: 'enhanced',
		before: `(?:[Rr]esponse was|SMTP info): `,
		after: `(?:[ ,;.)}\\]]|${quote}|${lineEnd})`,
		matches: ['{"message":"SMTP code: ⟦554⟧ Additional SMTP info: ⟦5.7.1⟧"}'],
		rejects: ['Additional info: 5.7.1'],
	},
	{
		// The words of IronPort and Amazon: «5.1.0 - Unknown address error 550-'5.1.1 …'».
		name: 'enhanced-before-reply',
		code: 'enhanced',
		after: ` [-–] [A-Z][A-Za-z ,]{2,80} [45][0-9][0-9]-`,
		matches: [
			"⟦5.3.0⟧ - Other mail system problem ⟦550⟧-'unknown user'",
			'⟦5.3.0⟧ – Other mail system problem ⟦550⟧-‘unknown user’',
		],
		rejects: ["5.3.0 - Other system 12-'x'"],
	},
	{
		name: 'reply-in-quotes',
		code: 'reply',
		before: ' ',
		digits: '[45][0-9][0-9]',
		after: `-['‘][^0-9\\r\\n]`,
		matches: [
			"⟦5.3.0⟧ - Other mail system problem ⟦550⟧-'unknown user'",
			'⟦5.3.0⟧ – Other mail system problem ⟦550⟧-‘unknown user’',
		],
		rejects: ["limit 500-'5"],
	},
	{
		// PowerMTA explains the status in brackets: `5.1.1 (bad destination mailbox address)`.
		name: 'status-with-meaning',
		code: 'enhanced',
		before: `(?:${lineStart}|[,;"']) ?`,
		after:
			' \\((?:undefined|other|bad|success|delivery|mailbox|message|no answer|unable|[Pp]er(?:sistent|manent) |system|recipient|destination|routing|congestion|invalid|security|conversion|media|too many)[a-z ,:/-]{0,80}\\)',
		matches: [
			'b,2026-11-23,u@example.org,failed,⟦5.1.1⟧ (bad destination mailbox address),smtp;⟦550⟧ unknown',
			' ⟦5.2.1⟧ (mailbox disabled, not accepting messages)',
			'"⟦4.4.1⟧ (Persistent transient failure - routing/network: no answer from host)"',
		],
		rejects: ['libfoo, 5.1.1 (2026)', 'libbar, 5.1.1 (stable)', "('2.4.3 (truncation, date)')"],
	},
	{
		// «… -> 550 <u@example.org>: User unknown», Exchange's relayed reply; `-&gt;` in its HTML part.
		name: 'relayed-by-exchange',
		code: 'reply',
		before: `(?:->|-&gt;|=>) ["']?`,
		digits: mailLikely,
		after: '(?:-[A-Za-z]| (?:[A-Z][a-z]{0,20}[ ,.:]|[A-Z]{2}|[<&#]))',
		matches: [
			'Remote server returned unknown recipient or mailbox unavailable -> ⟦550⟧ <u@example.org>: User unknown',
			'-> "⟦250⟧-SIZE 52428800\\r\\n"',
		],
		rejects: ['GET / -> 404 Not Found', '-> 250 ms', 'from 450 -> 550 W', '450 -> 550 Mops/s'],
	},
	{
		// A folded line of a bounce goes on with the enhanced code.
		name: 'bare-enhanced',
		code: 'enhanced',
		only: 'transcript',
		before: `${lineStart}[ \\t]{0,40}(?:['"]|-- )?`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' [-A-Za-z<\\[\'"]',
		matches: [
			'    ⟦5.2.2⟧ <u@example.org>... Mailbox Full (in reply to RCPT TO',
			'⟦5.1.0⟧ - Unknown address',
			'-- ⟦4.4.4⟧ Temporary server error. Please try again later',
		],
		rejects: ['5.1.1.7 is an address', '2.50.1043 x', '5.1.1', '5.10.1 (2026-11-23)'],
	},
	{
		// A bounce names who answered: «Backend Replied [4af.mx.example.org]: 5.7.1 Message rejected».
		name: 'enhanced-behind-bracket',
		code: 'enhanced',
		only: 'transcript',
		before: '\\]: ',
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: `(?: [A-Z]|${lineEnd})`,
		matches: [
			'    [4afe3ce4.0.668380.mx.example.org]: ⟦5.7.1⟧ Message',
			'    Replied [4afe.mx.example.org]: ⟦5.7.1⟧',
		],
		rejects: ['kernel[1]: 5.10.0 loaded'],
	},
	{
		// A folded line of a bounce, with a code of the reply somewhere in it: «do this. 553-Please visit».
		name: 'inside-folded-line',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}[ \\t]{1,12}[^ \\t\\r\\n]${gap(120)} `,
		digits: '(?:421|45[0-2]|5(?:30|35|5[0-4]|71))',
		after:
			'(?:-[A-Za-z]| (?:[A-Z<]|[a-z]{4,40}|see|we |you |no |not )| (?:4[25][0-9]|5[357][0-9])[ -]| [0-9]{1,3}\\.[0-9]{1,3}\\.)',
		matches: [
			'    [192.0.2.1, mx.example.org] do this. ⟦553⟧-Please visit',
			'    rejected. ⟦550⟧ Please contact the postmaster for help.',
			'    message - ⟦550⟧ ⟦550⟧ 192.0.2.68 is not allowed to send mail from',
		],
		rejects: ['    the limit is 550 bytes', '    from 550 to 552', 'it has 550 Sheets'],
	},
	{
		// The field should have an enhanced code; some put the whole reply there.
		name: 'status-with-reply',
		code: 'reply',
		before: `${lineStart}Status: `,
		digits: mailFailure,
		after: '[ -][A-Z<]',
		matches: ['Status: ⟦553⟧ Exceeded maximum inbound message size'],
		rejects: ['Status: 404 Not Found', 'Status: 450'],
	},
];
