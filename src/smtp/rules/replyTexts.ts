import type { Rule } from './rule';
import { anyCase, gap, mailOnly, quote, verb } from './vocabulary';

// How texts of replies begin, as RFC 5321 and the big servers word them. Each is a phrase: a single
// noun might be what a number counts («250 messages»).
const phrases = [
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

/** Codes that are known by the text behind them, which no other number has there. */
export const replyTexts: readonly Rule[] = [
	{
		// Text that no number but a reply code has behind it.
		name: 'reply-text',
		code: 'reply',
		digits: mailOnly,
		after: `(?:[ -]|: {1,2})(?:Error: )?(?:${phrases.join('|')})`,
		matches: [
			'Exception: ⟦550⟧ Requested action not taken: mailbox unavailable',
			'bounced; ⟦550⟧ No such user here',
			'Error ⟦550⟧: no such user here',
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
	{
		// Text about a command of SMTP: «503 RCPT first», «503 AUTH command used when not advertised».
		name: 'about-a-verb',
		code: 'reply',
		digits: '5[0-9][0-9]',
		after: `[ -](?:(?:Valid|[Nn]eed|No|Bad|Unexpected|Unknown|Duplicate|Syntax:|Error:) ){0,2}${verb} (?:[a-z]|[A-Z]{2})`,
		matches: [
			'Error: ⟦503⟧ AUTH command used when not advertised',
			'x; ⟦503⟧ Valid RCPT command must precede DATA',
			'smtpd: warning: ⟦503⟧ Error: need RCPT command',
		],
		rejects: [
			'550 MAIL',
			'550 DATA 1',
			'H=mx [192.0.2.1]:52550 I=[192.0.2.2]:587 AUTH command used when not advertised',
		],
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
