import type { Rule } from './rule';
import { lineEnd, lineStart, mailLikely, mailOnly, someText, thenText } from './vocabulary';

/** What languages and libraries make of a reply: tuples, bytes, exceptions. */
export const exceptions: readonly Rule[] = [
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
		// Code and text printed one after the other: `550 b'no such user'`.
		name: 'before-bytes',
		code: 'reply',
		digits: mailOnly,
		after: ` b["'][^"'\\r\\n]`,
		matches: ["RCPT-REPLY: ⟦250⟧ b'OK'", "DATA-FINAL-REPLY: ⟦550⟧ b'no such user'"],
		rejects: ["200 b'OK'", "404 b'Not Found'", "550 b''"],
	},
	{
		// aiosmtplib, Twisted, Erlang, Elixir: the same without `b`.
		name: 'tuple-of-text',
		code: 'reply',
		before: `(?:${lineStart}|[^0-9A-Za-z_\\r\\n]|Error|Exception|Refused)[({\\[]`,
		digits: mailOnly,
		after: `,[ ]?["'<](?:[245]\\.[0-9]|<|[^"'\\r\\n]{0,100}(?:user|ser unknown|[Mm]ail|ecipient|ender|ddress|elay|[Dd]enied|eject|efuse|[Bb]lock|[Ss]pam|SMTP|[Hh]ost|uth|ueue|later|annot|ervice|ommand|onnection|[Ee]rror|ail|O[Kk]|[Nn]ot ))`,
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
			"(450, 'Casuarina equisetifolia', 'Pino de playa'),",
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
		// `com.sun.mail.smtp.SMTPSendFailedException: 550 …`, `Net::SMTPFatalError (550 …`.
		name: 'exception',
		code: 'reply',
		near: `(?:: |\\()["'(\\[]?`,
		before: `(?:S[Mm][Tt][Pp]|Mail|Messaging|Transport|Delivery|Recipient|SendFailed|Authentication|AUTH)[A-Za-z]{1,50}(?:: | ?\\()["'(\\[]?`,
		digits: mailLikely,
		after: `(?:${someText}|["')\\],;]|: |\\\\n|${lineEnd})`,
		matches: [
			'com.sun.mail.smtp.SMTPSendFailedException: ⟦550⟧ rejected',
			'Net::SMTPFatalError (⟦550⟧ no such user',
			'MailKit.Net.Smtp.SmtpCommandException: ⟦550⟧: no such user',
			'twisted.mail._except.AUTHRequiredError: ⟦502⟧ Server does not support x',
		],
		rejects: ['at com.sun.mail.smtp.SMTPException.x(SMTPTransport.java:550)'],
	},
	{
		// Ruby: «could not get 3xx (250): 250 ok».
		name: 'net-smtp-3xx',
		code: 'reply',
		before: 'not get 3xx \\((?:[2-5][0-9][0-9]\\): )?',
		matches: ['Net::SMTPUnknownError: could not get 3xx (⟦250⟧): ⟦250⟧ ok'],
		rejects: ['could not get 3xx, 250 times'],
	},
];
