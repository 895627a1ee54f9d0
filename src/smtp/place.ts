import { recognize, type Occurrence } from './recognize';
import type { LineAt } from './surroundings';

/** A place of a session at which a server answers; `DATA-end` is the final dot. */
export type Place =
	'CONNECTION' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'DATA-end';

/** All places, in the order of a session. */
export const places: readonly Place[] = [
	'CONNECTION',
	'EHLO',
	'STARTTLS',
	'AUTH',
	'MAIL',
	'RCPT',
	'DATA',
	'DATA-end',
];

/** One way in which programs say what a reply answered. */
export interface PlaceForm {
	readonly name: string;
	/** Its first group holds the words that {@link placesByWord} knows. */
	readonly pattern: RegExp;
	/** Lines that it reads, each with what comes of it. */
	readonly examples: readonly (readonly [line: string, place: Place])[];
}

const placesByWord: ReadonlyMap<string, Place> = new Map([
	['connect', 'CONNECTION'],
	['connection', 'CONNECTION'],
	['initial connection', 'CONNECTION'],
	['initial server greeting', 'CONNECTION'],
	['refused to talk to me', 'CONNECTION'],
	['greeting_failed', 'CONNECTION'],
	['check_relay', 'CONNECTION'],
	['ehlo', 'EHLO'],
	['helo', 'EHLO'],
	['lhlo', 'EHLO'],
	['ehlo or helo', 'EHLO'],
	['starttls', 'STARTTLS'],
	['auth', 'AUTH'],
	['mail', 'MAIL'],
	['mail from', 'MAIL'],
	['sender_was_rejected', 'MAIL'],
	['check_mail', 'MAIL'],
	['rcpt', 'RCPT'],
	['rcpt to', 'RCPT'],
	['does_not_like_recipient', 'RCPT'],
	['does not like recipient', 'RCPT'],
	['check_rcpt', 'RCPT'],
	['data', 'DATA'],
	['end of data', 'DATA-end'],
	['end-of-message', 'DATA-end'],
	['after data', 'DATA-end'],
	['failed_after_i_sent_the_message', 'DATA-end'],
	['failed after i sent the message', 'DATA-end'],
	['.', 'DATA-end'],
]);

/** All forms; the first that fits counts. */
export const placeForms: readonly PlaceForm[] = [
	{
		name: 'postfix-client',
		pattern:
			/\b(?:in reply to|receiving the) (MAIL FROM|RCPT TO|end of DATA|DATA|EHLO|HELO|LHLO|STARTTLS|AUTH|initial server greeting)\b/,
		examples: [
			['said: 550 5.1.1 no such user (in reply to RCPT TO command))', 'RCPT'],
			['said: 554 5.7.1 spam (in reply to end of DATA command))', 'DATA-end'],
		],
	},
	{
		name: 'postfix-greeted',
		pattern: /\bhost \S+ (refused to talk to me):/,
		examples: [
			['(host mx.example.org[192.0.2.1] refused to talk to me: 554 no service)', 'CONNECTION'],
		],
	},
	{
		name: 'postfix-server',
		pattern:
			/\b(?:milter-)?(?:reject|hold|discard): (CONNECT|EHLO|HELO|STARTTLS|AUTH|MAIL|RCPT|DATA|END-OF-MESSAGE) from /,
		examples: [
			['NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 no', 'RCPT'],
			['milter-reject: END-OF-MESSAGE from unknown[192.0.2.1]: 5.7.1 spam', 'DATA-end'],
		],
	},
	{
		name: 'exim-client',
		pattern:
			/\berror from remote mail server after (?:pipelined )?(initial connection|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO|end of data|DATA)\b/,
		examples: [
			[
				'SMTP error from remote mail server after pipelined MAIL FROM:<a@example.org>: 550 no',
				'MAIL',
			],
			['SMTP error from remote mail server after end of data: 550 no', 'DATA-end'],
			['SMTP error from remote mail server after initial connection: 554 no', 'CONNECTION'],
		],
	},
	{
		name: 'exim-server',
		pattern: /\brejected (connection|EHLO or HELO|MAIL|RCPT|after DATA)\b/,
		examples: [
			['H=mx.example.org [192.0.2.1] F=<> rejected RCPT <u@example.org>: 550 no', 'RCPT'],
			['F=<a@example.org> rejected after DATA: 550 no', 'DATA-end'],
		],
	},
	{
		name: 'qmail',
		pattern:
			/(?<![A-Za-z])(does[_ ]not[_ ]like[_ ]recipient|greeting_failed|sender_was_rejected|failed[_ ]after[_ ]I[_ ]sent[_ ]the[_ ]message)\b/,
		examples: [
			['192.0.2.1_does_not_like_recipient./Remote_host_said:_550_no', 'RCPT'],
			['192.0.2.1 failed after I sent the message.', 'DATA-end'],
		],
	},
	{
		name: 'sendmail-server',
		pattern: /\bruleset=(check_relay|check_mail|check_rcpt)\b/,
		examples: [['ruleset=check_mail, arg1=<a@example.org>, reject=553 5.1.8 no', 'MAIL']],
	},
];

/** The place that a log line, or the lines around a reply, name; `undefined` where they name none. */
export function placeNamedIn(text: string): Place | undefined {
	for (const { pattern } of placeForms) {
		const word = pattern.exec(text)?.[1];
		const place = word === undefined ? undefined : placesByWord.get(word.toLowerCase());
		if (place !== undefined) {
			return place;
		}
	}
	return undefined;
}

/** How far above a reply its command is looked for: a reply to EHLO may take as many lines. */
const maxLines = 40;

const commands = String.raw`(?:EHLO|HELO|LHLO) \S|STARTTLS$|AUTH [A-Z]|MAIL FROM:|RCPT TO:|DATA$|\.$|(?:QUIT|RSET|NOOP|HELP)$|(?:VRFY|EXPN|ETRN) \S`;

// Before a command of a transcript stand up to four short words: a time, an id, `C:`, `->`. Typed by
// hand it stands alone, and smtplib quotes it.
const commandForms: readonly RegExp[] = [
	new RegExp(String.raw`^[ \t]*(?:\S{1,40}[ \t]+){0,4}?(?:${commands})`),
	new RegExp(String.raw`^(?:${commands})`, 'i'),
	/^send: b?'(?:(?:ehlo|helo|lhlo|mail from|rcpt to|starttls|auth|data|quit|rset|noop)\b|.*\\r\\n\.\\r\\n'$)/i,
];

const commandWord = /\b(?:EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO|DATA)\b|\.(?:\\r\\n'|$)/i;

/**
 * The place of the reply whose first line is `line` in a transcript: that of the command above it.
 * `undefined` where several commands were sent at once, since any of them may be meant.
 */
export function placeInSession(lineAt: LineAt, line: number): Place | undefined {
	let replies = 0;
	for (let above = line - 1; above >= Math.max(0, line - maxLines); above--) {
		const text = lineAt(above)?.trimEnd() ?? '';
		if (isCommand(text)) {
			return isCommand(lineAt(above - 1)?.trimEnd() ?? '') ? undefined : placeAfter(text, replies);
		}
		replies += endsReply(text) ? 1 : 0;
	}
	return undefined;
}

// Servers repeat commands in their replies: `250 MAIL FROM:<a@example.org> accepted`.
function isCommand(text: string): boolean {
	return commandForms.some((form) => form.test(text)) && replyCodeIn(text) === undefined;
}

/** The place of a reply that comes after a command and `replies` more to it. */
function placeAfter(text: string, replies: number): Place | undefined {
	const word = commandWord.exec(text)?.[0].toLowerCase();
	const place =
		word === undefined ? undefined : placesByWord.get(word.startsWith('.') ? '.' : word);
	if (place === 'DATA' && text.startsWith('>>>')) {
		// Sendmail shows it above the replies to recipients as well, which it sent along.
		return undefined;
	}
	if (replies === 0) {
		return place;
	}
	// Not every transcript shows the message and its dot: the second reply is the one to them.
	return place === 'DATA' && replies === 1 ? 'DATA-end' : undefined;
}

/** Whether a line is the last of a reply (RFC 5321 §4.2.1). */
function endsReply(text: string): boolean {
	const code = replyCodeIn(text);
	return code !== undefined && text.charAt(code.end) !== '-';
}

function replyCodeIn(text: string): Occurrence | undefined {
	return recognize(text, { transcript: true }).find(({ kind }) => kind === 'reply');
}
