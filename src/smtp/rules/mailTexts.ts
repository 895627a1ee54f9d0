import type { Rule } from './rule';
import {
	commandTopic,
	host,
	countOrId,
	mailTopic,
	refusalCode,
	refusalTopic,
	sign,
	thenSentence,
	thenSmallText,
	thenWords,
} from './topics';
import { commonFailure, lineEnd } from './vocabulary';

/**
 * Replies that are known by what their text speaks of, whatever program wrote the line: the surer
 * the text, the less must stand before the code.
 */
export const mailTexts: readonly Rule[] = [
	{
		name: 'refusal-behind-sign',
		code: 'reply',
		before: sign,
		notBefore: countOrId,
		digits: refusalCode,
		after: thenSentence,
		about: refusalTopic,
		matches: [
			'2026-11-23 10:00:00 [worker] ⟦550⟧ Administrative prohibition by policy',
			'u@example.org | ⟦571⟧ Delivery not authorized',
			'<td>⟦554⟧ Denied by our policy</td>',
			'recvfrom(4, "⟦550⟧-Verification failed for <a@example.org>\\r\\n", 512, 0, NULL, NULL) = 46',
			'⟦550⟧ Account discontinued',
			'&quot;⟦550⟧ [192.0.2.1] is blocked&quot;',
		],
		rejects: [
			'- 550 Main Street',
			'mysqld: 2026-11-23 10:00:00 421 [Warning] Access denied for user u',
			'Order #554 Address of the recipient',
			'pid=550 Blocked by policy',
			'192.0.2.7 - - "POST /send HTTP/1.1" 421 "Mail not sent"',
			'- 550 Readers: 421',
			'* 550 EXISTS',
			'Price (450 EUR per mailbox)',
			'Rule: 450 Block sender',
			':irc.example.org 451 You have not registered',
		],
	},
	{
		name: 'small-refusal-behind-sign',
		code: 'reply',
		before: sign,
		notBefore: countOrId,
		digits: commonFailure,
		after: thenSmallText,
		about: mailTopic,
		matches: [
			'campaign 3; ⟦550⟧ no MX for this domain',
			'⟦550⟧ https://example.org/blocklist?ip=192.0.2.1',
			'probe - ⟦554⟧ 192.0.2.1 listed in a RBL',
		],
		rejects: [
			'- 450 mails sent to u@example.org',
			'(450 unknown users of mail)',
			'batch: 450 of 500 mails',
			'rejected: 450 (21% of all mail)',
			'mail: 450 queued, 250 sent by SMTP',
			'example.org.  450 IN MX 10 mx.example.org.',
		],
	},
	{
		name: 'refused-behind-sign',
		code: 'reply',
		before: sign,
		digits: commonFailure,
		after: `[ -](?:rejected|denied|blocked|refused|prohibited)(?: (?:by|for|due|because|as|from|in|at) |[.:;!"')]|${lineEnd})`,
		matches: ['<- session 3 - ⟦554⟧ rejected', 'mx> ⟦550⟧ blocked by rule'],
		rejects: ['- 550 blocked, 21 allowed', 'chunk 550 rejected'],
	},
	{
		// Whatever stands before, a capital begins a sentence.
		name: 'sentence-about-mail',
		code: 'reply',
		notBefore: countOrId,
		digits: commonFailure,
		after: thenSentence,
		about: mailTopic,
		matches: [
			'Delivery gave up, got ⟦550⟧ Sender verify failed',
			'DELIVERY 4F2C0A ⟦553⟧ <u@example.org>: not in my list',
		],
		rejects: [
			'-rw-r--r-- 1 root mail 550 Nov 23 10:00 mailbox',
			'Started Session 550 of User mail.',
			'UPDATE mailbox SET quota = 450 WHERE user = "u@example.org"',
			'Merged !554 Only deliver mail once',
		],
	},
	{
		name: 'host-then-refusal',
		code: 'reply',
		notBefore: countOrId,
		digits: commonFailure,
		after: `[ -]${host} `,
		about: refusalTopic,
		matches: ['worker 4F ⟦421⟧ mx.example.org closing transmission channel'],
		rejects: ['421 reflector.go:424 connection closing', '450 a.example.org'],
	},
	{
		name: 'refusal-behind-word',
		code: 'reply',
		before:
			'(?:ERROR|[Ee]rror|SMTP|smtp|[Rr]esponse|[Rr]eturned|[Rr]eply|[Aa]nswer|[Ss]erver|[Ff]ailed|FAIL(?:ED)?|BOUNCED?|REJECT(?:ED)?|DEFER(?:RED)?|was|[Mm]essage|due to|because|recv|:25|:587|:465|:2525|[0-9]\\)|\\]|\\.{3}|[0-9A-Fa-f]{12}) ',
		digits: commonFailure,
		after: thenWords,
		about: refusalTopic,
		matches: [
			'ERROR ⟦550⟧ Blocked by rule of policy',
			'mx.example.org:25 ⟦554⟧ access denied',
			'the reason given was ⟦550⟧ unknown to us',
			'9a41f0c2-7d1e-4b52-9c3a-55d0c7e8b1a4 ⟦550⟧ Benutzer unbekannt',
			'Ошибка: ⟦550⟧ Почтовый ящик переполнен',
		],
		rejects: ['error 550 times', 'ERROR 550 5 rejected', 'server 550 clients rejected'],
	},
	{
		name: 'wrong-command-behind-sign',
		code: 'reply',
		before: sign,
		digits: '50[0-4]',
		after: thenWords,
		about: commandTopic,
		matches: [
			"  data: '⟦501⟧ <u@[192.0.2.1]>: domain literals not allowed',",
			'mx - ⟦500⟧ unrecognized command',
			'Mail command failed - ⟦501⟧ <u@[192.0.2.1]>: no literals',
			'login: ⟦501⟧ Authentication cancelled',
		],
		rejects: [
			'- 500 5 recipients',
			'- 501 commands in all',
			'status: 500 Internal Server Error in command',
		],
	},
	{
		// An enhanced code of a class that no RFC knows: the reply code beside it counts all the same.
		name: 'beside-private-code',
		code: 'reply',
		before: sign,
		digits: refusalCode,
		after: '[ -][0-9]\\.[0-9]{1,3}\\.[0-9]{1,3}:? {1,2}[A-Za-z<]',
		matches: ['Message failed: ⟦554⟧ 6.6.0 Error sending it'],
		rejects: ['x: 554 6.6.0', 'libx: 404 6.6.0 Not Found'],
	},
	{
		name: 'enhanced-about-mail',
		code: 'enhanced',
		before: `[:"'\`(\\[{;|,>] ?["'(\\[]?`,
		digits: '[45]\\.[0-7]\\.[0-9]{1,3}',
		after: ':? {1,2}["\'<(]?[A-Za-z]',
		about: mailTopic,
		matches: [
			'MESSAGE   : ⟦5.7.1⟧ Sender address rejected',
			'"⟦5.1.1⟧ double-checking the recipient for typos",',
		],
		rejects: ['x: 5.7.1 stable', 'chapter 5.1.1 Recipients and mailboxes'],
	},
];
