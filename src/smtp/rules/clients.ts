import type { Rule } from './rule';
import {
	commonFailure,
	gap,
	lineEnd,
	lineStart,
	mailFailure,
	mailLikely,
	mailOnly,
	mailWord,
	opening,
	quote,
	thenText,
	verb,
} from './vocabulary';

/** What mail libraries and mail readers put around a reply, each in its own words. */
export const clients: readonly Rule[] = [
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
		name: 'asserted-response',
		code: 'reply',
		before: `ssertResponseCode\\(\\\\?['"]`,
		after: '[ -]',
		matches: ["Transport->assertResponseCode('⟦250⟧ Accepted\\"],
		rejects: ["assertResponseCode('', array(250))"],
	},
	{
		// PHPMailer joins what it knows by commas, and its ancestor shows what it reads; node-sendmail
		// names code and text: «SMTP code:530 msg:530 …».
		name: 'phpmailer',
		code: 'reply',
		before: `(?:command failed,${gap(200)},|SMTP code: ?[2-5][0-9][0-9] msg: ?|\\$(?:str|data|rply) (?:is|was) "?)`,
		digits: mailLikely,
		after: '(?:,|[ -][^0-9\\r\\n])',
		matches: [
			'a@example.org : MAIL FROM command failed,Sender verify failed,⟦550⟧,SMTP server error',
			'SMTP -> get_lines(): $str is "⟦250⟧-SIZE 52428800',
			'Error: SMTP code:⟦530⟧ msg:⟦530⟧ SMTP authentication is required.',
			'SMTP -> get_lines(): $data was "⟦250⟧-mx.example.org at your service "',
		],
		rejects: ['command failed, 550 times', '$str is "550"'],
	},
	{
		// CodeIgniter names the step: `hello: 250-mx`, `from: 250 OK`, `data: 354 go`.
		name: 'codeigniter',
		code: 'reply',
		before: `(?:${lineStart}|>)(?:hello|starttls|from|to|data|quit|reset): `,
		digits: '(?:2(?:2[01]|5[0-2])|354|4(?:21|5[0-5])|5(?:0[0-4]|30|35|5[0-5]))',
		after: '(?:-[0-9A-Za-z]| [A-Za-z<])',
		matches: [
			'hello: ⟦250⟧-mx.example.org',
			'from: ⟦250⟧ OK',
			'<pre>to: ⟦550⟧ relay not permitted',
		],
		rejects: ['to: 550', 'data: 250 bytes', 'data: 354,421'],
	},
	{
		// Ruby: «could not get 3xx (250): 250 ok».
		name: 'net-smtp-3xx',
		code: 'reply',
		before: 'not get 3xx \\((?:[2-5][0-9][0-9]\\): )?',
		matches: ['Net::SMTPUnknownError: could not get 3xx (⟦250⟧): ⟦250⟧ ok'],
		rejects: ['could not get 3xx, 250 times'],
	},
	{
		// Erlang and Elixir: `{permanent_failure,<<"553 sorry\\r\\n">>}`.
		name: 'erlang-failure',
		code: 'reply',
		near: '["\']',
		before: `(?:permanent|temporary)_failure,${gap(200)}["']`,
		digits: '[45][0-9][0-9]',
		after: '[ -]',
		matches: [
			'{error,{permanent_failure,<<"⟦553⟧ sorry\\r\\n">>}}',
			'{:temporary_failure, "mx.example.org", "⟦451⟧ try later\\r\\n"}',
		],
		rejects: ['{permanent_failure, 550}'],
	},
	{
		// .NET, whose sentence before the reply is translated: «Die Serverantwort war: 5.7.1 …».
		name: 'dotnet-enhanced',
		code: 'enhanced',
		near: ': ',
		before: `Smtp(?:FailedRecipients?)?Exception${gap(400)}: `,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' [A-Za-z<]',
		matches: ['System.Net.Mail.SmtpException: Fehler. Die Serverantwort war: ⟦5.7.1⟧ Client nicht'],
		rejects: ['SmtpException in version: 5.10.1 Foo'],
	},
	{
		// Java Mail: «Could not connect to SMTP host: mx.example.org, port: 25, response: 421».
		name: 'javamail-response',
		code: 'reply',
		before: 'port: [0-9]{1,5}, response: ',
		after: lineEnd,
		matches: ['Could not connect to SMTP host: mx.example.org, port: 25, response: ⟦421⟧'],
		rejects: ['port: 25, response: 421 bytes'],
	},
	{
		// Windows Mail and Outlook: «Server Error: 554, Error Number: 0x800CCC6F», also translated.
		name: 'windows-mail',
		code: 'reply',
		before:
			'(?:Server Error|Erro de [Ss]ervidor|Serverfehler|Error del servidor|Erreur (?:de |du )?serveur|Errore del server|Ошибка сервера) ?: ',
		digits: mailLikely,
		after: `(?:,|${lineEnd})`,
		matches: [
			"Server Response: '⟦554⟧ rejected', Port: 587, Server Error: ⟦554⟧, Error Number: 0x800CCC6F",
			'Erro de Servidor: ⟦454⟧',
		],
		rejects: ['Server Error: 404', 'Internal Server Error: 550 /path'],
	},
	{
		// sSMTP: «RCPT TO:<u@example.org> (553 sorry)».
		name: 'verb-then-brackets',
		code: 'reply',
		near: ' \\(',
		before: `${verb}${gap(300)} \\(`,
		digits: mailFailure,
		after: '[ -][A-Za-z<]',
		matches: ['send-mail: RCPT TO:<u@example.org> (⟦553⟧ sorry)'],
		rejects: ['lost connection after DATA (550 bytes) from x', 'after RCPT (450 ms)'],
	},
	{
		// Text about a command of SMTP: «503 RCPT first», «503 AUTH command used when not advertised».
		name: 'about-a-verb',
		code: 'reply',
		digits: '5[0-9][0-9]',
		after: `[ -](?:(?:Valid|[Nn]eed|No|Bad|Unexpected|Unknown|Duplicate|Syntax:|Error:) ){0,2}${verb} (?:[a-z]|[A-Z]{2})`,
		matches: [
			'Error: ⟦503⟧ AUTH command used when not advertised',
			'x; ⟦503⟧ Valid RCPT command must precede DATA',
			'smtpd: warning: ⟦503⟧ Error: need RCPT command',
		],
		rejects: [
			'550 MAIL',
			'550 DATA 1',
			'H=mx [192.0.2.1]:52550 I=[192.0.2.2]:587 AUTH command used when not advertised',
		],
	},
	{
		// The words before are the program's own, and a colon says that the reply comes: «could not send
		// email 1: 554 Rejected». Only codes that nearly all refusals have, and a text like theirs.
		name: 'behind-colon',
		code: 'reply',
		before: `[^0-9 \\t\\r\\n]: {1,2}${opening}`,
		notBefore: `(?:INFO|[Ii]nfo|[Tt]otal|[Cc]ount|[Ss]ize|I[Dd]|id|[Nn]umber|[Pp]ort|PID|[Pp]id|[Rr]oom|[Bb]uild|[Ll]ine|[Vv]ersion): {1,2}${opening}`,
		digits: commonFailure,
		after: '(?: [A-Z<][A-Za-z0-9.@<>,-]{0,60}[ ,.:;!)]|-[A-Z"<])',
		matches: [
			'javax.mail.SendFailedException: ⟦550⟧ Denied by policy',
			'closing data: ⟦554⟧ Rejected for policy reasons',
		],
		rejects: [
			'Info: 550 RBL cache records',
			'Room: 550 Main Street',
			'Deferred: 421 Bounced: 450',
			'took: 550 MB',
			'code: 404 Not Found',
		],
	},
	{
		// Where the line speaks of mail, the text may begin small, and a bracket or a quote may stand
		// before it: «could not send email 1: 554 rejected», «DEFERRED … (554 Blocked)».
		name: 'refusal-behind-mail',
		code: 'reply',
		near: `(?:: {1,2}${opening}|\\(|${quote})`,
		before: `${mailWord}${gap(400)}[^ \\t\\r\\n](?:: {1,2}${opening}| ?(?:\\(|${quote}))`,
		digits: commonFailure,
		after: `(?: [A-Za-z<][A-Za-z0-9.@<>-]{0,60}(?:[ ,.;!)}"\\\\'\\]]|: [^0-9 \\r\\n]|${lineEnd})|-[A-Za-z"<])`,
		matches: [
			'gomail: could not send email 1: ⟦554⟧ rejected, sorry',
			'Invalid SMTP greeting from host: ⟦554⟧ mx.example.org go away',
			'javax.mail.SendFailedException: ⟦550⟧ denied',
			'error="gomail: x: ⟦554⟧ rejected"',
			'smtp:error recipient u@example.org "⟦550⟧ No such user"',
			'DEFERRED[network] to=u@example.org (⟦554⟧ Blocked - see the list)',
		],
		rejects: [
			'smtp: 250 connections open',
			'mail spool: 450 files in all',
			'smtp sessions: 450',
			'mailq: 550 Kbytes in 421 Requests.',
			'FTP response: Client "192.0.2.9", "550 Failed to open file."',
			'"550 Main Street"',
			'FTP mail: 530 User u unknown',
		],
	},
	{
		// Mattermost: «Failed to close connection to SMTP server, 553 Relaying disallowed».
		name: 'smtp-then-comma',
		code: 'reply',
		before: 'SMTP(?: server)?, ',
		digits: commonFailure,
		after: ' [A-Z<]',
		matches: [
			'SendMail: Failed to close connection to SMTP server, ⟦553⟧ Relaying disallowed as @',
		],
		rejects: ['IMAP, SMTP, 587', 'SMTP, 550 users'],
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
		// Lines of a reply joined by an escaped line end, their reply code taken off.
		name: 'escaped-enhanced',
		code: 'enhanced',
		near: '\\\\n',
		before: `(?:[245]\\.[0-7]\\.[0-9]{1,3} ${gap(400)}|: [45][0-9][0-9])\\\\n`,
		digits: '[245]\\.[0-7]\\.[0-9]{1,3}',
		after: ' {1,3}[^0-9 \\r\\n]',
		matches: [
			"(⟦535⟧, b'⟦5.7.8⟧ not accepted, go to\\n⟦5.7.8⟧  https://example.org/p')",
			"failed by SMTP server 'x'.\\nSMTPSenderRefused: ⟦530⟧\\n⟦5.7.57⟧ Client not authenticated",
		],
		rejects: ['x\\n5.7.1 y'],
	},
	{
		// The same joined by blanks. A name before it makes it a version: «by Exim 4.2.1».
		name: 'enhanced-again',
		code: 'enhanced',
		near: ' ',
		before: `[45][0-9][0-9][ -][45]\\.[0-7]\\.[0-9]{1,3} ${gap(400)} `,
		notBefore: '[A-Z][A-Za-z]{1,20} ',
		digits: '[45]\\.[0-7]\\.[0-9]{1,3}',
		after: ' {1,2}[A-Za-z]',
		matches: [
			'GoError: ⟦535⟧ ⟦5.7.8⟧ not accepted, go to ⟦5.7.8⟧ https://example.org/p',
			'Error ⟦550⟧ ⟦5.1.1⟧ no such user. Please try ⟦5.1.1⟧ double-checking or ⟦5.1.1⟧ unnecessary spaces',
			'said: ⟦550⟧ ⟦5.7.1⟧ blocked by Exim 4.2.1 filter',
		],
		rejects: ['install 5.7.8 https://example.org'],
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
	{
		// Roundcube in any language: «SMTP-Fehler (550): … "u" (5.7.1 Client host rejected)».
		name: 'roundcube-enhanced',
		code: 'enhanced',
		near: '" \\(',
		before: `SMTP[^\\r\\n(]{0,20}\\([45][0-9][0-9]\\)${gap(300)}" \\(`,
		after: ' [A-Za-z<]',
		matches: [
			'SMTP Error (⟦550⟧): Failed to add recipient "u" (⟦5.7.1⟧ <mx[192.0.2.1]>: Client host',
		],
		rejects: ['SMTP (plugin) "x" (5.7.1 stable)'],
	},
	{
		// Its «SMTP error», where the language puts the error first: «Erreur SMTP (535) :», «Error SMTP: [550]».
		name: 'error-of-smtp',
		code: 'reply',
		before: '(?:[Ee]rr(?:eur|ore?|o de)|шибка) SMTP ?:? ?[(\\[]',
		digits: mailLikely,
		after: '[)\\]]',
		matches: [
			'Erreur SMTP (⟦535⟧) : authentication failed',
			'Error SMTP: [⟦550⟧] Incorrect sender header',
			'Ошибка SMTP (⟦250⟧): проверка подлинности не удалась',
		],
		rejects: ['SMTP (587)', 'Error SMTP: port 465'],
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
	{
		// What a client waited for and what it got instead: «Expected: 334, Got: 535».
		name: 'expected-and-got',
		code: 'reply',
		before: '[Ee]xpect(?:ed|ing):? (?:2(?:[25]0|35)|3[35]4),? (?:but )?[Gg]ot:? ',
		digits: mailLikely,
		after: `(?:[ :-] ?[A-Za-z<]|${lineEnd})`,
		matches: [
			'Unexpected return code - Expected: 334, Got: ⟦535⟧',
			'rcpt: expected 250, got ⟦550⟧ no such user',
		],
		rejects: ['Expected: 334, Got: 33', 'expected 251 got 250'],
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
		// Go's gomail tells which message of several, and go-mail which command: any code is a reply
		// code then.
		name: 'gomail',
		code: 'reply',
		before: '(?:could not send email [0-9]{1,4}|issue [A-Z]{4,8} command): ',
		after: '[ -]',
		matches: [
			'error="gomail: could not send email 1: ⟦501⟧ mail from address must be same"',
			'failed to issue MAIL command: ⟦502⟧ Invalid input from 192.0.2.1',
		],
		rejects: ['could not send email 250: timeout'],
	},
	{
		// Java Mail's logger of the protocol: `[com.sun.mail.smtp.protocol] (thread-1) 220 mx`.
		name: 'javamail-logger',
		code: 'reply',
		before: 'mail\\.smtp\\.protocol(?:\\]?(?: \\([^()\\r\\n]{1,60}\\)| -)|:) ',
		digits: mailLikely,
		after: thenText,
		matches: [
			'FINEST [com.sun.mail.smtp.protocol] (executor-thread-25) ⟦220⟧ mx JAMES SMTP Server',
		],
		rejects: ['[com.sun.mail.smtp.protocol] (executor-thread-25) AUTH 250'],
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
		// mox: `cmd=rcptto code=250`; Gophish, whose text begins with the code: `msg="501 …" code=501`.
		name: 'code-of-command',
		code: 'reply',
		near: ' code=',
		before: `(?:cmd=[a-z]{3,10}|msg="[2-5][0-9][0-9][ -]${gap(400)}") code=`,
		after: ' ',
		matches: [
			'm="smtp command result" cmd=rcptto code=⟦250⟧ ecode= duration=0.55ms',
			'level=warning msg="⟦501⟧ Invalid command or cannot parse from address" code=⟦501⟧ email=u',
		],
		rejects: ['cmd=GET code=200', 'cmd=run code=250'],
	},
];
