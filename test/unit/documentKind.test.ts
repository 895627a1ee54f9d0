import assert from 'node:assert/strict';
import { documentKind, type DocumentKind } from '../../src/smtp/documentKind';
import { postfixLog } from '../../scripts/bench/postfixLog';

interface Sample {
	readonly name: string;
	readonly kind: DocumentKind;
	readonly lines: readonly string[];
}

const samples: readonly Sample[] = [
	{
		name: 'a bare session',
		kind: 'transcript',
		lines: [
			'220 mx.example.org ESMTP',
			'EHLO a.example.com',
			'250-mx.example.org',
			'250 SIZE 1000',
		],
	},
	{
		name: 'a session typed into telnet',
		kind: 'transcript',
		lines: [
			'Trying 192.0.2.1...',
			'Connected to mx.example.org.',
			"Escape character is '^]'.",
			'220 mx.example.org ESMTP',
		],
	},
	{
		name: 'a session of swaks',
		kind: 'transcript',
		lines: [
			'=== Trying mx.example.org:25...',
			'<-  220 mx.example.org ESMTP',
			' -> EHLO a',
			'<-  250 HELP',
		],
	},
	{
		name: 'a session of LMTP',
		kind: 'transcript',
		lines: ['220 mx.example.org LMTP ready', 'LHLO a', '250 ok'],
	},
	{
		name: 'a session that begins in the middle',
		kind: 'transcript',
		lines: ['MAIL FROM:<a@example.org>', '250 ok', 'RCPT TO:<b@example.com>', '550 no'],
	},
	{
		name: 'a bounce',
		kind: 'bounce',
		lines: [
			'Return-Path: <>',
			'From: MAILER-DAEMON@example.org',
			'Subject: Undelivered Mail Returned to Sender',
		],
	},
	{
		name: 'a delivery status part',
		kind: 'bounce',
		lines: ['Reporting-MTA: dns; mx.example.org', '', 'Final-Recipient: rfc822; u@example.org'],
	},
	{
		name: 'a bounce that holds the session',
		kind: 'bounce',
		lines: [
			'From: MAILER-DAEMON@example.org',
			'Subject: Returned mail: see transcript for details',
			'>>> RCPT TO:<u@example.org>',
			'<<< 550 no',
		],
	},
	{
		name: 'a mail that is no bounce',
		kind: 'other',
		lines: [
			'Return-Path: <a@example.org>',
			'From: a@example.org',
			'Subject: 550 things',
			'',
			'550 no',
		],
	},
	{
		name: 'a session of FTP',
		kind: 'foreign',
		lines: [
			'220 ProFTPD Server ready',
			'USER anonymous',
			'331 Password required',
			'PASS x',
			'230 Logged in',
			'550 no such file',
		],
	},
	{
		name: 'a session of FTP as curl prints it',
		kind: 'foreign',
		lines: [
			'* Connected to 192.0.2.1',
			'< 220 ready.',
			'> USER anonymous',
			'< 331 Send password.',
			'> EPSV',
			'< 229 Entering',
			'< 550 no',
		],
	},
	{
		name: 'a session of NNTP',
		kind: 'foreign',
		lines: [
			'200 news.example.org InterNetNews ready (posting ok)',
			'GROUP misc.test',
			'211 1 2 3 misc.test',
		],
	},
	{ name: 'a Postfix log', kind: 'other', lines: [...postfixLog(50)] },
	{
		name: 'an Exim log',
		kind: 'other',
		lines: [
			'2026-11-23 10:00:00 H=x [192.0.2.1] F=<a@example.org> rejected RCPT <b@example.com>: 550 no',
		],
	},
	{
		name: 'an HTTP log',
		kind: 'other',
		lines: [
			'192.0.2.1 - - [23/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 404 250',
			'192.0.2.1 - - [23/Nov/2026:10:00:01 +0000] "GET / HTTP/1.1" 200 550',
		],
	},
	{ name: 'a list of numbers', kind: 'other', lines: ['220', '250', '550', '250'] },
	{ name: 'nothing', kind: 'other', lines: [] },
];

describe('documentKind', () => {
	for (const { name, kind, lines } of samples) {
		for (const end of ['\n', '\r\n']) {
			it(`takes ${name} for ${kind}, lines ended by ${JSON.stringify(end)}`, () => {
				assert.equal(documentKind(lines.join(end)), kind);
			});
		}
	}

	it('reads the first 50 lines and no more', () => {
		const session = ['220 mx.example.org ESMTP', 'EHLO a'];
		const after = (count: number) => [...Array<string>(count).fill('text'), ...session].join('\n');
		assert.equal(documentKind(after(48)), 'transcript');
		assert.equal(documentKind(after(50)), 'other');
	});

	it('does not slow down on one long line', () => {
		assert.equal(documentKind('a '.repeat(1_000_000)), 'other');
	});
});
