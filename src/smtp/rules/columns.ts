import type { Rule } from './rule';
import { gap, lineStart, mailFailure, mailLikely, wordStart } from './vocabulary';

/** Replies in logs that part their columns by blanks or commas. */
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
		// Web hosts' panels: «2026-11-23 10:00:00, resp, 554 "Refused"».
		name: 'resp-column',
		code: 'reply',
		before: `, (?:resp|response|reply), ?`,
		digits: mailLikely,
		after: '[ -][^0-9 \\r\\n]',
		matches: ['2026-11-23 10:00:00, resp, ⟦554⟧ "Refused. You have no reverse DNS entry."'],
		rejects: ['resp, 550, 250'],
	},
	{
		// An enhanced code in a column of its own before the reply's: `5.0.0,"550 no such user"`.
		name: 'enhanced-before-column',
		code: 'enhanced',
		before: `(?:${lineStart}|[,;|\\t])["']?`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: `["']?[,;|\\t]["']?(?:smtp; ?)?[45][0-9][0-9][ -]`,
		matches: ['"2026-11-23","u@example.org","bounce","⟦5.0.0⟧","⟦550⟧ No such user"'],
		rejects: ['a,5.1.1,250 x', '1,5.1.1,550'],
	},
	{
		// Behind that column, or behind an address, the reply: `,"550 No such user"`.
		name: 'reply-column-of-csv',
		code: 'reply',
		near: '[,;|]["\']?',
		before: `(?:[245]\\.[0-7]\\.[0-9]{1,3}|@[A-Za-z0-9.-]{3,100}|[Bb]ounced?|[Ff]ailed|[Dd]eferred|[Dd]eclined)["']?[,;|]["']?`,
		digits: mailFailure,
		after: '[ -][A-Za-z<]',
		matches: ['u@example.org,bounced,⟦550⟧ No such user', '"⟦5.0.0⟧","⟦550⟧ No such user"'],
		rejects: ['"failed","550"', 'failed,550 items'],
	},
	{
		// qmail's `qmail-smtpd: 421 …`, `rblsmtpd: 192.0.2.1 pid 9 zen.example.org: 451 http://…`.
		name: 'smtpd-name',
		code: 'reply',
		near: ': ',
		before: `${wordStart}(?:rblsmtpd: ${gap(200)}|[a-z-]{0,20}smtpd(?:\\[[0-9]{1,9}\\])?): `,
		digits: mailFailure,
		after: ' [A-Za-z<]',
		matches: [
			'rblsmtpd: 192.0.2.1 pid 19597 zen.example.org: ⟦451⟧ http://www.example.org/query?ip=192.0.2.1',
			'qmail-smtpd[550]: ⟦421⟧ badip: listed',
		],
		rejects: ['smtpd: 550', 'rblsmtpd: 192.0.2.1 pid 550'],
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
];
