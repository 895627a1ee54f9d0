import type { Rule } from './rule';
import {
	gap,
	lineEnd,
	mailFailure,
	mailLikely,
	mailOnly,
	mailWord,
	quote,
	thenValueEnd,
	wordStart,
} from './vocabulary';

// No blank before a `=`: `smtp_error_code = 550` sets a code, it reports none.
const separatorOfKey = `(?:${quote})?\\]?(?: ?=>|[:=])[ \\t]{0,2}(?:string\\([0-9]{1,3}\\) |int\\()?`;

/** Values behind a key and `=`, as logs in logfmt have them. */
export const keyedValues: readonly Rule[] = [
	{
		// Keys that name SMTP: `smtpstatus=250`, `smtpResponse: "250 …"`, `smtp_code: 550`.
		name: 'smtp-key',
		code: 'reply',
		before: `(?:smtp|lmtp|SMTP|Smtp)[_-]?(?:[Ss]tatus|[Cc]ode|[Rr]eply|[Rr]esponse|[Rr]esp|[Mm]sg|[Mm]essage|[Ee]rror|[Rr]esult|[Dd]iag)(?:[_-]?(?:[Cc]ode|[Ss]tatus|[Tt]ext|[Mm]sg|[Mm]essage))?${separatorOfKey}(?:${quote}|[(\\[<])?`,
		after: thenValueEnd,
		matches: [
			"smtpstatus=⟦550⟧ smtpmsg='⟦550⟧ rejected' errormsg='no'",
			'"smtpResponse":"⟦250⟧ OK"',
			'"smtp_code": ⟦550⟧,',
			'["smtp_code"]=> string(3) "⟦550⟧" ["smtp_code_ex"]=> string(5) "⟦5.1.1⟧"',
			'    [smtp_code] => ⟦550⟧',
		],
		rejects: ['smtpd_reply_code = 550', 'smtp_error_limit=250x'],
	},
	{
		// Sendmail and others: `reject=550 …`, `stat=250 …`, Exim's `C="250 OK"`, OpenSMTPD's `stat="250 …"`.
		name: 'reply-value',
		code: 'reply',
		before: `(?:${wordStart}(?:reject|action|stat|C|reply|lr|last_reply|diag|msg|result|errstr|answer|LED|LRT|confirmation|string)=|ehlo-resp )(?:["'<({]|LED=|\\\\")?`,
		digits: mailLikely,
		after: `(?:[ -](?:[^0-9A-Za-z_ \\r\\n=]|[A-Za-z_]{1,30}(?:[^A-Za-z_=\\r\\n]|${lineEnd}))|[ -] {0,3}[0-9]|\\\\?["'<>;}])`,
		matches: [
			'relay=mx [192.0.2.1], reject=⟦511⟧ Virus found in email!',
			'T=smtp H=mx [192.0.2.1] C="⟦250⟧ OK id=1abc"',
			'. ehlo-resp <⟦250⟧-OK\\n⟦250⟧ HELP>',
			'delay=1s result="Ok" stat="⟦250⟧ Ok"',
			'decided action=⟦550⟧ Mail appeared to be SPAM or forged',
			'error,relay=::ffff:192.0.2.1,msg="⟦502⟧ ESMTP command error",cmd: DATA',
			'#<Net::SMTP::Response:0x0000 @string="⟦250⟧ OK\\n">',
		],
		rejects: ['size=552 reject=5', 'status=404 Not Found', 'SIZE=554', 'result=250 count=450'],
	},
	{
		// Keys that HTTP knows too, with text behind the code that is no further key.
		name: 'generic-value',
		code: 'reply',
		before: `${wordStart}(?:status|response|resp|error|err|reason|code|last_error|message|reply_text)=(?:["'<(]|\\\\")?`,
		digits: mailOnly,
		after: `(?:[ -][^0-9 =\\r\\n][^ =\\r\\n]{0,40}(?: |${lineEnd})|\\\\?["'])`,
		matches: ['to=<u@example.org> status=⟦550⟧ no such user', 'err="⟦450⟧ try later"'],
		rejects: ['status=550 method=GET', 'status=500 Internal Server Error', 'code=250 path=/'],
	},
	{
		// logfmt and key=value: the enhanced code right behind the reply code, under its own key.
		name: 'code-then-enhanced',
		code: 'reply',
		before: `${wordStart}(?:code|status|smtp|reply)=(?:${quote})?`,
		digits: mailLikely,
		after: `(?:${quote})?,? [a-z_]{2,20}=(?:${quote})?[245]\\.[0-9]{1,2}\\.[0-9]`,
		matches: ['mta=mx.example.org code=⟦550⟧ dsn=⟦5.1.1⟧ text="no"'],
		rejects: ['code=550 path=/', 'code=200 version=2.5'],
	},
	{
		name: 'enhanced-behind-code',
		code: 'enhanced',
		before: `${wordStart}(?:code|status|smtp|reply)=(?:${quote})?[245][0-9][0-9](?:${quote})?,? [a-z_]{2,20}=(?:${quote})?`,
		matches: ['result=TEMPFAIL code=⟦451⟧ ext=⟦4.3.0⟧ msg="try later"'],
		rejects: ['code=0 version=4.3.0'],
	},
	{
		// Stalwart's `code = 550, details = "5.1.1 no such user"`, Python's `(code=550, message='no')`.
		name: 'code-with-details',
		code: 'reply',
		before: `${wordStart}code ?= ?`,
		digits: mailOnly,
		after: ', (?:details|enhanced|message|msg|reason|text)',
		matches: [
			'hostname = "mx.example.com", code = ⟦550⟧, details = "no such user", total = 0',
			"SMTPResponseException(code=⟦550⟧, message='no such user')",
		],
		rejects: ['reject_code = 550', 'code = 550'],
	},
	{
		// Keys of gateways and services in one word: Mimecast's `|RejCode=550|`.
		name: 'code-value',
		code: 'reply',
		before: `(?:[Rr]ej|[Rr]eject|[Bb]ounce|[Rr]eply|[Rr]esponse|[Dd]iag|[Dd]elivery)[Cc]ode=(?:${quote})?`,
		digits: mailOnly,
		after: `(?:[|,;&]|${quote}| [A-Za-z]|${lineEnd})`,
		matches: [
			'Sender=a@example.org|RejType=No such user|RejCode=⟦550⟧|RejInfo=no',
			'msg=x deliveryCode=⟦250⟧ deliveryCodeInfo="⟦250⟧ ⟦2.0.0⟧ Ok"',
		],
		rejects: ['reject_code=550', 'RejCode=550ms'],
	},
	{
		// Haraka: «bounced … reason="…" code=550». An exit status never is a code that refuses.
		name: 'code-value-behind-mail',
		code: 'reply',
		near: 'code(?:=| = )',
		before: `${mailWord}${gap(400)}(?:[^0-9A-Za-z_\\r\\n](?:(?:status|reply|response|smtp|bounce)_?)?code=|, code = )`,
		digits: `(?:250|${mailFailure})`,
		after: `(?: |${lineEnd})`,
		matches: [
			'[outbound] bounced reason="Some recipients failed: <u@example.org>" code=⟦550⟧',
			'event=delivery_failed to=u@example.org status_code=⟦550⟧',
			'status=sent to=u@example.org server=mx.example.org:587 code=⟦250⟧',
			'to = "u@example.org", hostname = "mx.example.org", details = "no", code = ⟦550⟧',
		],
		rejects: ['smtp code=200', 'code=550', 'WEBMAIL:x POST /login u= code=401 time=100'],
	},
	{
		name: 'code-value-before-mail',
		code: 'reply',
		before: `${wordStart}(?:error|status|reply|response|smtp|bounce)_?code=(?:${quote})?`,
		digits: mailFailure,
		after: `(?:[ ,;&|]|${quote})${gap(300)}${mailWord}`,
		matches: ['error_code=⟦550⟧ error_message="no such user" recipient=u@example.org'],
		rejects: ['status_code=550 path=/', 'reject_code=550 mail'],
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
