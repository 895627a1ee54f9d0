import type { Rule } from './rule';
import { gap, lineEnd, lineStart, mailLikely, mailOnly, quote, thenText, thenValueEnd, wordStart } from './vocabulary';

const separator = `(?:${quote})?[ \\t]{0,2}(?:=>|[:=])[ \\t]{0,2}`;

/** What libraries and services make of a reply: tuples, exceptions, JSON, events. */
export const applications: readonly Rule[] = [
	{
		// Python: `(550, b'rejected')`, `{'u@example.org': (550, b'…')}`, `retcode (250)`.
		name: 'tuple',
		code: 'reply',
		before: `(?:[({\\[]|retcode \\()`,
		after: `(?:, b["']|\\); Msg: b)`,
		matches: [
			"smtplib.SMTPRecipientsRefused: {'u@example.org': (⟦550⟧, b'rejected')}",
			"reply: retcode (⟦250⟧); Msg: b'Accepted'",
			"(⟦221⟧, b'closing')",
		],
		rejects: ["(404, 'Not Found')", '(250, 300)'],
	},
	{
		// aiosmtplib, Twisted, Erlang, Elixir: the same without `b`.
		name: 'tuple-of-text',
		code: 'reply',
		before: '[({\\[]',
		digits: mailOnly,
		after: `,[ ]?["'<]`,
		matches: ["SMTPRecipientRefused: (⟦550⟧, 'no such user', 'u@example.org')", '{⟦550⟧, "no"}'],
		rejects: ["(404, 'Not Found')", "(500, 'Internal Server Error')"],
	},
	{
		// smtplib's debug output: `reply: b'250 ok\\r\\n'`.
		name: 'bytes',
		code: 'reply',
		before: `b["']`,
		digits: mailLikely,
		after: thenText,
		matches: ["reply: b'⟦250⟧ Accepted\\r\\n'", "reply: b'⟦250⟧-SIZE 1000\\r\\n'"],
		rejects: ["b'550'"],
	},
	{
		// `com.sun.mail.smtp.SMTPSendFailedException: 550 …`, `Net::SMTPFatalError (550 …`.
		name: 'exception',
		code: 'reply',
		before: `(?:S[Mm][Tt][Pp]|Mail|Messaging|Transport|textproto|Delivery|Bounce|Recipient)[A-Za-z:]{0,40}(?:Exception|Error|Refused|Busy|Fatal|Failed|Rejected|Failure|Unavailable)[A-Za-z]{0,20}${gap(80)}[:( ]["'(\\[]?`,
		digits: mailLikely,
		after: `(?:[ -][^0-9 \\r\\n]|["')\\],;]|${lineEnd})`,
		matches: [
			'com.sun.mail.smtp.SMTPSendFailedException: ⟦550⟧ rejected',
			'Net::SMTPFatalError (⟦550⟧ no such user',
		],
		rejects: ['at com.sun.mail.smtp.SMTPException.x(SMTPTransport.java:550)'],
	},
	{
		// Keys that name SMTP: `smtpstatus=250`, `smtpResponse: "250 …"`, `smtp_code: 550`.
		name: 'smtp-key',
		code: 'reply',
		before: `(?:smtp|lmtp|SMTP|Smtp)[_-]?(?:[Ss]tatus|[Cc]ode|[Rr]eply|[Rr]esponse|[Rr]esp|[Mm]sg|[Mm]essage|[Ee]rror|[Rr]esult|[Dd]iag)(?:[_-]?(?:[Cc]ode|[Ss]tatus|[Tt]ext|[Mm]sg|[Mm]essage))?${separator.replace('[ \\t]{0,2}(?:', '(?:')}(?:${quote}|[(\\[<])?`,
		after: thenValueEnd,
		matches: [
			"smtpstatus=⟦550⟧ smtpmsg='⟦550⟧ rejected' errormsg='no'",
			'"smtpResponse":"⟦250⟧ OK"',
			'"smtp_code": ⟦550⟧,',
		],
		rejects: ['smtpd_reply_code = 550', 'smtp_error_limit=250x'],
	},
	{
		// Sendmail and others: `reject=550 …`, `stat=250 …`, Exim's `C="250 OK"`, OpenSMTPD's `stat="250 …"`.
		name: 'reply-value',
		code: 'reply',
		before: `(?:${wordStart}(?:reject|stat|C|result|reply|response|resp|msg|diag|lasterror|reason|error|errstr|err|answer|LED|LRT|responseText|status|confirmation)=|ehlo-resp )(?:["'<({]|LED=|\\\\")?`,
		digits: mailLikely,
		after: `(?:[ -][^0-9 \\r\\n=]|[ -] {0,3}[0-9]|\\\\?["'<>;}])`,
		matches: [
			'relay=mx [192.0.2.1], reject=⟦511⟧ Virus found in email!',
			'T=smtp H=mx [192.0.2.1] C="⟦250⟧ OK id=1abc"',
			'. ehlo-resp <⟦250⟧-OK\\n⟦250⟧ HELP>',
			'delay=1s result="Ok" stat="⟦250⟧ Ok"',
			'error,relay=::ffff:192.0.2.1,msg="⟦502⟧ ESMTP command error",cmd: DATA',
		],
		rejects: ['size=552 reject=5', 'status=404 Not Found', 'SIZE=554'],
	},
	{
		// `"response":"550 …"`, `message: '550 …'`: a value that begins with a reply.
		name: 'reply-in-object',
		code: 'reply',
		before: `(?:[Cc]ode|[Ss]tatus|[Mm]essage|[Mm]sg|[Rr]esponse|[Rr]eply|[Rr]eason|[Ee]rror|[Ee]rr|[Rr]esult|[Dd]escription|[Dd]etails?|[Tt]ext|[Dd]iag|[Dd]iagnostic|[Oo]utput|[Cc]ontent|[Dd]ata|[Ll]og|[Ii]nfo)${separator}(?:${quote})`,
		digits: mailOnly,
		after: `(?:[ -][^0-9 \\r\\n]|${quote})`,
		matches: ['"response":"⟦250⟧ OK ids=1"', "response: '⟦550⟧ no such user',", '"error_code":"⟦550⟧"'],
		rejects: ['"message":"404 Not Found"', '"text":"550 5 apples"'],
	},
	{
		// A reply code as a number: KumoMTA's `"response":{"code":250`, nodemailer's `responseCode: 550`.
		name: 'code-member',
		code: 'reply',
		before: `(?:(?:[Rr]esponse|[Rr]eply)[_-]?[Cc]ode|${wordStart}(?:[Cc]ode|[Rr]etcode|statusCode|SmtpStatusCode))(?:${quote})?(?::| =>|=>) {0,2}`,
		digits: mailOnly,
		after: `[ \\t]{0,2}(?:[,;)}\\]]|${lineEnd})`,
		matches: ['"response":{"code":⟦250⟧,"content":""}', '  responseCode: ⟦550⟧,', '    code: ⟦451⟧,'],
		rejects: ['"code": 404,', 'code: 200', 'reject_code = 550', 'error_code: 12'],
	},
	{
		name: 'opensmtpd-filter',
		code: 'reply',
		before: `filter-result\\|[0-9a-f]{1,20}\\|[0-9a-f]{1,20}\\|[a-z]{4,10}\\|`,
		after: ' ',
		matches: ['filter-result|7641df9771b4ed00|1ef1c203cc576e5d|reject|⟦550⟧ nope'],
		rejects: ['filter|0.7|1576146008.006099|smtp-in|connect|550'],
	},
];
