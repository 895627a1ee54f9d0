import { mailPhrase, phrase } from './phrases';
import type { Rule } from './rule';
import { gap, lineStart, mailOnly, quote, verb } from './vocabulary';

/** Codes that are known by the text behind them, which no other number has there. */
export const replyTexts: readonly Rule[] = [
	{
		name: 'enhanced-ok',
		code: 'enhanced',
		before: `(?:${lineStart}[ \\t]{0,40}|["'(>])`,
		digits: '2\\.[0-7]\\.[0-9]{1,3}',
		after: ' O[Kk](?![A-Za-z0-9_])',
		matches: ['⟦2.0.0⟧ OK', 'response="⟦2.1.5⟧ Ok"'],
		rejects: ['version 2.0.0 OK', '2.0.0 OKs'],
	},
	{
		// The text tells it even where the reply code is taken off.
		name: 'enhanced-text',
		code: 'enhanced',
		digits: '[45]\\.[0-7]\\.[0-9]{1,3}',
		after: `[)\\]]?:? (?:Error: )?${mailPhrase}`,
		matches: [
			'`⟦5.7.1⟧ Service unavailable; Client host [192.0.2.1] blocked`',
			'x ⟦5.1.1⟧ User unknown',
			'[⟦5.1.1⟧]: mailbox unavailable',
		],
		rejects: ['5.7.1 users not supported', 'install 5.7.1 Service', '5.6.2 could not do that'],
	},
	{
		// SendGrid's code for what it defers, which HTTP has too.
		name: 'try-again-later',
		code: 'reply',
		before: quote,
		digits: '400',
		after: ` (?:[Pp]lease )?[Tt]ry again later[^"\\r\\n]{0,40}${quote}`,
		matches: ['"response":"⟦400⟧ try again later",'],
		rejects: ['"400 Bad Request"', '400 try again later'],
	},
	{
		// Text that no number but a reply code has behind it.
		name: 'reply-text',
		code: 'reply',
		digits: mailOnly,
		notBefore: '#',
		after: `(?: - |[ -]|\\):? )(?:Error: )?${phrase}`,
		matches: [
			'Exception: ⟦550⟧ Requested action not taken: mailbox unavailable',
			'bounced; ⟦550⟧ No such user here',
			'REJECTED[other] (⟦550⟧ Invalid Recipient)',
			'(⟦550⟧) no such user',
			'x ⟦550⟧ - Requested action not taken',
			'`⟦421⟧ Error: too many errors`',
		],
		rejects: [
			'ftp: connect: 421 Service not available',
			'480 Temporarily unavailable',
			'Ticket #554 mail not delivered',
			'sent 250 messages accepted so far',
			'550 users unknown to us',
			'404 User not found',
		],
	},
	{
		// A colon before such a text: «Error 550: no such user». A line or a port may have one as well.
		name: 'colon-and-reply-text',
		code: 'reply',
		before:
			'(?:[Ee]rror|ERROR|[Cc]ode|CODE|[Rr]eply|[Ss]tatus|[Rr]esponse|[Ff]ailed|[Rr]ejected|[>:|]) ["\'#]?',
		digits: mailOnly,
		after: `: {1,2}${phrase}`,
		matches: ['Error ⟦550⟧: no such user here', 'ERROR: ⟦452⟧: Insufficient system storage'],
		rejects: ['line 550: syntax error', 'port 465: Connection refused'],
	},
	{
		// HTTP has these codes too, but no such texts: «501 Recipient syntax error», «500 unknown
		// recipient», «503 Sender already specified».
		name: 'text-of-smtp',
		code: 'reply',
		before: `(?:[a-z]:|: {1,2}|${quote} ?|\\()`,
		digits: '50[0-4]',
		after: `[ -](?:(?:Error|[Ii]nvalid|[Bb]ad|[Uu]nknown|[Nn]o such|[Mm]alformed):? ){0,2}(?:[Ss]ender|[Rr]ecipient|[Mm]ail(?:box| from)|[Nn]ested|[Ss]yntax error|[Cc]ommand|[Aa]ddress|[Ss]equence of|${verb})(?![A-Za-z])`,
		matches: [
			'    "reason": "⟦500⟧ unknown recipient",',
			'sending message in campaign 3, subscriber 9: ⟦503⟧ Sender already specified.',
			'Error message: `` ⟦501⟧ Recipient syntax error ``',
			'(⟦500⟧ Syntax error, command unrecognized)',
			'x: ⟦503⟧ Bad sequence of commands',
			'Message failed: ⟦503⟧ Error: nested MAIL command',
			'Mail command failed:⟦501⟧ mail from address must be the user',
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
		after: `[ -](?:[A-Za-z0-9-]{1,60}\\.${gap(120)}|[A-Za-z0-9-]{1,60} E?)SMTP`,
		matches: [
			'( 12) ⟦220⟧ mx.example.org ESMTP Postfix',
			'length 49: SMTP: ⟦220⟧ mx ESMTP',
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
