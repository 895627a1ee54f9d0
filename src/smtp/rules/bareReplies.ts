import type { Rule } from './rule';
import { gap, lineEnd, lineStart, mailLikely, sessionCode, usualCode } from './vocabulary';

/** Replies at the start of a line, where the document is known to hold a session or a bounce. */
export const bareReplies: readonly Rule[] = [
	{
		// A reply at the start of a line, perhaps with what loggers put before it: bare dialogues,
		// Exim's `p1239   250-SIZE`, folded lines of a bounce.
		name: 'bare',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}(?:(?:p[0-9]{1,7})?[ \\t]{0,40}|[ \\t]{4,40}["']|\\u2514\\u2500\\u2500|[-\\u2022] {1,3}|SERVER {1,4}|\\[[A-Z]{4,5}\\] - )`,
		digits: sessionCode,
		after: `(?:[ \\t]{1,4}(?:[^0-9 \\t\\r\\n]|[0-9]{1,40}(?:[^0-9 \\t\\r\\n]|[ \\t]{1,4}[^0-9 \\t\\r\\n]|${lineEnd}))|-|<[A-Za-z0-9])`,
		matches: [
			'⟦220⟧ mx.example.org ESMTP',
			'⟦250⟧-PIPELINING',
			'    ⟦550⟧ Go away',
			'            "⟦554⟧ Message looping (received 6 times)"',
			'p1239   ⟦250⟧ HELP',
			'- ⟦450⟧ too frequent connects, please try again later.',
			'└──⟦250⟧-mx.example.org Hello [192.0.2.1]',
			'SERVER  ⟦250⟧-mx.example.org',
			'⟦250⟧<u@example.org> , sender ok.',
			'[DEBUG] - ⟦220⟧ and/or bulk e-mail.',
		],
		rejects: [
			'448 LOG: MAIN REJECT',
			'  448   H=mx.example.org',
			'  292   SMTP>> DATA',
			'  0     0    0',
			'550    0     0',
			'230 Login successful.',
			'226 Transfer complete',
		],
	},
	{
		// The hyphen of a line that others follow, behind whatever a program puts before it.
		name: 'hyphen-behind-sign',
		code: 'reply',
		only: 'transcript',
		before: '[:<>|\\])-] {1,2}["\'`]?',
		digits: usualCode,
		after: '-[A-Za-z]',
		matches: ['Got: ⟦250⟧-per-mail.example.org Hello [192.0.2.1]', '[5] ⟦550⟧-no'],
		rejects: ['Tel: 450-555-2500', 'size: 250-page'],
	},
	{
		// smtp-cli: the code in brackets, the text in quotes.
		name: 'code-in-brackets',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}\\[`,
		digits: sessionCode,
		after: "\\] '",
		matches: ["[⟦250⟧] 'PIPELINING'", "[⟦550⟧] '⟦5.7.1⟧ Relaying denied'"],
		rejects: ['[250] connected', "x[250] 'a'"],
	},
	{
		name: 'bare-alone',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}(?:p[0-9]{1,7})?[ \\t]{0,40}`,
		digits: mailLikely,
		after: `=?[ \\t]{0,4}${lineEnd}`,
		matches: ['⟦354⟧', '⟦250⟧ '],
		rejects: ['400', '213'],
	},
	{
		name: 'bare-with-colon',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}[ \\t]{0,40}`,
		digits: '(?:4[2-5][0-9]|5[0-7][0-9])',
		after: ': {1,2}[A-Z:<]',
		matches: ['⟦550⟧: User unknown', '⟦550⟧: : User unknown'],
		rejects: ['250: function f() {', '551: x'],
	},
	{
		// The line that a command failed on, at its end in a bounce: «said: … and review 550».
		name: 'at-line-end',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart} {4}[^\\r\\n]{24,120}[A-Za-z,.;] `,
		digits: '(?:421|45[0-4]|5(?:5[0-6]|30|35|71))',
		after: lineEnd,
		matches: ['    https://support.example.org/?p=Rfc2822 and review ⟦550⟧'],
		rejects: ['X-UID: 518', '(Postfix, from userid 500)'],
	},
	{
		// A folded line of a bounce, with a code of the reply somewhere in it: «do this. 553-Please visit».
		name: 'inside-folded-line',
		code: 'reply',
		only: 'transcript',
		before: `${lineStart}[ \\t]{1,12}[^ \\t\\r\\n]${gap(120)} `,
		digits: '(?:421|45[0-2]|5(?:30|35|5[0-4]|71))',
		after:
			'(?:-[A-Za-z]| (?:[A-Z<]|[a-z]{4,40}|see|we |you |no |not )| (?:4[25][0-9]|5[357][0-9])[ -]| [0-9]{1,3}\\.[0-9]{1,3}\\.)',
		matches: [
			'    [192.0.2.1, mx.example.org] do this. ⟦553⟧-Please visit',
			'    rejected. ⟦550⟧ Please contact the postmaster for help.',
			'    message - ⟦550⟧ ⟦550⟧ 192.0.2.68 is not allowed to send mail from',
		],
		rejects: ['    the limit is 550 bytes', '    from 550 to 552', 'it has 550 Sheets'],
	},
	{
		// A folded line of a bounce goes on with the enhanced code.
		name: 'bare-enhanced',
		code: 'enhanced',
		only: 'transcript',
		before: `${lineStart}(?:> ?){0,3}[ \\t]{0,40}(?:['"]|-- )?`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' {1,3}[-A-Za-z<\\[\'"`]',
		matches: [
			'    ⟦5.2.2⟧ <u@example.org>... Mailbox Full (in reply to RCPT TO',
			'⟦5.1.0⟧ - Unknown address',
			'> > ⟦5.1.2⟧ The recipient address is not valid.',
			'⟦5.7.8⟧  https://example.org/p - gsmtp',
			'-- ⟦4.4.4⟧ Temporary server error. Please try again later',
		],
		rejects: ['5.1.1.7 is an address', '2.50.1043 x', '5.1.1', '5.10.1 (2026-11-23)'],
	},
	{
		// A bounce names who answered: «Backend Replied [4af.mx.example.org]: 5.7.1 Message rejected».
		name: 'enhanced-behind-bracket',
		code: 'enhanced',
		only: 'transcript',
		before: '\\]: ',
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: `(?: [A-Z]|${lineEnd})`,
		matches: [
			'    [4afe3ce4.0.668380.mx.example.org]: ⟦5.7.1⟧ Message',
			'    Replied [4afe.mx.example.org]: ⟦5.7.1⟧',
		],
		rejects: ['kernel[1]: 5.10.0 loaded'],
	},
];
