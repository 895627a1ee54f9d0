import type { Rule } from './rule';
import { gap, lineEnd, lineStart, quote } from './vocabulary';

/** Enhanced status codes that stand alone, without a reply code. */
export const enhancedCodes: readonly Rule[] = [
	{
		name: 'permanence-enhanced',
		code: 'enhanced',
		before: `(?:[Pp]ermanent|[Tt]ransient|[Tt]emporary|PERMANENT|TEMPORARY)[ _-](?:[Ee]rror|[Ff]ailure|ERROR|FAILURE)(?: code)?:? ?["'(\\[]?`,
		digits: '[45]\\.[0-7]\\.[0-9]{1,3}',
		matches: ["'Permanent error: ⟦5.0.1⟧'", 'temporary failure (⟦4.4.1⟧)'],
		rejects: ['permanent error in 5.0.1', 'permanent storage 5.0.1'],
	},
	{
		// Texts of Exchange, their reply code taken off: «5.7.60 SMTP; Client does not have permissions».
		name: 'exchange-text',
		code: 'enhanced',
		digits: '[45]\\.[0-7]\\.[0-9]{1,3}',
		after: ' SMTP; [A-Z]',
		matches: [
			'git send-email: ⟦5.7.60⟧ SMTP; Client does not have permissions to send as this sender',
		],
		rejects: ['version 5.7.60 SMTP, IMAP'],
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
		// .NET, PHPMailer and others quote a reply whose code they already took off.
		name: 'server-response',
		code: 'enhanced',
		before: `(?:[Rr]esponse(?: was)?|[Rr]esponded|[Ss]aid|[Ss]ays|[Rr]eturned|[Rr]eplied|SMTP info|[Ee]rror|[Rr]eason|[Mm]sg|[Mm]essage|[Dd]iagnostic|[Dd]etails?|[Ss]ource|(?:[Rr]ej|[Rr]eject|[Ee]rror|[Bb]ounce)_?[Ii]nfo|(?:[Ff]ailed|[Rr]ejected|[Rr]efused|[Dd]eferred):|[Ff]ailed to (?:send|deliver)[^\\r\\n:]{0,60}:)(?:${quote})?(?::| =|=)? {0,2}[(\\[<]?(?:b?${quote})?`,
		digits: '[245]\\.[0-9]\\.[0-9]{1,3}',
		after: '(?: (?:[A-Za-z*\\[(]|<[^=\\r\\n])|;)',
		matches: [
			'The server response was: ⟦5.7.57⟧ Client not authenticated to send mail.',
			'SMTP code: ⟦550⟧ Additional SMTP info: ⟦5.1.1⟧ unknown',
			'"message": "⟦5.1.1⟧ The account does not exist"',
			'"RejInfo":"⟦5.4.1⟧ Recipient address rejected"',
			"['mx.example.org: RCPT TO failed: ⟦5.1.1⟧ <u@example.org> User unknown']",
			'Transient(Response { code: Code { detail: One }, message: ["⟦4.4.2⟧ *** Error: timeout exceeded"] })',
			'Failed to send mail (from): ⟦5.7.3⟧ STARTTLS is required to send mail',
		],
		rejects: ['error: 5.1.1', 'Message: version 5.1.1 installed', 'Error: 5.1.19 <= 5.1.2'],
	},
	{
		// The same with nothing behind it: PHPMailer's «Additional SMTP info: 5.7.1».
		name: 'server-response-alone',
		code: 'enhanced',
		before: `(?:[Rr]esponse was|SMTP info|server responded): {1,2}`,
		after: `(?:[ ,;.)}\\]]|${quote}|${lineEnd})`,
		matches: [
			'{"message":"SMTP code: ⟦554⟧ Additional SMTP info: ⟦5.7.1⟧"}',
			'The mail server responded:  ⟦5.7.1⟧',
		],
		rejects: ['Additional info: 5.7.1'],
	},
	{
		// .NET, whose sentence before the reply is translated: «Die Serverantwort war: 5.7.1 …».
		name: 'dotnet-enhanced',
		code: 'enhanced',
		near: ': ',
		before: `Smtp(?:FailedRecipients?)?Exception${gap(400)}: `,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' [A-Za-z<]',
		matches: ['System.Net.Mail.SmtpException: Fehler. Die Serverantwort war: ⟦5.7.1⟧ Client nicht'],
		rejects: ['SmtpException in version: 5.10.1 Foo'],
	},
	{
		name: 'exception-enhanced',
		code: 'enhanced',
		near: '[A-Za-z]: ',
		before: `(?:S[Mm][Tt][Pp][A-Za-z]{0,40}|[Mm]ail[\\\\.:A-Za-z]{1,60}|Authentication[A-Za-z]{1,40}): `,
		after: ' [A-Za-z<]',
		matches: [
			'MailKit.Net.Smtp.SmtpCommandException: ⟦5.7.1⟧ Unable to relay',
			'Zend\\Mail\\Protocol\\Exception\\RuntimeException: ⟦5.7.1⟧ denied',
		],
		rejects: ['SmtpException: version 5.7.1'],
	},
	{
		// Roundcube in any language: «SMTP-Fehler (550): … "u" (5.7.1 Client host rejected)».
		name: 'roundcube-enhanced',
		code: 'enhanced',
		near: '" \\(',
		before: `SMTP[^\\r\\n(]{0,20}\\([45][0-9][0-9]\\)${gap(300)}" \\(`,
		after: ' [A-Za-z<]',
		matches: [
			'SMTP Error (⟦550⟧): Failed to add recipient "u" (⟦5.7.1⟧ <mx[192.0.2.1]>: Client host',
		],
		rejects: ['SMTP (plugin) "x" (5.7.1 stable)'],
	},
];
