import type { Rule } from './rule';
import { refusalCode } from './topics';
import {
	gap,
	lineEnd,
	mailLikely,
	mailWord,
	someText,
	thenAnything,
	verb,
	wordStart,
} from './vocabulary';

// A value ends at a sign, a closing quote or the line's end.
const valueEnd = `(?:["'\`»]?[ \\t]{0,2}(?:[,;:)}\\]>"'|]|\\.(?![0-9])|${lineEnd}))`;
const separator = `["'\\]]?(?: ?[:=]{1,2}>? ?| [=-]> | )["'(\\[<«]{0,2}`;

/** Codes that stand alone, called the code of an answer. */
export const answers: readonly Rule[] = [
	{
		// In a session any answer is one of SMTP: «Reply: 554», «Fehler: 554», `lastReply => 550`.
		name: 'answer-in-session',
		code: 'reply',
		only: 'transcript',
		near: separator,
		before: `(?:${wordStart}(?:[Rr]eply|REPLY|[Rr]esponse|RESPONSE|[Aa]nswer|[Ff]ehler)|шибк[аи]|[a-z](?:Reply|Response))${separator}`,
		digits: refusalCode,
		after: valueEnd,
		matches: [
			'Reply: ⟦554⟧',
			'lastReply => ⟦550⟧',
			'Fehler: ⟦554⟧, Versand abgebrochen',
			'[response]: (⟦421⟧)',
		],
		rejects: [
			'reject_code: 554',
			'errors: 550',
			'status: 450,',
			'if code == 550:',
			'{ name: "Apr", users: 390, response: 250 }',
		],
	},
	{
		// Elsewhere the line must speak of mail, and the code be none that other servers have.
		name: 'answer-behind-mail',
		code: 'reply',
		near: `[A-Za-z]${separator}`,
		before: `${mailWord}${gap(200)}(?:[^0-9A-Za-z_\\r\\n](?:[Rr]eply|[Rr]esponse|[Aa]nswer)|[a-z](?:Reply|Response))${separator}`,
		digits: refusalCode,
		after: valueEnd,
		matches: [
			'mail: last reply ⟦550⟧',
			'could not deliver to u@example.org: answer [⟦450⟧]',
			'newsletter to u@example.org: lastReply="⟦552⟧"',
		],
		rejects: [
			'mail errors: 550',
			'mail: response 450 ms',
			'mail API answered with error 500',
			'smtp: error on line 550',
		],
	},
	{
		name: 'answer-to-command',
		code: 'reply',
		near: ': ?["\'(]?',
		before: `(?:eply|EPLY|esp|esponse|ESPONSE|nswer|esult) (?:to|for|of|after) (?:the |command )?["'<]?(?:${verb}|[el]hlo|helo|mail|rcpt|data|auth|starttls|quit|rset|noop|vrfy)[^\\r\\n:]{0,100}: ?["'(]?`,
		after: thenAnything,
		matches: ['...reply to starttls: ⟦503⟧', 'Response to the data command: ⟦451⟧ later'],
		rejects: ['reply to all: 503', 'result of mail merge 503'],
	},
	{
		name: 'answer-of-session',
		code: 'reply',
		only: 'transcript',
		near: ': ?["\'(]?',
		before: `(?:eply|esp|esponse|nswer|esult) (?:to|for|of|after|from) [^\\r\\n:0-9]{1,60}: ?["'(]?`,
		digits: mailLikely,
		after: `(?:${someText}|${valueEnd})`,
		matches: ['answer from the server: ⟦550⟧', "result of check_user: '⟦511⟧ unknown'"],
		rejects: ['reply to all: 404', 'result of run: 550 rows'],
	},
];
