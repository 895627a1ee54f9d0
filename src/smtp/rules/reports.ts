import type { Rule } from './rule';
import { gap, lineEnd, lineStart, mailLikely, quote, wordStart } from './vocabulary';

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
		before: `(?:smtp|SMTP) ?; {0,3}`,
		after: `[ ,]`,
		matches: ['Diagnostic-Code: smtp; ⟦5.1.0⟧ - Unknown address error ⟦550⟧-no such user'],
		rejects: ['User-Agent: smtp; 5.1.0.2'],
	},
	{
		// `dsn=5.1.1` of Postfix and Sendmail, `stat=2.0.0 Ok`, `Status: 5.1.1`, `DSN: 5.1.1`.
		name: 'status-field',
		code: 'enhanced',
		before: `(?:${wordStart}(?:dsn|DSN|stat|status|Status|STATUS|ERROR_CODE|dsn_status|enhanced|enhanced[-_ ]?(?:status)?[-_ ]?(?:code)?)(?: code| message)? ?[=:] ?["'(]?)`,
		after: `(?![-.])`,
		matches: [
			'dsn=⟦5.1.1⟧, status=bounced (unknown user)',
			'Status: ⟦5.0.0⟧ (permanent failure)',
			'relay=localhost, stat=⟦2.0.0⟧ Ok, id=1',
			'Status message: ⟦2.0.0⟧ from MTA(smtp:[127.0.0.1]:10025): ⟦250⟧ ⟦2.0.0⟧ Ok',
		],
		rejects: [
			'Version: 5.1.1',
			'status installed less:amd64 5.1.1',
			'Status: 5.1.1.1',
			'engine=2.50.10',
		],
	},
	{
		name: 'status-in-object',
		code: 'enhanced',
		before: `(?:[Ss]tatus|[Dd]sn|[Cc]ode|DSN)(?:[_ -]?[Cc]ode|[Ss]tatus|_status)?(?:${quote})? ?[:=] ?(?:${quote})`,
		after: `(?:${quote}|[ ,])`,
		matches: [
			'{"action":"failed","status":"⟦5.1.1⟧","diagnosticCode":"smtp; ⟦550⟧ ⟦5.1.1⟧ user unknown"}',
			'"enhancedStatusCode": "⟦5.7.1⟧"',
			"dsn: '⟦4.4.1⟧'",
		],
		rejects: ['"version":"5.1.1"', '"statusVersion":"5.1.1"'],
	},
	{
		// qmail, Courier and chkusr put the code at the end in brackets: «… (#5.1.1)».
		name: 'hash',
		code: 'enhanced',
		before: '#',
		matches: [
			'no mailbox here by that name. (#⟦5.1.1⟧)',
			'try again later [#⟦4.1.9⟧].',
			'(#⟦5.1.1⟧ - chkusr)',
		],
		rejects: ['#5.1', '##5.1.1.2'],
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
		before: `(?:[Rr]esponse(?: was)?|[Rr]esponded|[Ss]aid|[Ss]ays|[Rr]eturned|[Rr]eplied|SMTP info|[Ee]rror|[Rr]eason|Msg|[Mm]essage|[Dd]iagnostic|[Dd]etails?)(?:${quote})?(?::| =|=)? {0,2}(?:b?${quote}|[(\\[<])?`,
		digits: '[245]\\.[0-9]\\.[0-9]{1,3}',
		after: '(?: [A-Za-z<\\[(]|;)',
		matches: [
			'The server response was: ⟦5.7.57⟧ Client not authenticated to send mail.',
			'SMTP code: ⟦550⟧ Additional SMTP info: ⟦5.1.1⟧ unknown',
			'"message": "⟦5.1.1⟧ The account does not exist"',
		],
		rejects: ['error: 5.1.1', 'Message: version 5.1.1 installed'],
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
		after: `(?:[ ,;.]|${lineEnd})`,
		matches: ['SMTP code: ⟦554⟧ Additional SMTP info: ⟦5.7.1⟧'],
		rejects: ['Additional info: 5.7.1'],
	},
	{
		// The words of IronPort and Amazon: «5.1.0 - Unknown address error 550-'5.1.1 …'».
		name: 'enhanced-before-reply',
		code: 'enhanced',
		after: ` - [A-Z][A-Za-z ,]{2,80} [45][0-9][0-9]-`,
		matches: ["⟦5.3.0⟧ - Other mail system problem ⟦550⟧-'unknown user'"],
		rejects: ["5.3.0 - Other system 12-'x'"],
	},
	{
		name: 'reply-in-quotes',
		code: 'reply',
		before: ' ',
		digits: '[45][0-9][0-9]',
		after: `-'[^0-9\\r\\n]`,
		matches: ["⟦5.3.0⟧ - Other mail system problem ⟦550⟧-'unknown user'"],
		rejects: ["limit 500-'5"],
	},
	{
		// PowerMTA explains the status in brackets: `5.1.1 (bad destination mailbox address)`.
		name: 'status-with-meaning',
		code: 'enhanced',
		before: '(?:^|[\\r\\n,;"\'] ?)',
		after: ' \\((?:[a-z ,/]{4,80})\\)',
		matches: [
			'b,2026-11-23,u@example.org,failed,⟦5.1.1⟧ (bad destination mailbox address),smtp;⟦550⟧ unknown',
		],
		rejects: ['libfoo, 5.1.1 (2026)'],
	},
	{
		// «… -> 550 <u@example.org>: User unknown», Exchange's relayed reply; `-&gt;` in its HTML part.
		name: 'relayed-by-exchange',
		code: 'reply',
		before: '(?:->|-&gt;|=>) ',
		digits: mailLikely,
		after: '[ -][A-Za-z<&#]',
		matches: [
			'Remote server returned unknown recipient or mailbox unavailable -> ⟦550⟧ <u@example.org>: User unknown',
		],
		rejects: ['GET / -> 404 Not Found'],
	},
	{
		// A folded line of a bounce goes on with the enhanced code.
		name: 'bare-enhanced',
		code: 'enhanced',
		only: 'transcript',
		before: `${lineStart}[ \\t]{0,40}['"]?`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' [-A-Za-z<\\[\'"]',
		matches: [
			'    ⟦5.2.2⟧ <u@example.org>... Mailbox Full (in reply to RCPT TO',
			'⟦5.1.0⟧ - Unknown address',
		],
		rejects: ['5.1.1.7 is an address', '2.50.1043 x', '5.1.1', '5.10.1 (2026-11-23)'],
	},
];
