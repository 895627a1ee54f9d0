import type { Rule } from './rule';
import {
	anyCase,
	gap,
	lineEnd,
	mailFailure,
	mailLikely,
	mailOnly,
	mailWord,
	quote,
	someText,
	wordStart,
} from './vocabulary';

/** Numbers that the words before them call a code. */
export const namedCodes: readonly Rule[] = [
	{
		// SMTP named right before a number leaves no doubt: «SMTP error code: 550», «SMTP(550)».
		name: 'smtp-code',
		code: 'reply',
		before: `${wordStart}(?:E?SMTP|LMTP|Smtp|smtp|lmtp|MTA)(?: server| [Ll]ast)?(?:[ -]?${anyCase('error', 'fehler', 'reply', 'response', 'status', 'code', 'result', 'answer', 'err', 'resp', 'diagnostic')}| ERROR| ?[Cc]ode)(?: ?[Cc]ode)?(?: was| is| of)?(?:(?: ?[:=\\]])? ?[("'\\[#]?)`,
		digits: mailLikely,
		after: `(?:${someText}|["')\\],;]|\\.(?![0-9])|: |${lineEnd})`,
		matches: [
			'SMTP Error: ⟦550⟧ no',
			'Detail: Unknown user SMTP code: ⟦550⟧ Additional SMTP info: no',
			'got SMTP error ⟦451⟧, retrying',
			'smtp error code ⟦554⟧.',
			'    Remote MTA 192.0.2.1: SMTP diagnostic: ⟦550⟧ message too big',
			'MTA Response :⟦501⟧',
			'SMTP Last Response Code: ⟦500⟧',
			'SMTP-Fehler (⟦250⟧): Die Authentisierung ist fehlgeschlagen',
		],
		rejects: [
			'SMTP port 587',
			'listening for SMTP on 550',
			'SMTP 25, 2525',
			'smtp_reply_code = 550',
		],
	},
	{
		// «SMTP(550)», or the protocol as a logger's name: «smtp: 250-PIPELINING», «smtp: 550 No».
		name: 'smtp-name',
		code: 'reply',
		before: `${wordStart}(?:(?:E?SMTP|LMTP|Smtp|smtp|lmtp)(?:: |\\] )|E?SMTP\\()`,
		digits: mailLikely,
		after: `(?:-[0-9A-Za-z]| [A-Z<]| ok| [a-z0-9-]{1,60}\\.[a-z0-9]|\\))`,
		matches: [
			'SMTP(⟦550⟧): no such user',
			'smtp: ⟦250⟧-PIPELINING',
			'smtp: ⟦220⟧ mx.example.org ESMTP',
			'lmtp: ⟦550⟧ <u@example.org> no',
		],
		rejects: ['smtp: 250 connections open', 'smtp: 25', 'dovecot: lmtp(550): Connect from local'],
	},
	{
		name: 'response-code',
		code: 'reply',
		notBefore: `(?:[Ee]xpect(?:ed|ing)|HTTP|API)[^\\r\\n]{1,30}`,
		before: `${wordStart}(?:${anyCase('response', 'reply', 'status', 'error')}|RESPONSE|REPLY|STATUS|ERROR)[ _-]?(?:[Cc]ode|CODE)(?: was| is| of)?(?:(?: ?:)? ?["'(\\[]?|\\. \\[)`,
		digits: `(?!451|52[0-7])${mailOnly}`,
		after: `(?:["')\\],;]|\\.(?![0-9])|${someText}|: |${lineEnd})`,
		matches: [
			'DEBUG SMTP: got response code ⟦550⟧, with response: ⟦550⟧ rejected',
			'<u@example.org> Invalid Address, ERROR_CODE :⟦550⟧, ERROR_CODE :⟦5.2.1⟧ unknown',
			'the server gave reply code "⟦550⟧"',
			'SMTPC: received error code. [⟦550⟧] (8000)',
		],
		rejects: [
			'response code 404',
			'unknown_address_reject_code = 550',
			'rbl_reply_code = 554',
			'Response code: 200',
			'Request failed with status code 451',
			'maps to HTTP status code 499',
			'error code 451 (unavailable)',
		],
	},
	{
		// JavaMail: «got response code 501, with response: 501 5.1.7 …».
		name: 'code-with-response',
		code: 'reply',
		before: '(?:code|status) ',
		after: ', with (?:response|reply|message|text)',
		matches: [
			'dt.span_id: 0 got response code ⟦501⟧, with response: ⟦501⟧ ⟦5.1.7⟧ Invalid address',
		],
		rejects: ['code 501, with luck'],
	},
	{
		// HTTP has 451 too, «unavailable for legal reasons», but no mail.
		name: 'response-code-behind-mail',
		code: 'reply',
		near: '(?:ode|ODE)(?: was| is| of)?(?: ?:)? ?["\'(\\[]?',
		before: `${mailWord}${gap(200)}(?:[Cc]ode|CODE)(?: was| is| of)?(?: ?:)? ?["'(\\[]?`,
		digits: '451',
		after: `(?:["')\\],;]|\\.(?![0-9])|${someText}|: |${lineEnd})`,
		matches: ['DEBUG SMTP: got response code ⟦451⟧, with response: ⟦451⟧ later'],
		rejects: ['WebSocket connection rejected with status code 451. Retrying...'],
	},
	{
		// «but got code "550", with message …» of SwiftMailer and its heirs.
		name: 'got-code',
		code: 'reply',
		before: `(?:[Gg]ot|[Gg]ave|[Rr]eceived|[Uu]nexpected)(?: an?| the)?(?: SMTP| server)? (?:code|reply|response|status|answer|error)(?: code)?:? (?:${quote}|[(\\[])?`,
		digits: mailOnly,
		after: `(?:\\\\?["')\\],;]|${someText}|${lineEnd})`,
		matches: [
			'Unexpected answer, got code "⟦550⟧", with message "⟦550⟧ no"',
			'{debug} Received response ⟦250⟧ OK',
		],
		rejects: ['got code 404, message File not found'],
	},
	{
		// «rejected with code 550»: after these words a shell's exit status may stand as well.
		name: 'with-code',
		code: 'reply',
		before: `(?:with|return|returned)(?: an?| the)?(?: SMTP| server)? (?:code|reply|response|status|error)(?: code)?:? (?:${quote}|[(\\[])?`,
		digits: `(?!451)${mailFailure}`,
		after: `(?:\\\\?["')\\],;.:]|${someText}|${lineEnd})`,
		matches: [
			'mx.example.org rejected it with code ⟦550⟧',
			'failed with SMTP error ⟦451⟧: later',
			'refused with error ⟦554⟧.',
		],
		rejects: ['exited with code 250', 'with status 250', 'with status code 503'],
	},
	{
		// «Got a 220 response», «returned a 550 error».
		name: 'got-a-code',
		code: 'reply',
		before: '(?:[Gg]ot|[Gg]ave|[Rr]eceived|[Rr]eturned|with) an? ',
		digits: mailOnly,
		after: ' (?:SMTP |permanent |temporary )?(?:response|reply|error)(?![A-Za-z])',
		matches: ['Got a ⟦220⟧ response. Sending HELO...', 'the server replied with a ⟦550⟧ error'],
		rejects: ['got a 404 response', 'a 250 response limit', 'got a 550 ms response'],
	},
	{
		// SwiftMailer and Symfony tell what they expected, so that any code they got is a reply code.
		name: 'expected-but-got',
		code: 'reply',
		before: `but got code \\\\{0,3}"(?:[2-5][0-9][0-9]\\\\{0,3}", with message \\\\{0,3}")?`,
		matches: [
			'Expected response code 354 but got code "⟦503⟧", with message "⟦503⟧-All RCPT commands were rejected',
			'Expected response code \\"250\\" but got code \\"⟦550⟧\\", with message \\"⟦550⟧ no\\"',
			'Expected response code \\\\\\"250\\\\\\" but got code \\\\\\"⟦550⟧\\\\\\", with message \\\\\\"⟦550⟧ no\\\\\\"',
		],
		rejects: ['Expected response code 250 but got code ""', 'got code 200'],
	},
	{
		// The same exception's own code: «… but got code "530", … (code: 530)».
		name: 'code-of-exception',
		code: 'reply',
		before: `(?:but got code \\\\?"[2-5]${gap(400)}|TransportException)\\(code: `,
		after: '\\)',
		matches: [
			'!! Expected response code 250 but got code "⟦530⟧", with message "⟦530⟧ no" (code: ⟦530⟧)',
			'[object] (Swift_TransportException(code: ⟦503⟧): Failed',
		],
		rejects: ['(HttpException(code: 503): Failed'],
	},
	{
		// What a client waited for and what it got instead: «Expected: 334, Got: 535».
		name: 'expected-and-got',
		code: 'reply',
		before:
			'[Ee]xpect(?:ed|ing)(?: code)?:? ["\'(\\[]?(?:2(?:[25][01]|35)|3[35]4)["\')\\]]?[,;]? (?:but )?(?:[Gg]ot|[Aa]ctual|[Rr]eceived|[Ff]ound|[Rr]eturned|was|is):? ["\'(\\[]?',
		digits: mailLikely,
		after: `(?:[ :-] ?[A-Za-z<]|["'),;\\]]|${lineEnd})`,
		matches: [
			'Unexpected return code - Expected: 334, Got: ⟦535⟧',
			'rcpt: expected 250, got ⟦550⟧ no such user',
			'Expected: 250, actual: ⟦550⟧, whole response: gone',
		],
		rejects: ['Expected: 334, Got: 33', 'expected 275, got: 550'],
	},
	{
		// PEAR's Net_SMTP: «received from server (code: 501, response: …)», «received from server (535)».
		name: 'received-from-server',
		code: 'reply',
		before: 'received from server \\((?:code: )?',
		after: '[,)]',
		matches: [
			'[SMTP: Invalid response code received from server (code: ⟦501⟧, response: ⟦5.1.3⟧ Invalid address)]',
			'PHP message: ERROR: Invalid response code received from server (⟦535⟧)"',
		],
		rejects: ['received from server (250 bytes)'],
	},
];
