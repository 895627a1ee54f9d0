import type { Rule } from './rule';
import { gap, lineEnd, mailLikely } from './vocabulary';

/** What mail libraries and mail readers put around a reply, each in its own words. */
export const mailers: readonly Rule[] = [
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
		// Roundcube's «SMTP error», where the language puts the error first: «Erreur SMTP (535) :», «Error SMTP: [550]».
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
];
