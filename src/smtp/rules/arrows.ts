import type { Rule } from './rule';
import { lineStart, mailLikely, sessionCode, thenAnything } from './vocabulary';

/** Replies behind an arrow or a dash, by which programs show who speaks. */
export const arrows: readonly Rule[] = [
	{
		// swaks `<-  250`, `<** 550`, `<~* 535`; Exim and bounces `<<< 550`; MDaemon and Java `<-- 250`;
		// Exim's test server `>>> 250-`; Perl's `Net::SMTP=GLOB(0x5…)<<< 220`.
		name: 'arrow',
		code: 'reply',
		before: `(?:(?:<[-~*]{1,3}|<<[-~*<]{0,2})[*]?|>>>|\\] -->|[\\u2190\\u2193\\u21A9\\u21AA]) {0,3}`,
		notBefore: '[0-9A-Za-z_)] ?<<',
		digits: sessionCode,
		after: thenAnything,
		matches: [
			'<-  ⟦250⟧-STARTTLS',
			'<** ⟦550⟧ rejected',
			'<~* ⟦535⟧ AUTH invalid',
			'<<< ⟦550⟧ Unknown',
			'<<< ⟦421⟧',
			'2026-11-23 10:00:00 [12:3] <-- ⟦250⟧ ok',
			'Mon 2026-11-23 10:00:00: 03: [12] --> ⟦220⟧ *',
			'Net::SMTP=GLOB(0x557b82cf73f8)<<< ⟦220⟧ mx.example.org ESMTP ready',
			'>>> ⟦250⟧-hello',
			'← ⟦550⟧ no such user',
			'    ↪ ⟦250⟧-LIMITS RCPTMAX=1000',
		],
		rejects: [
			'<<< 331 Password required',
			'<<< QUIT',
			'>>> BDAT 525',
			' <-- 550ms',
			'1<<400',
			'<--- 550 /x: The system cannot find the file specified.',
		],
	},
	{
		// curl -v and many debuggers print `< 250 ok`; servers see it the other way round.
		name: 'angle-at-line-start',
		code: 'reply',
		before: `${lineStart}(?:[<>]{1,2}|<=) ?`,
		digits: sessionCode,
		after: thenAnything,
		matches: [
			'< ⟦250⟧-AUTH PLAIN',
			'> ⟦220⟧ mx.example.org ESMTP ready',
			'>⟦250⟧ message accepted',
			'>>⟦220⟧ bye',
			'<= ⟦250⟧ OK',
		],
		rejects: [
			'< HTTP/1.1 200 OK',
			'< 230 Login successful.',
			'< 213 6',
			'> expect: {"2":943}',
			'< 550 Failed to open file.',
			'< 550 /none.txt is not retrievable.',
			'< 220 ProFTPD Server ready',
			'< 220 (vsFTPd 3.0.3)',
			'< 250 Directory successfully changed.',
		],
	},
	{
		// The same behind a time, an id, a peer.
		name: 'angle',
		code: 'reply',
		before: `[0-9A-F\\]):>-] {1,3}(?:[<>]{1,2}|<=) `,
		digits: sessionCode,
		after: `(?:-[0-9A-Za-z]| [A-Z]| ok)`,
		matches: [
			'2026-11-23T10:00:00Z 4F2C < ⟦250⟧ ok',
			'10:00:00 [12] > ⟦250⟧-SIZE 1000',
			'10:00:00.250 <= ⟦250⟧ OK',
			'DEBUG - client - mx:25 - < ⟦250⟧-mx.example.org',
		],
		rejects: ['a < 250 ms', 'x <= 550', 'while load > 450 do', 'WHERE size > 550 AND n < 250'],
	},
	{
		// «… -> 550 <u@example.org>: User unknown», Exchange's relayed reply; `-&gt;` in its HTML part.
		name: 'relayed-by-exchange',
		code: 'reply',
		before: `(?:->|-&gt;|=>) ["']?`,
		digits: mailLikely,
		after:
			'(?:-[A-Za-z]| (?:[A-Z][a-z]{0,20}[ ,.:]|[A-Z][a-z]{1,20}(?![^\\r\\n])|[A-Z]{2}|ok(?:[ ,.;]|(?![^\\r\\n]))|[<&#]))',
		matches: [
			'Remote server returned unknown recipient or mailbox unavailable -> ⟦550⟧ <u@example.org>: User unknown',
			'-> "⟦250⟧-SIZE 52428800\\r\\n"',
			'nc -> ⟦354⟧ Go',
			'=> ⟦250⟧ ok',
		],
		rejects: ['GET / -> 404 Not Found', '-> 250 ms', 'from 450 -> 550 W', '450 -> 550 Mops/s'],
	},
];
