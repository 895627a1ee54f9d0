import type { Rule } from './rule';
import { lineEnd, lineStart, quote, wordStart } from './vocabulary';

/** Delivery reports: fields of RFC 3464, and fields of logs that follow them. */
export const deliveryReports: readonly Rule[] = [
	{
		// RFC 3464 §2.3.6: `Diagnostic-Code: smtp; 550 …`, also without the blank or the type.
		name: 'diagnostic-code',
		code: 'reply',
		before: `(?:${wordStart}(?:smtp|SMTP|lmtp|LMTP|[Xx]-[A-Za-z-]{1,20}|unix) ?; {0,3}|[Dd]iagnostic[- _]?[Cc]ode(?:${quote})?: ?(?:${quote})?)['"]?`,
		after: `(?:[ -]|=|["'),.]|:|${lineEnd})`,
		matches: [
			'Diagnostic-Code: smtp; ⟦550⟧ user unknown',
			'Diagnostic-Code: smtp;⟦550⟧ user unknown',
			'Diagnostic-Code: SMTP; ⟦550⟧-Please turn on SMTP Authentication',
			'X-Remote-MTA-smtp-greeting: X-str; ⟦220⟧ Connected OK',
			'Diagnostic-Code: ⟦550⟧ unknown',
			'"Details":"smtp;⟦550⟧ unknown"',
		],
		rejects: ['Reporting-MTA: dns; 550.example.org', 'smtp; 5500'],
	},
	{
		name: 'diagnostic-enhanced',
		code: 'enhanced',
		before: `(?:smtp|SMTP|[Dd]iagnostic-[Cc]ode: [Xx]-[A-Za-z]{1,20}) ?; {0,3}`,
		after: `(?:[ ,;)"']|${lineEnd})`,
		matches: [
			'Diagnostic-Code: smtp; ⟦5.1.0⟧ - Unknown address error ⟦550⟧-no such user',
			'Diagnostic-Code: X-Filter; ⟦5.9.8⟧ Spam',
		],
		rejects: ['User-Agent: smtp; 5.1.0.2'],
	},
	{
		// `dsn=5.1.1` of Postfix and Sendmail, `stat=2.0.0 Ok`, `Status: 5.1.1`, `DSN: 5.1.1`.
		name: 'status-field',
		code: 'enhanced',
		before: `(?:${wordStart}(?:dsn|DSN|stat|status|Status|STATUS|ERROR_CODE|dsn_status|esc|ecode|(?:[Ee]nhanced|ENHANCED)[-_ ]?(?:[Ss]tatus|STATUS)?[-_ ]?(?:[Cc]ode|CODE)?)(?: code| message)? {0,12}[=:] ?["'(]?|[Ss]tatus code |(?:dsn|DSN) )`,
		digits: '[245]\\.[0-9]\\.[0-9]{1,3}',
		after: `(?![-.])`,
		matches: [
			'dsn=⟦5.1.1⟧, status=bounced (unknown user)',
			'Status: ⟦5.0.0⟧ (permanent failure)',
			'relay=localhost, stat=⟦2.0.0⟧ Ok, id=1',
			'Transient error with status code ⟦4.4.2⟧, postponing retry for later',
			'DSN ⟦5.1.1⟧ (user unknown)',
			'> status   : ⟦5.7.0⟧',
			'esc=⟦5.1.1⟧ ENHANCEDSTATUS=⟦5.7.1⟧ Enhanced code: ⟦4.4.1⟧, x',
			'Status message: ⟦2.0.0⟧ from MTA(smtp:[127.0.0.1]:10025): ⟦250⟧ ⟦2.0.0⟧ Ok',
		],
		rejects: [
			'Version: 5.1.1',
			'status installed less:amd64 5.1.1',
			'Status: 5.1.1.1',
			'engine=2.50.10',
			'Status: 2.16.3 released',
		],
	},
	{
		// PowerMTA explains the status in brackets: `5.1.1 (bad destination mailbox address)`.
		name: 'status-with-meaning',
		code: 'enhanced',
		before: `(?:${lineStart}|[,;"']) ?`,
		after:
			' \\((?:undefined|other|bad|success|delivery|mailbox|message|no answer|unable|[Pp]er(?:sistent|manent) |system|recipient|destination|routing|congestion|invalid|security|conversion|media|too many)[a-z ,:/-]{0,80}\\)',
		matches: [
			'b,2026-11-23,u@example.org,failed,⟦5.1.1⟧ (bad destination mailbox address),smtp;⟦550⟧ unknown',
			' ⟦5.2.1⟧ (mailbox disabled, not accepting messages)',
			'"⟦4.4.1⟧ (Persistent transient failure - routing/network: no answer from host)"',
		],
		rejects: ['libfoo, 5.1.1 (2026)', 'libbar, 5.1.1 (stable)', "('2.4.3 (truncation, date)')"],
	},
	{
		// The words of IronPort and Amazon: «5.1.0 - Unknown address error 550-'5.1.1 …'».
		name: 'enhanced-before-reply',
		code: 'enhanced',
		after: ` [-–] [A-Z][A-Za-z ,]{2,80} [45][0-9][0-9]-`,
		matches: [
			"⟦5.3.0⟧ - Other mail system problem ⟦550⟧-'unknown user'",
			'⟦5.3.0⟧ – Other mail system problem ⟦550⟧-‘unknown user’',
		],
		rejects: ["5.3.0 - Other system 12-'x'"],
	},
];
