import type { Rule } from './rule';
import {
	lineEnd,
	lineStart,
	mailFailure,
	mailLikely,
	opening,
	thenText,
	verb,
	wordStart,
} from './vocabulary';

/** Replies behind the host or the address that they are about. */
export const addresses: readonly Rule[] = [
	{
		// «host mx.example.org [192.0.2.1]: 550 …», «<u@example.org>: 550 …», «u@example.org: 550 …».
		name: 'host-or-address',
		code: 'reply',
		near: `(?::|,) ${opening}`,
		before: `(?:[0-9A-Fa-f][.:][0-9A-Fa-f.:]{0,40}[\\])](?::[0-9]{1,5})?|@[^ \\t\\r\\n:,;]{1,255}>?)(?: ?:|,) ${opening}`,
		digits: mailLikely,
		after: thenText,
		matches: [
			'    host mx.example.org [192.0.2.1]: ⟦500⟧ Line limit exceeded',
			'    mx.example.org [192.0.2.1]: ⟦451⟧-192.0.2.2 is not yet known',
			'<u@example.org>: ⟦550⟧ user unknown (in reply to RCPT TO command)',
			'u@example.org: ⟦552⟧ mailbox full',
			'error,relay=::ffff:192.0.2.1,from=<a@example.org>: ⟦517⟧ Invalid domain',
		],
		rejects: [
			'connect to mx.example.org[192.0.2.1]:550: timed out',
			'postfix/smtpd[550]: 4104E3D: client=unknown',
			'user@host: 404 not found',
		],
	},
	{
		// A failure, the address, the reply: «FAILED: u@example.org 550 unknown».
		name: 'failed-address',
		code: 'reply',
		near: '[A-Za-z]>? ',
		before: `(?:[Ff]ail|FAIL|[Rr]eject|REJECT|[Bb]ounce|BOUNCE|[Dd]efer|DEFER|[Ee]rror|ERROR|[Rr]efuse)[^@\\r\\n]{0,120}@[^@ \\r\\n]{1,100} `,
		digits: mailFailure,
		after: '[ -][A-Za-z<]',
		matches: ['FAILED: u@example.org ⟦550⟧ unknown'],
		rejects: ['failed for u@example.org 550 times', 'u@example.org 550 unknown'],
	},
	{
		// A command and its reply: «RCPT TO:<u@example.org> -> 550», «HELO => 250 ok».
		name: 'command-then-reply',
		code: 'reply',
		near: '(?:[-=]>|→|:) ',
		before: `${wordStart}(?:(?:MAIL FROM|RCPT TO): ?<[^<>\\r\\n]{0,200}> ?|(?:${verb}|MAIL FROM|RCPT TO)(?: [A-Za-z0-9.-]{1,100})? )(?:[-=]>|→|:) `,
		digits: mailLikely,
		after: `(?:[ -][A-Za-z<]|[,;)]|${lineEnd})`,
		matches: [
			'RCPT TO:<u@example.org> -> ⟦550⟧',
			'probe: HELO -> ⟦250⟧ ok, MAIL FROM -> ⟦250⟧ ok, RCPT TO -> ⟦550⟧ no',
			'EHLO x => ⟦250⟧',
		],
		rejects: ['DATA 550', 'HELP -> 550'],
	},
	{
		// After an address: «The following recipients failed: u@example.org: 5.1.1 unknown».
		name: 'enhanced-behind-address',
		code: 'enhanced',
		before: `@[^ \\t\\r\\n:,;]{1,255}>?: ["']?`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' [A-Za-z<]',
		matches: ['The following recipients failed: u@example.org: ⟦5.1.1⟧ unknown'],
		rejects: ['u@example.org: 5.10.1 Foo', 'foo: 5.1.1 installed'],
	},
	{
		// What an address is refused with, its reply code taken off: git's «5.7.1 <u@example.org>: …»,
		// Roundcube's «Failed to add recipient "u@example.org" (5.1.1 <…>».
		name: 'enhanced-before-address',
		code: 'enhanced',
		before: `(?:${lineStart}[ \\t"']{0,40}|@[A-Za-z0-9.-]{1,100}["'>]? \\()`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' <[^<> \\r\\n]{0,200}@',
		matches: [
			'⟦5.7.1⟧ <u@example.org>: Recipient address rejected',
			'             "⟦4.3.0⟧ <u@example.org>: Temporary lookup failure',
			'Failed to add recipient "u@example.org" (⟦5.1.1⟧ <u@example.org>: User unknown)',
		],
		rejects: ['5.7.1 <stable>', 'u@example.org (5.1.1 build)'],
	},
];
