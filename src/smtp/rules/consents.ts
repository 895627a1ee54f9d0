import type { Rule } from './rule';
import { host, sign } from './topics';
import { gap, lineEnd } from './vocabulary';

// Behind a few words and signs as well.
const before = `(?:${sign}|(?:SMTP|smtp|[Rr]esponse|[Rr]eply|[Ss]erver|recv|read|:25|:587|\\]|\\)) )`;

/** Replies by which a server greets, agrees and goes on, wherever they stand. */
export const consents: readonly Rule[] = [
	{
		name: 'hello',
		code: 'reply',
		digits: '2[25]0',
		after: `[ -][A-Za-z0-9-]{1,60}\\.[A-Za-z0-9.-]{1,80} (?:[Hh]ello|${gap(40)}(?:ready|[Ss]ervice|Postfix|Sendmail|Exim|LMTP|Mail))`,
		matches: ['SRV ⟦250⟧ mx.example.org Hello', 'read ⟦220⟧ mx.example.org ready at 10:00'],
		rejects: ['ttl 250 mx.example.org', '220 hello.example.org', '220 ftp.example.org FTP ready'],
	},
	{
		name: 'consent-behind-sign',
		code: 'reply',
		before,
		digits: '(?:25[01]|235)',
		after: `[ -](?:[Aa]ccepted|[Aa]uth|[Qq]ueued|Message|Mail |Requested|Recipient|Sender|Great|HELP|ok(?:,? [0-9A-Za-z]|${lineEnd}|[.:;"')\\]\\\\])|${host}(?:[\\\\"']|${lineEnd}))`,
		matches: [
			'worker 3 - ⟦250⟧ ok dirdel',
			'mx.example.org:25 ⟦250⟧ Accepted',
			'subscriber 4860: ⟦250⟧ Accepted',
			'"⟦250⟧-mx.example.org"',
			'[auth] ⟦235⟧ Authentication succeeded',
		],
		rejects: [
			'- 250 ok, 21 failed',
			'sent: 250 accepted, 21 rejected',
			'core 250 ok',
			'    250 mx.example.org',
			'250 mx.example.org',
			'    250 queued',
		],
	},
	{
		name: 'go-on-behind-sign',
		code: 'reply',
		before,
		digits: '(?:22[01]|354)',
		after: `[ -](?:[Ss]end |[Gg]o |[Ee]nter |[Ss]tart|[Pp]roceed|[Ff]eed|[Cc]ontinue|[Rr]eady |[Bb]egin|Bye(?:[^.\\r\\n]|${lineEnd})|[^ \\r\\n]{1,80} (?:[Cc]losing|[Ss]ervice closing))`,
		matches: [
			'x - ⟦354⟧ send it',
			'tls| ⟦220⟧ Ready to start TLS',
			'(⟦221⟧ mx.example.org closing)',
		],
		rejects: ['- 354 sent', '- 221 Goodbye.', 'x: 220 readers'],
	},
];
