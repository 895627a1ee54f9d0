import type { Rule } from './rule';
import { gap, lineStart, mailLikely, thenText, wordStart } from './vocabulary';

/** Several replies, or several lines of one, joined on one line. */
export const joinedLines: readonly Rule[] = [
	{
		// Exim and others log the lines of a reply joined: `550-first\\n550 second`, hMailServer `[nl]`.
		name: 'escaped-line',
		code: 'reply',
		before: '(?:\\\\[nrt]|\\[nl\\]|<(?:CRLF|LF|br ?\\/?)>)',
		digits: mailLikely,
		after: thenText,
		matches: [
			'C="⟦250⟧-OK\\n⟦250⟧ HELP"',
			'SENT: ⟦250⟧-mx[nl]⟦250⟧ HELP',
			'said: ⟦550⟧-no\\r\\n⟦550⟧ way',
		],
		rejects: ['C:\\temp\\n550\\x', '\\n404 rows'],
	},
	{
		// A text in quotes that ends with the escaped end of a line, as it came from the server.
		name: 'escaped-line-end',
		code: 'reply',
		before: `["']`,
		digits: mailLikely,
		after: `[ -][^"'\\r\\n\\\\]{1,200}\\\\r\\\\n`,
		matches: ['<<"⟦501⟧ Syntax error in parameters.\\r\\n">>}}},'],
		rejects: ['"404 Not Found\\r\\n"', '"501 x"'],
	},
	{
		// Lines of a reply joined by an escaped line end or in a list, their reply code taken off.
		name: 'escaped-enhanced',
		code: 'enhanced',
		near: `(?:\\\\n|["'], ["'])`,
		before: `(?:[245]\\.[0-7]\\.[0-9]{1,3} ${gap(400)}(?:\\\\n|["'], ["'])|: [45][0-9][0-9]\\\\n)`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' {1,3}[^0-9 \\r\\n]',
		matches: [
			"('⟦550⟧', ['⟦5.1.1⟧ no such user. Please try', '⟦5.1.1⟧ unnecessary spaces', '⟦5.1.1⟧  x - gsmtp'])",
			"(⟦535⟧, b'⟦5.7.8⟧ not accepted, go to\\n⟦5.7.8⟧  https://example.org/p')",
			"failed by SMTP server 'x'.\\nSMTPSenderRefused: ⟦530⟧\\n⟦5.7.57⟧ Client not authenticated",
		],
		rejects: ['x\\n5.7.1 y', "['a', '5.7.1 y']"],
	},
	{
		// The same joined by blanks. A name before it makes it a version: «by Exim 4.2.1».
		name: 'enhanced-again',
		code: 'enhanced',
		near: '(?: |more at|go to)',
		before: `[45]\\.[0-7]\\.[0-9]{1,3} ${gap(400)}(?:more at|go to) ?|[45][0-9][0-9][ -][45]\\.[0-7]\\.[0-9]{1,3} ${gap(400)} `,
		notBefore: '[A-Z][A-Za-z]{1,20} ',
		digits: '[45]\\.[0-7]\\.[0-9]{1,3}',
		after: ' {1,2}[A-Za-z]',
		matches: [
			'GoError: ⟦535⟧ ⟦5.7.8⟧ not accepted, go to ⟦5.7.8⟧ https://example.org/p',
			'Error ⟦550⟧ ⟦5.1.1⟧ no such user. Please try ⟦5.1.1⟧ double-checking or ⟦5.1.1⟧ unnecessary spaces',
			'said: ⟦550⟧ ⟦5.7.1⟧ blocked by Exim 4.2.1 filter',
			'error (⟦535⟧): ⟦5.7.8⟧ not accepted. For more information, go to⟦5.7.8⟧  https://example.org/p',
			'said: ⟦535⟧-⟦5.7.8⟧ not accepted. Learn more at⟦535⟧ ⟦5.7.8⟧ https://example.org/p',
		],
		rejects: ['install 5.7.8 https://example.org'],
	},
	{
		// A second reply behind the first: «550 550 No mate», «250-… 250 …» of Exim's callouts.
		name: 'reply-in-reply',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}[<>~* \\t-]{0,12}[2-5][0-9][0-9](?:[ -]|-Response: |[ -]${gap(120)}(?:\\.\\.\\. |: ))`,
		digits: mailLikely,
		after: thenText,
		matches: [
			'⟦550⟧ ⟦550⟧ No mate',
			'⟦550⟧-Response: ⟦550⟧ REJECT MAIL FROM',
			'⟦250⟧ example.org (smtp)... ⟦250⟧ Deferred',
		],
		rejects: ['RCPT 250 354 bytes'],
	},
	{
		name: 'reply-in-quotes',
		code: 'reply',
		before: ' ',
		digits: '[45][0-9][0-9]',
		after: `-['‘][^0-9\\r\\n]`,
		matches: [
			"⟦5.3.0⟧ - Other mail system problem ⟦550⟧-'unknown user'",
			'⟦5.3.0⟧ – Other mail system problem ⟦550⟧-‘unknown user’',
		],
		rejects: ["limit 500-'5"],
	},
	{
		// The first line says with its hyphen that more will come, and the next has a code of its class.
		name: 'further-refusal',
		code: 'reply',
		before: `${wordStart}5(?:[0-4][0-9]|5[0-9]|7[01])-[^0-9\\r\\n]${gap(250)}[ /]`,
		digits: '5(?:0[0-4]|[2-5][0-9]|7[01])',
		after: '[ -]',
		matches: [
			'said: ⟦550⟧-Please turn on ⟦550⟧ authentication',
			'<<- ⟦503⟧-All were rejected ⟦503⟧-with this ⟦503⟧ Valid RCPT command must precede DATA',
		],
		rejects: ['550 rows and 550 columns', '550-2345 or 551 2345'],
	},
	{
		name: 'further-deferral',
		code: 'reply',
		before: `${wordStart}4(?:21|5[0-5])-[^0-9\\r\\n]${gap(250)}[ /]`,
		digits: '4(?:21|5[0-5])',
		after: '[ -]',
		matches: ['said: ⟦421⟧-Too many sessions ⟦421⟧ from your host'],
		rejects: ['450 rows and 450 columns', '421 x and 421 y'],
	},
	{
		name: 'further-greeting',
		code: 'reply',
		before: `${wordStart}220-[^0-9\\r\\n]${gap(250)}[ /]`,
		digits: '220',
		after: '[ -]',
		matches: [
			'SERVER -> CLIENT: ⟦220⟧-mx.example.org ESMTP ⟦220⟧-We do not authorize ⟦220⟧ and more',
		],
		rejects: ['220 b and 220 c'],
	},
	{
		// The same of a list of extensions: «250-mx.example.org 250-SIZE 1000 250 HELP».
		name: 'further-extension',
		code: 'reply',
		before: `${wordStart}250-${gap(250)} `,
		digits: '250',
		after: '(?:-| [A-Z])[A-Z0-9]',
		matches: ['<< ⟦250⟧-mx.example.org Hello ⟦250⟧-SIZE 1000 ⟦250⟧-DSN ⟦250⟧ CHUNKING'],
		rejects: ['250-gram packs, 250 a day'],
	},
	{
		// Exim's list of commands and what came back: `cmdlog: '220:EHLO:250-:MAIL:250'`.
		name: 'exim-cmdlog',
		code: 'reply',
		near: `[':]`,
		before: `cmdlog: ${gap(500)}[':]`,
		after: "(?:[:']|-:)",
		matches: [
			"cmdlog: '⟦220⟧:EHLO:⟦250⟧-:MAIL:⟦250⟧:RCPT:⟦550⟧:RCPT:⟦250⟧:DATA:⟦354⟧:.:⟦250⟧:QUIT+:⟦250⟧'",
		],
		rejects: ["log: '25:EHLO:250-:'"],
	},
];
