import type { Rule } from './rule';
import {
	gap,
	lineEnd,
	lineStart,
	mailFailure,
	mailLikely,
	mailOnly,
	mailWord,
	quote,
	thenText,
	thenValueEnd,
	wordStart,
} from './vocabulary';

// No blank before a `=`: `smtp_error_code = 550` sets a code, it reports none.
const separatorOfKey = `(?:${quote}|\\])?(?: ?=>|[:=])[ \\t]{0,2}`;
const separator = `(?:${quote})?[ \\t]{0,2}(?:=>|[:=])[ \\t]{0,2}`;

// Whether a number under the key `code` is a reply code, only the rest of the line can say.
const codeName = `(?:[Cc]ode|statusCode|status_code)(?:${quote})?(?:: ?| ?=> ?)`;
const codeKey = `${wordStart}${codeName}`;
const valueEnd = `[ \\t]{0,2}(?:[,;)}\\]]|${lineEnd})`;

/** What libraries and services make of a reply: tuples, exceptions, JSON, events. */
export const applications: readonly Rule[] = [
	{
		// Python: `(550, b'rejected')`, `{'u@example.org': (550, b'…')}`, `retcode (250)`.
		name: 'tuple',
		code: 'reply',
		before: `(?:[({\\[]|retcode \\()`,
		after: `(?:, b["']|\\); Msg: )`,
		matches: [
			"smtplib.SMTPRecipientsRefused: {'u@example.org': (⟦550⟧, b'rejected')}",
			"reply: retcode (⟦250⟧); Msg: b'Accepted'",
			'reply: retcode (⟦535⟧); Msg: ⟦5.7.8⟧ Error',
			"(⟦221⟧, b'closing')",
		],
		rejects: ["(404, 'Not Found')", '(250, 300)'],
	},
	{
		// aiosmtplib, Twisted, Erlang, Elixir: the same without `b`.
		name: 'tuple-of-text',
		code: 'reply',
		before: `(?:${lineStart}|[^0-9A-Za-z_\\r\\n]|Error|Exception|Refused)[({\\[]`,
		digits: mailOnly,
		after: `,[ ]?["'<](?:[245]\\.[0-9]|[A-Za-z<]{1,30}[ ,:][^\\r\\n]{0,200}[A-Za-z])`,
		matches: [
			"SMTPRecipientRefused: (⟦550⟧, 'no such user', 'u@example.org')",
			'{⟦550⟧, "no such user"}',
			"All recipients refused: (⟦450⟧, '⟦4.2.0⟧ later')",
		],
		rejects: [
			"(404, 'Not Found')",
			"(500, 'Internal Server Error')",
			"(421, 'Misdirected Request')",
			"gammatone(440, 'fir', 250)",
			'Plant(250, "redwood")',
			'reply(550, "Access denied for you");',
		],
	},
	{
		// Cisco ESA prints a Python tuple of texts: `('550', ['no such user'])`.
		name: 'tuple-of-texts',
		code: 'reply',
		before: `\\(['"]`,
		digits: mailLikely,
		after: `['"], [\\['"]`,
		matches: ["RID 0 - ⟦5.1.0⟧ - Unknown address error ('⟦550⟧', ['no such user']) []"],
		rejects: ["('404', ['Not Found'])"],
	},
	{
		// Rust's lettre and others: «permanent error (550): no such user», `Permanent(550)`.
		name: 'permanence',
		code: 'reply',
		before: `(?:[Pp]ermanent|[Tt]ransient|[Tt]emporary)(?: error| failure)? ?\\(`,
		digits: mailLikely,
		after: '\\)',
		matches: ['permanent error (⟦550⟧): no such user', 'kind: Permanent(⟦554⟧)'],
		rejects: ['permanent storage (550)'],
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
		near: `(?:: |\\()["'(\\[]?`,
		before: `(?:S[Mm][Tt][Pp]|Mail|Messaging|Transport|Delivery|Recipient|SendFailed|Authentication|AUTH)[A-Za-z]{1,50}(?:: | ?\\()["'(\\[]?`,
		digits: mailLikely,
		after: `(?:[ -][^0-9 \\r\\n]|["')\\],;]|\\\\n|${lineEnd})`,
		matches: [
			'com.sun.mail.smtp.SMTPSendFailedException: ⟦550⟧ rejected',
			'Net::SMTPFatalError (⟦550⟧ no such user',
			'twisted.mail._except.AUTHRequiredError: ⟦502⟧ Server does not support x',
		],
		rejects: ['at com.sun.mail.smtp.SMTPException.x(SMTPTransport.java:550)'],
	},
	{
		// Keys that name SMTP: `smtpstatus=250`, `smtpResponse: "250 …"`, `smtp_code: 550`.
		name: 'smtp-key',
		code: 'reply',
		before: `(?:smtp|lmtp|SMTP|Smtp)[_-]?(?:[Ss]tatus|[Cc]ode|[Rr]eply|[Rr]esponse|[Rr]esp|[Mm]sg|[Mm]essage|[Ee]rror|[Rr]esult|[Dd]iag)(?:[_-]?(?:[Cc]ode|[Ss]tatus|[Tt]ext|[Mm]sg|[Mm]essage))?${separatorOfKey}(?:${quote}|[(\\[<])?`,
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
		before: `(?:${wordStart}(?:reject|action|stat|C|reply|lr|last_reply|diag|msg|result|errstr|answer|LED|LRT|confirmation)=|ehlo-resp )(?:["'<({]|LED=|\\\\")?`,
		digits: mailLikely,
		after: `(?:[ -][^0-9 \\r\\n=]|[ -] {0,3}[0-9]|\\\\?["'<>;}])`,
		matches: [
			'relay=mx [192.0.2.1], reject=⟦511⟧ Virus found in email!',
			'T=smtp H=mx [192.0.2.1] C="⟦250⟧ OK id=1abc"',
			'. ehlo-resp <⟦250⟧-OK\\n⟦250⟧ HELP>',
			'delay=1s result="Ok" stat="⟦250⟧ Ok"',
			'decided action=⟦550⟧ Mail appeared to be SPAM or forged',
			'error,relay=::ffff:192.0.2.1,msg="⟦502⟧ ESMTP command error",cmd: DATA',
		],
		rejects: ['size=552 reject=5', 'status=404 Not Found', 'SIZE=554'],
	},
	{
		// Keys that HTTP knows too, with text behind the code that is no further key.
		name: 'generic-value',
		code: 'reply',
		before: `${wordStart}(?:status|response|resp|error|err|reason|code|last_error|message|reply_text)=(?:["'<(]|\\\\")?`,
		digits: mailOnly,
		after: `(?:[ -][^0-9 =\\r\\n][^ =\\r\\n]{0,40}(?: |${lineEnd})|\\\\?["'])`,
		matches: ['to=<u@example.org> status=⟦550⟧ no such user', 'err="⟦450⟧ try later"'],
		rejects: ['status=550 method=GET', 'status=500 Internal Server Error', 'code=250 path=/'],
	},
	{
		// SendGrid and its like: codes that HTTP uses as well, in a record about a recipient.
		name: 'event-of-recipient',
		code: 'reply',
		near: '"',
		before: `"(?:email|recipient|rcpt|rcpt_to|to)" ?: ?"${gap(400)}"(?:reason|response|smtp_reply|diagnostic)" ?: ?"`,
		digits: '[45][0-9][0-9]',
		after: '[ -]',
		matches: ['{"email":"u@example.org","event":"bounce","reason":"⟦500⟧ unknown recipient"}'],
		rejects: ['{"path":"/","reason":"500 Internal Server Error"}'],
	},
	{
		// KumoMTA's members for the enhanced code or the text beside it: any code is a reply code then.
		name: 'code-beside-enhanced',
		code: 'reply',
		before: `(?:[Cc]ode|[Ss]tatus)(?:${quote})?: ?`,
		after: `, ?(?:${quote})?(?:enhanced_?(?:[Ss]tatus|[Cc]ode)|content")`,
		matches: [
			'"response":{"code":⟦400⟧,"enhanced_code":null,"content":""}',
			'"response": {"status": ⟦550⟧, "enhancedStatus": "⟦5.3.0⟧", "message": "no"}',
		],
		rejects: ['"code":400,"message":"Bad Request"'],
	},
	{
		// logfmt and key=value: the enhanced code right behind the reply code, under its own key.
		name: 'code-then-enhanced',
		code: 'reply',
		before: `${wordStart}(?:code|status|smtp|reply)=(?:${quote})?`,
		digits: mailLikely,
		after: `(?:${quote})?,? [a-z_]{2,20}=(?:${quote})?[245]\\.[0-9]{1,2}\\.[0-9]`,
		matches: ['mta=mx.example.org code=⟦550⟧ dsn=⟦5.1.1⟧ text="no"'],
		rejects: ['code=550 path=/', 'code=200 version=2.5'],
	},
	{
		name: 'enhanced-behind-code',
		code: 'enhanced',
		before: `${wordStart}(?:code|status|smtp|reply)=(?:${quote})?[245][0-9][0-9](?:${quote})?,? [a-z_]{2,20}=(?:${quote})?`,
		matches: ['result=TEMPFAIL code=⟦451⟧ ext=⟦4.3.0⟧ msg="try later"'],
		rejects: ['code=0 version=4.3.0'],
	},
	{
		// Stalwart: `code = 550, details = "5.1.1 no such user"`.
		name: 'code-with-details',
		code: 'reply',
		before: `${wordStart}code = `,
		after: ', (?:details|enhanced|message|reason|text)',
		matches: ['hostname = "mx.example.com", code = ⟦550⟧, details = "no such user", total = 0'],
		rejects: ['reject_code = 550', 'code = 550'],
	},
	{
		// `"response":"550 …"`, `message: '550 …'`: a value that begins with a reply.
		name: 'reply-in-object',
		code: 'reply',
		before: `(?:[Cc]ode|[Ss]tatus|[Mm]essage|[Mm]sg|[Rr]esponse|[Rr]eply|[Rr]eason|[Ee]rror|[Ee]rr|[Rr]esult|[Dd]escription|[Dd]etails?|[Tt]ext|[Dd]iag|[Dd]iagnostic|[Oo]utput|[Cc]ontents?|[Dd]ata|[Ll]og|[Ii]nfo|[Ss]ource)${separator}(?:${quote})`,
		digits: mailOnly,
		after: '[ -][^0-9 \\r\\n]',
		matches: ['"response":"⟦250⟧ OK ids=1"', "response: '⟦550⟧ no such user',"],
		rejects: ['"message":"404 Not Found"', '"text":"550 5 apples"', '"content":"512-bit"'],
	},
	{
		// The code alone as a text, where its key calls it a code of an answer: `"error_code":"550"`.
		name: 'code-as-text',
		code: 'reply',
		before: `(?:${wordStart}[Cc]ode|(?:[Rr]esponse|[Rr]eply|[Ee]rror|[Ss]tatus|[Bb]ounce|[Dd]iagnostic)[_-]?[Cc]ode)${separator}(?:${quote})`,
		digits: mailOnly,
		after: quote,
		matches: ['"error_code":"⟦550⟧"'],
		rejects: ['"status": "450"', '"barcode": "550"', '"result": "250"', '"postcode": "553"'],
	},
	{
		// Keys of gateways and services in one word: Mimecast's `|RejCode=550|`.
		name: 'code-value',
		code: 'reply',
		before: `(?:[Rr]ej|[Rr]eject|[Bb]ounce|[Rr]eply|[Rr]esponse|[Dd]iag|[Dd]elivery)[Cc]ode=(?:${quote})?`,
		digits: mailOnly,
		after: `(?:[|,;&]|${quote}| [A-Za-z]|${lineEnd})`,
		matches: [
			'Sender=a@example.org|RejType=No such user|RejCode=⟦550⟧|RejInfo=no',
			'msg=x deliveryCode=⟦250⟧ deliveryCodeInfo="⟦250⟧ ⟦2.0.0⟧ Ok"',
		],
		rejects: ['reject_code=550', 'RejCode=550ms'],
	},
	{
		// Haraka: «bounced … reason="…" code=550». An exit status never is a code that refuses.
		name: 'code-value-behind-mail',
		code: 'reply',
		near: '[^0-9A-Za-z_\\r\\n]code=',
		before: `${mailWord}${gap(400)}[^0-9A-Za-z_\\r\\n]code=`,
		digits: mailFailure,
		after: `(?: |${lineEnd})`,
		matches: ['[outbound] bounced reason="Some recipients failed: <u@example.org>" code=⟦550⟧'],
		rejects: ['smtp code=200', 'code=550', 'WEBMAIL:x POST /login u= code=401 time=100'],
	},
	{
		// A reply code as a number under a key of its own: nodemailer's `responseCode: 550`.
		name: 'response-code-member',
		code: 'reply',
		before: `(?:(?:[Rr]esponse|[Rr]eply)[_-]?[Cc]ode|${wordStart}(?:[Rr]etcode|SmtpStatusCode))(?:${quote})?(?:: ?| ?=> ?)`,
		digits: mailOnly,
		after: valueEnd,
		matches: ['  responseCode: ⟦550⟧,', '{"response":"⟦421⟧ later","responseCode":⟦421⟧}'],
		rejects: ['"responseCode": 404,', 'reply_code = 550'],
	},
	{
		// Pretty-printed, one member a line: nothing else tells what the code is of.
		name: 'code-member-alone',
		code: 'reply',
		before: `${lineStart}[ \\t]{0,80}(?:${quote})?${codeName}`,
		digits: mailOnly,
		after: `,?[ \\t]{0,4}${lineEnd}`,
		matches: ['    code: ⟦451⟧,', '        "code": ⟦250⟧,'],
		rejects: ['        "code": 404,', 'reject_code: 550'],
	},
	{
		name: 'code-member-before-mail',
		code: 'reply',
		before: codeKey,
		digits: mailOnly,
		after: `${valueEnd}${gap(400)}${mailWord}`,
		matches: ['{"code":⟦550⟧,"command":"RCPT TO:<u@example.org>"}'],
		rejects: ['{"code":250,"path":"/a","method":"GET"}'],
	},
	{
		name: 'code-member-behind-mail',
		code: 'reply',
		near: codeKey,
		before: `${mailWord}${gap(400)}[^0-9A-Za-z_\\r\\n]${codeName}`,
		digits: mailOnly,
		after: valueEnd,
		matches: [
			'TransportException in Mailer (code: ⟦454⟧)',
			'&textproto.Error{From:"u@example.org", Code:⟦550⟧, Msg:"no"}',
		],
		rejects: ['{"path":"/a","method":"GET","code":250}'],
	},
	{
		name: 'opensmtpd-filter',
		code: 'reply',
		before: `filter-result\\|[0-9a-f]{1,20}\\|[0-9a-f]{1,20}\\|[a-z]{4,10}\\|`,
		after: ' ',
		matches: ['filter-result|5d21b80c9e63fa47|c04e8d35b7a91f26|reject|⟦550⟧ not here'],
		rejects: ['filter|0.7|1576146008.006099|smtp-in|connect|550'],
	},
];
