import type { Rule } from './rule';
import { gap, lineEnd, wordStart } from './vocabulary';

const code = '[245]\\.[0-7]\\.[0-9]{1,3}';

// What stands behind a code that is a value.
const valueEnd = `(?:["'\`]?[,;:)\\]}>|"']| [A-Za-z<(]|${lineEnd})`;

/** Enhanced status codes that stand alone, in a line that tells of mail before. */
export const enhancedOfMail: readonly Rule[] = [
	{
		// A server's text that names its code once more, or only then: «550 No such user (5.1.1)».
		name: 'enhanced-in-reply',
		code: 'enhanced',
		near: '(?: [(\\[]| - |[,:] )',
		before: `${wordStart}[245][0-9][0-9][ -][A-Za-z<]${gap(200)}(?: [(\\[]| - |[,:] )`,
		digits: code,
		after: `(?:[)\\]]| [A-Za-z<]|${lineEnd})`,
		matches: [
			'x ⟦550⟧ No such user (⟦5.1.1⟧)',
			'x ⟦250⟧ OK (⟦2.1.5⟧)',
			'Error: ⟦550⟧ Requested action not taken: ⟦5.1.1⟧ gone',
			'x ⟦550⟧ No such user - ⟦5.1.1⟧',
		],
		rejects: ['250 packages, 5.1.1-2 among them', 'took 450 ms (5.10.1)'],
	},
	{
		// Words that have a status of a delivery behind them: «bounce code 5.1.1», «NDR 5.1.1».
		name: 'enhanced-behind-delivery',
		code: 'enhanced',
		before: `${wordStart}(?:(?:(?:[Bb]ounced?|[Ee]nhanced|[Dd]elivery|[Dd]iag|[Dd]iagnostic|DSN|dsn|NDR|SMTP [Ee]nhanced)(?:[ _-]?(?:[Cc]ode|[Ss]tatus|[Ee]rror|[Ff]ailed|[Ff]ailure))?|E?SMTP (?:[Cc]ode|[Ss]tatus|[Ee]rror))(?: ?[:=]| -)? ?["'(\\[<]?|[Ss]tatus=[a-z]{4,12} \\()`,
		digits: code,
		after: valueEnd,
		matches: [
			'bounce code ⟦5.1.1⟧',
			'Hard bounce: ⟦5.1.1⟧',
			'delivery status ⟦5.1.1⟧ (user unknown)',
			'to=<u@example.org>, status=deferred (⟦4.4.1⟧)',
			'dsn_code: ⟦5.1.1⟧',
			'NDR ⟦5.1.1⟧',
		],
		rejects: [
			'delivery 5.1.1-2 installed',
			'bounce 5.10.1',
			'SMTP error handling since 5.1.1',
			'status=active 5.1.1',
		],
	},
	{
		// Behind an address, as a value: «u@example.org,5.1.1,hard».
		name: 'enhanced-value-behind-address',
		code: 'enhanced',
		near: '(?:[(\\[<;|,=]|[:-] )["\'(\\[]?',
		before: `@[A-Za-z0-9.-]{3,100}(?:[^A-Za-z0-9.@\\r\\n-]${gap(120)})?(?:[(\\[<;|,=]|[:-] )["'(\\[]?`,
		notBefore: '(?:[Vv]ersion|[Mm]ailer|[Aa]gent|[Rr]elease)[^\\r\\n]{0,20}',
		digits: code,
		after: '["\'`]?[,;:)\\]}>|"\']',
		matches: [
			'u@example.org,⟦5.1.1⟧,hard',
			'<u@example.org>: giving up (⟦4.4.2⟧)',
			'to=<u@example.org> result: ⟦5.2.2⟧; queue=1',
		],
		rejects: ['u@example.org sent by mailer (5.1.1)', 'u@example.org, version: 5.1.1,'],
	},
];
