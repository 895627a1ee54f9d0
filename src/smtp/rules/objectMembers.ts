import type { Rule } from './rule';
import {
	gap,
	lineEnd,
	lineStart,
	mailOnly,
	mailWord,
	quote,
	someText,
	verb,
	wordStart,
} from './vocabulary';

const separator = `(?:${quote})?[ \\t]{0,2}(?:=>|[:=])[ \\t]{0,2}`;

// Whether a number under the key `code` is a reply code, only the rest of the line can say.
const codeName = `(?:[Cc]ode|statusCode|status_code)(?:${quote})?(?: {0,12}: ?|\\]? ?=> ?)`;
const codeKey = `${wordStart}${codeName}`;
const valueEnd = `[ \\t]{0,2}(?:[,;)}\\]]|${lineEnd})`;

/** Members of JSON and of objects as programs print them. */
export const objectMembers: readonly Rule[] = [
	{
		// `"response":"550 …"`, `message: '550 …'`: a value that begins with a reply.
		name: 'reply-in-object',
		code: 'reply',
		before: `(?:[Cc]ode|[Ss]tatus|[Mm]essage|[Mm]sg|[Rr]esponse|[Rr]eply|[Rr]eason|[Ee]rror|[Ee]rr|[Rr]esult|[Dd]escription|[Dd]etails?|[Tt]ext|[Dd]iag|[Dd]iagnostic|[Oo]utput|[Cc]ontents?|[Dd]ata|[Ll]og|[Ii]nfo|[Ss]ource|Ack)${separator}(?:${quote})`,
		digits: mailOnly,
		after: someText,
		matches: [
			'"response":"⟦250⟧ OK ids=1"',
			"response: '⟦550⟧ no such user',",
			'"ReceiptAck":"⟦250⟧ x Received OK"',
		],
		rejects: ['"message":"404 Not Found"', '"text":"550 5 apples"', '"content":"512-bit"'],
	},
	{
		// SendGrid and its like: codes that HTTP uses as well, in a record about a recipient.
		name: 'event-of-recipient',
		code: 'reply',
		near: '"',
		before: `"(?:email|recipient|rcpt|rcpt_to|to)" ?: ?"${gap(400)}"(?:reason|response|smtp_reply|diagnostic)" ?: ?"`,
		digits: '[45][0-9][0-9]',
		after: '[ -]',
		matches: ['{"email":"u@example.org","event":"bounce","reason":"⟦500⟧ unknown recipient"}'],
		rejects: ['{"path":"/","reason":"500 Internal Server Error"}'],
	},
	{
		name: 'status-in-object',
		code: 'enhanced',
		before: `(?:${wordStart}(?:[Ss]tatus|[Dd]sn|DSN|[Ee]nhanced)|(?:[_-]|ench|enhanced|status|error|reply|smtp|delivery)(?:status|dsn|code)|[a-z](?:Status|Dsn|Code))(?:[_ -]?[Cc]ode|[Ss]tatus|_status|_ex)?(?:${quote})?(?: ?[:=]|\\]=>) ?(?:string\\([0-9]{1,2}\\) )?(?:${quote})`,
		after: `(?:${quote}|[ ,])`,
		matches: [
			'{"action":"failed","status":"⟦5.1.1⟧","diagnosticCode":"smtp; ⟦550⟧ ⟦5.1.1⟧ user unknown"}',
			'"enhancedStatusCode": "⟦5.7.1⟧"',
			"dsn: '⟦4.4.1⟧'",
			'"deliverystatus": "⟦5.1.0⟧",',
		],
		rejects: [
			'"version":"5.1.1"',
			'"statusVersion":"5.1.1"',
			'"punycode": "2.3.1",',
			'{"code": "5.1.1", "name": "Water bodies"}',
		],
	},
	{
		// KumoMTA's members for the enhanced code or the text beside it: any code is a reply code then.
		name: 'code-beside-enhanced',
		code: 'reply',
		before: `(?:[Cc]ode|[Ss]tatus)(?:${quote})?: ?`,
		after: `, ?(?:${quote})?(?:enhanced_?(?:[Ss]tatus|[Cc]ode)|content")`,
		matches: [
			'"response":{"code":⟦400⟧,"enhanced_code":null,"content":""}',
			'"response": {"status": ⟦550⟧, "enhancedStatus": "⟦5.3.0⟧", "message": "no"}',
		],
		rejects: ['"code":400,"message":"Bad Request"'],
	},
	{
		// The code alone as a text, where its key calls it a code of an answer: `"error_code":"550"`.
		name: 'code-as-text',
		code: 'reply',
		before: `(?:${wordStart}[Cc]ode|(?:[Rr]esponse|[Rr]eply|[Ee]rror|[Ss]tatus|[Bb]ounce|[Dd]iagnostic|[Rr]ej(?:ect)?|[Dd]elivery)[_-]?[Cc]ode)${separator}(?:${quote})`,
		digits: mailOnly,
		after: quote,
		matches: ['"error_code":"⟦550⟧"', '"RejCode":"⟦550⟧"'],
		rejects: ['"status": "450"', '"barcode": "550"', '"result": "250"', '"postcode": "553"'],
	},
	{
		// A reply code as a number under a key of its own: nodemailer's `responseCode: 550`.
		name: 'response-code-member',
		code: 'reply',
		before: `(?:(?:[Rr]esponse|[Rr]eply|[Bb]ounce)[_-]?[Cc]ode|${wordStart}(?:[Rr]etcode|SmtpStatusCode))(?:${quote})?(?:: ?| ?=> ?)`,
		digits: mailOnly,
		after: valueEnd,
		matches: ['  responseCode: ⟦550⟧,', '{"response":"⟦421⟧ later","responseCode":⟦421⟧}'],
		rejects: ['"responseCode": 404,', 'reply_code = 550'],
	},
	{
		// Its codes that HTTP has too, where the command that it answers is told beside it.
		name: 'response-code-of-command',
		code: 'reply',
		before: `[Rr]esponseCode(?:${quote})?: ?`,
		digits: '50[0-4]',
		after: `, ?(?:${quote})?command(?:${quote})?: ?(?:${quote})?${verb}`,
		matches: ['"responseCode":⟦502⟧,"command":"AUTH PLAIN"}'],
		rejects: ['"responseCode":502,"command":"curl"}'],
	},
	{
		// Pretty-printed, one member a line: nothing else tells what the code is of.
		name: 'code-member-alone',
		code: 'reply',
		before: `${lineStart}[ \\t>]{0,80}(?:${quote}|\\[)?${codeName}`,
		digits: mailOnly,
		after: `,?[ \\t]{0,4}${lineEnd}`,
		matches: [
			'    code: ⟦451⟧,',
			'        "code": ⟦250⟧,',
			'    [code] => ⟦550⟧',
			'> code     : ⟦552⟧',
		],
		rejects: ['        "code": 404,', 'reject_code: 550'],
	},
	{
		name: 'code-member-before-mail',
		code: 'reply',
		before: codeKey,
		digits: mailOnly,
		after: `${valueEnd}${gap(400)}${mailWord}`,
		matches: ['{"code":⟦550⟧,"command":"RCPT TO:<u@example.org>"}'],
		rejects: ['{"code":250,"path":"/a","method":"GET"}'],
	},
	{
		name: 'code-member-behind-mail',
		code: 'reply',
		near: codeKey,
		before: `${mailWord}${gap(400)}[^0-9A-Za-z_\\r\\n]${codeName}`,
		digits: mailOnly,
		after: valueEnd,
		matches: [
			'TransportException in Mailer (code: ⟦454⟧)',
			'&textproto.Error{From:"u@example.org", Code:⟦550⟧, Msg:"no"}',
		],
		rejects: ['{"path":"/a","method":"GET","code":250}'],
	},
];
