import type { Rule } from './rule';

/** A reply code with its enhanced status code beside it: the surest sign of a reply there is. */
export const pairs: readonly Rule[] = [
	{
		// RFC 2034 §4 puts the enhanced code right behind the reply code. The classes must agree,
		// save that servers mix 4 and 5.
		name: 'reply-and-enhanced-code',
		code: 'pair',
		matches: [
			'host mx.example.org[192.0.2.1] said: ⟦550⟧ ⟦5.1.1⟧ <u@example.org>: User unknown',
			'… Please try ⟦550⟧-⟦5.1.1⟧ double-checking ⟦550⟧ ⟦5.1.1⟧ the address',
			'⟦550⟧ #⟦5.1.0⟧ Address rejected.',
			'⟦550⟧#⟦5.1.0⟧ Address rejected.',
			"error ⟦550⟧-'⟦5.1.1⟧ <u@example.org>... User unknown'",
			"smtplib.SMTPDataError: (⟦554⟧, b'⟦5.7.1⟧ rejected')",
			'⟦554⟧ ⟦4.4.7⟧ Message expired',
			'"⟦550⟧","⟦5.1.1⟧","User unknown"',
			'⟦550⟧ ⟦5.1.1⟧User unknown',
			'SMTPSVC1 mx - 25 - ⟦250⟧+⟦2.1.0⟧+Ok 0 0 SMTP - -',
			';⟦250⟧ ⟦2.0.0⟧OK2026',
			'- ⟦452⟧. ⟦4.3.1⟧ Insufficient system storage (throttled)',
			'Remote-MTA: mx.example.org ⟦550⟧: ⟦5.1.1⟧ unknown',
			'u@example.org;⟦550⟧;⟦5.1.1⟧;unknown',
			'x ⟦550⟧ - ⟦5.1.1⟧ unknown',
			'<td>⟦550⟧&nbsp;⟦5.1.1⟧ unknown</td>',
		],
		rejects: [
			'upgrade libexample:amd64 2.550 5.1.1-2',
			'from 192.0.2.250 2.0.0.1',
			'404 5.12.3456',
			'took 250 4.10.1',
			'550 5.1.1.7',
			'install example:amd64 <none> 552-5.1.1+deb12u1',
		],
	},
	{
		// qmail-send logs a delivery with an underscore for every blank.
		name: 'pair-with-underscores',
		code: 'pair',
		before: '[:/]_',
		underscored: true,
		matches: [
			'delivery 9: failure: 192.0.2.9_does_not_like_recipient./Remote_host_said:_⟦550⟧_⟦5.1.1⟧_unknown/Giving_up_on_192.0.2.9./',
			'delivery 9: deferral: Remote_host_said:_⟦451⟧_⟦4.7.1⟧_Greylisted/',
		],
		rejects: ['delivery 9: success: did_0+0+1/', 'lib_550_5.1.1_amd64.deb'],
	},
];
