import type { Rule } from './rule';
import { commonFailure, lineEnd, mailLikely, mailOnly, opening, someText } from './vocabulary';

const answered =
	'antwortete|lautete?|répondu|respondió|risposto|respondeu|odpowiedział|odpověděl|geantwoord|antwoordde|svarade|svarede|svarte|vastasi|ответил|ответило';

const answer =
	'[Aa]ntwort|[Rr]éponse|[Rr]espuesta|[Rr]isposta|[Rr]esposta|[Oo]dpowiedź|[Oo]dpověď|[Aa]ntwoord|[Оо]твет|[Вв]ідповідь';

/** Words of other languages than English by which programs announce a reply or name its code. */
export const otherLanguages: readonly Rule[] = [
	{
		// «Der Server antwortete: 550 no».
		name: 'answered-abroad',
		code: 'reply',
		before: `(?:${answered})(?: [a-z]{1,10})? ?: {0,2}${opening}`,
		digits: mailLikely,
		after: someText,
		matches: [
			'Der Server antwortete: ⟦550⟧ no',
			'Die Antwort des Servers lautete: ⟦554⟧ no',
			'Le serveur a répondu : ⟦554⟧ no',
			'El servidor de correo respondió:  ⟦550⟧ no',
		],
		rejects: ['Le serveur a répondu : 404 Not Found'],
	},
	{
		// «Ответ почтового сервера: 550 no». Whose answer it is must be said: no answer to a question.
		name: 'answer-of-server-abroad',
		code: 'reply',
		before: `(?:${answer}) [^\\r\\n:0-9]{1,40}: {0,2}${opening}`,
		digits: commonFailure,
		after: someText,
		matches: [
			'Odpowiedź serwera poczty:  ⟦550⟧ no',
			'Ответ почтового сервера: «⟦451⟧ позже»',
			'Réponse du serveur : ⟦550⟧ no',
		],
		rejects: ['Antwort: 550 Zeichen', 'Ответ: 550', 'Réponse : 404 Not Found'],
	},
	{
		// Where the server comes first: «サーバーの応答: 550 no».
		name: 'server-answer-abroad',
		code: 'reply',
		before: `(?:サーバー?|服务器|伺服器|서버)[^\\r\\n:：0-9]{0,10}(?:応答|响应|回應|응답)[:：] {0,2}${opening}`,
		digits: mailLikely,
		after: someText,
		matches: ['サーバーの応答：⟦550⟧ no', '邮件服务器响应： ⟦550⟧ no such user'],
		rejects: ['応答: 550 ms'],
	},
	{
		// «Fehlercode: 550», «код ответа SMTP: 550», «code d'erreur 550».
		name: 'named-code-abroad',
		code: 'reply',
		before: `(?:(?:[Ff]ehler|[Aa]ntwort)-?[Cc]ode|[Кк]од(?:ом)? (?:ошибки|ответа|помилки)|[Cc]ódigo de (?:error|erro|respuesta|resposta)|[Cc]ode d['’]erreur|[Cc]ode de réponse|[Cc]odice (?:di )?errore|[Ff]outcode|[Kk]od błędu)(?: SMTP)? ?:? ?["'(\\[«]?`,
		digits: `(?!451)${mailOnly}`,
		after: `(?:["')\\],;»]|\\.(?![0-9])|${someText}|: |${lineEnd})`,
		matches: [
			'SMTP-Fehlercode: ⟦550⟧',
			'Код ошибки: ⟦550⟧ no such user',
			'код ответа SMTP: ⟦554⟧',
			"code d'erreur ⟦550⟧",
		],
		rejects: ['Fehlercode: 404', 'Код ошибки 500', 'Postcode: 550'],
	},
];
