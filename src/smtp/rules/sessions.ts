import type { Rule } from './rule';
import {
	commandTopic,
	host,
	countOrId,
	refusalCode,
	refusalTopic,
	sign,
	thenSentence,
	thenWords,
} from './topics';
import { commonFailure, lineEnd } from './vocabulary';

const usualConsent = '2(?:11|14|2[01]|35|5[0-3])|3[35]4';

// Behind a name in capitals, a time, an address, an id and a few words a code may stand as well.
const speaker =
	'(?:[A-Z]{2}|:[0-9]{2}|[.][0-9]{1,6}|[0-9A-F]{4}|[0-9a-f]{8}|Z|→|:25|:587|recv|read|smtp|server|[Rr]esponse|[Rr]eply) ';

/** Replies wherever they stand in a line of a document that is known to hold a session or a bounce. */
export const sessions: readonly Rule[] = [
	{
		name: 'in-session',
		code: 'reply',
		only: 'transcript',
		before: `(?:${sign}|${speaker})`,
		notBefore: countOrId,
		digits: `(?:${usualConsent}|${refusalCode})`,
		after: `(?:-["'<(]?[A-Za-z]| {1,2}(?:["'<(]?[A-Z][A-Za-z]{2}|<|\\[[0-9]|https?:|${host} [A-Za-z]))`,
		matches: [
			'SRV ⟦250⟧ Great success',
			'10:00:00.421 MX2 ⟦250⟧-SIZE 1000',
			'4F2C0A ⟦550⟧ [192.0.2.1] is not ours',
			'==> ⟦221⟧ mx.example.org closes',
		],
		rejects: [
			'SRV 250',
			'LEN=450 TTL=55 ID=421 PROTO=TCP',
			'* 421 RECENT',
			'mx.example.org:587 Connected',
			'tcp/421 GET http://www.example.org/',
		],
	},
	{
		// A sentence by which a server refuses stands behind any word.
		name: 'sentence-in-session',
		code: 'reply',
		only: 'transcript',
		notBefore: countOrId,
		digits: commonFailure,
		after: `(?:-[A-Za-z]|${thenSentence})`,
		about: refusalTopic,
		matches: [
			'gave up on ⟦550⟧ Blocked by policy',
			'at example.org for more ⟦553⟧-details of our policy',
		],
		rejects: ['it has 550 Sheets', 'from 421 Requests'],
	},
	{
		name: 'small-refusal-in-session',
		code: 'reply',
		only: 'transcript',
		before: `(?:${sign}|${speaker})`,
		notBefore: countOrId,
		digits: commonFailure,
		after: thenWords,
		about: refusalTopic,
		matches: ['SRV ⟦550⟧ no MX for domain', '192.0.2.1 ⟦554⟧ access denied'],
		rejects: ['filter 550 matched: spam', 'SENT 450 mails'],
	},
	{
		name: 'small-text-in-session',
		code: 'reply',
		only: 'transcript',
		before: sign,
		notBefore: ', ',
		digits: refusalCode,
		after: ` {1,2}[a-z'’]{1,20} [a-z'’]{1,20} [a-z]`,
		matches: ['* ⟦447⟧ it took too long', '| ⟦550⟧ go away now'],
		rejects: ['* 554 ms', '250 packets, 421 dropped', 'Subject: 550 reasons'],
	},
	{
		name: 'wrong-command-in-session',
		code: 'reply',
		only: 'transcript',
		notBefore: countOrId,
		digits: '50[0-4]',
		after: thenWords,
		about: commandTopic,
		matches: ['SRV ⟦500⟧ unrecognized command'],
		rejects: ['RECV 500 5 recipients', 'api 500 Internal Server Error in command'],
	},
	{
		name: 'consent-in-session',
		code: 'reply',
		only: 'transcript',
		notBefore: countOrId,
		digits: '(?:2(?:2[01]|35|5[0-2])|3[35]4)',
		after: ` {1,2}(?:ok(?:[^A-Za-z,\\r\\n]|${lineEnd})|[Aa]ccepted|queued|go |send |start |enter |ready |${host})`,
		matches: ['SRV ⟦250⟧ ok', '4F2C ⟦220⟧ mx.example.org'],
		rejects: ['* 250 ms', '250 ok, 21 failed', 'ttl 220 192.0.2.7 TCP_DENIED'],
	},
	{
		name: 'challenge-in-session',
		code: 'reply',
		only: 'transcript',
		before: sign,
		digits: '334',
		after: `(?: [A-Za-z0-9+\\/]{4,400}={0,2}(?![A-Za-z0-9])| ?${lineEnd})`,
		matches: ['| ⟦334⟧ dXNlcg==', '- ⟦334⟧ '],
		rejects: ['* 334 ms'],
	},
	{
		name: 'code-and-reply',
		code: 'reply',
		only: 'transcript',
		before: sign,
		digits: refusalCode,
		after: ' ?[,:;/-] ?[245][0-9][0-9][ -][A-Za-z<]',
		matches: ['from 192.0.2.1 - ⟦530⟧ , ⟦530⟧ Error: log in first'],
		rejects: ['- 530, 530', '- 550, 21 more'],
	},
	{
		name: 'enhanced-in-session',
		code: 'enhanced',
		only: 'transcript',
		before: sign,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: `:? {1,2}(?:["'<(]?[A-Z]|[a-z'’]{1,20} [a-z'’]{1,20} [a-z])`,
		matches: ['| ⟦5.7.1⟧ Go away', '["⟦4.2.0⟧ come back later"]'],
		rejects: ['OpenSSL: 5.1.1 stable', 'v5.1.1 Stable', 'PHPMailer 5.2.9 Released'],
	},
];
