import { phrase } from './phrases';
import type { Rule } from './rule';
import {
	gap,
	lineEnd,
	lineStart,
	mailLikely,
	mailOnly,
	sessionCode,
	someText,
	thenAnything,
	verb,
} from './vocabulary';

/** Replies in logs that part their columns by blanks, commas, bars or tabs. */
export const columns: readonly Rule[] = [
	{
		// MailEnable in W3C form: blanks inside a column are written as `+`.
		name: 'mailenable-w3c',
		code: 'reply',
		near: ' ',
		before: `SMTP-(?:IN|OU) ${gap(400)} `,
		after: '\\+[0-9A-Za-z<]',
		matches: [
			'2026-11-23 10:00:00 192.0.2.1 SMTP-IN 1084 25 MAIL FROM:<a@example.org> ⟦250⟧+Requested+mail+action 43',
		],
		rejects: ['GET /a 250+1'],
	},
	{
		// An enhanced code in a column of its own before the reply's: `5.0.0,"550 no such user"`.
		name: 'enhanced-before-column',
		code: 'enhanced',
		before: `(?:${lineStart}|[,;|\\t])["']?`,
		after: `["']?[,;|\\t]["']?(?:smtp; ?)?(?:250[ -][A-Z0-9]|[45][0-9][0-9][ -])`,
		matches: [
			'"2026-11-23","u@example.org","bounce","⟦5.0.0⟧","⟦550⟧ No such user"',
			'u@example.org,,delivered,⟦2.0.0⟧,⟦250⟧ OK,,',
		],
		rejects: ['a,5.1.1,250 x', '1,5.1.1,550'],
	},
	{
		// The code in one column, its text in the next: `u@example.org,550,no such user`.
		name: 'code-column-then-text',
		code: 'reply',
		before: '[,;|\\t]["\']?',
		digits: mailOnly,
		after: `["']?[,;|\\t] ?["']?${phrase}`,
		matches: ['u@example.org,⟦550⟧,no such user', '"hard"|"⟦452⟧"|"Mailbox full"'],
		rejects: ['a,550,users', '1;421;User;2'],
	},
	{
		// Barracuda's outbound log: `… SEND - 1 4F2C 250 ok`.
		name: 'barracuda-send',
		code: 'reply',
		before: ' SEND - [0-9]{1,2} [0-9A-F]{4,20} ',
		after: someText,
		matches: ['outbound/smtp[77]: 192.0.2.1 177-0 0 0 SEND - 1 4F2C0A ⟦250⟧ ok'],
		rejects: ['SEND - 1 4F2C 250'],
	},
	{
		// spamdyke writes the reply that it gave with an underscore for every blank.
		name: 'reason-with-underscores',
		code: 'reply',
		before: 'reason: ',
		digits: mailLikely,
		after: '_[A-Za-z]',
		matches: ['DENIED_OTHER from: a@example.org reason: ⟦550⟧_sorry,_no_mailbox_here_(#⟦5.1.1⟧)'],
		rejects: ['reason: 550_'],
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
		name: 'opensmtpd-filter',
		code: 'reply',
		before: `filter-result\\|[0-9a-f]{1,20}\\|[0-9a-f]{1,20}\\|[a-z]{4,10}\\|`,
		after: ' ',
		matches: ['filter-result|5d21b80c9e63fa47|c04e8d35b7a91f26|reject|⟦550⟧ not here'],
		rejects: ['filter|0.7|1576146008.006099|smtp-in|connect|550'],
	},
];
