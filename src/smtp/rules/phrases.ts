import { anyCase } from './vocabulary';

// How texts of replies begin, as RFC 5321 and the big servers word them. Each is a phrase: a single
// noun might be what a number counts («250 messages»).
const phrases = [
	anyCase('requested (?:mail )?action', 'no such (?:user|recipient|mailbox|address|domain)'),
	`${anyCase('user', 'mailbox', 'recipient', 'address', 'account', 'sender', 'client', 'message', 'mail', 'access', 'command', 'authentication')} (?:[Uu]nknown|[Nn]ot |[Uu]navailable|[Dd]enied|[Dd]isabled|[Rr]ejected|refused|failed|is |[Ff]ull|exceeded|does|accepted|required|ok|OK)`,
	anyCase('unknown (?:user|recipient|mailbox|address|local)', 'relay(?:ing)? (?:access )?denied'),
	anyCase('service (?:unavailable|not available|ready|closing)', 'transaction failed'),
	anyCase(
		'queued as',
		'message queued',
		'greylist',
		'start mail input',
		'end data with',
		'enter (?:mail|message)',
	),
	anyCase(
		'too many (?:recipients|connections|errors|unrecognized|messages|concurrent)',
		'over quota',
		'bad sequence',
	),
	anyCase(
		'must issue',
		'need (?:mail|rcpt|RCPT|MAIL)',
		'authentication (?:credentials|succeeded|mechanism)',
	),
	`${anyCase('invalid', 'bad', 'unroutable')} (?:[Rr]ecipient|[Ss]ender|[Aa]ddress|[Mm]ailbox|[Dd]omain|[Uu]ser)`,
	anyCase(
		'temporar(?:y|ily) (?:error|failure|rejected|deferred|unavailable|problem)',
		'local error',
	),
];

/** How the text of a reply begins, where no number but its code has such words behind it. */
export const phrase = `(?:${phrases.join('|')})`;
