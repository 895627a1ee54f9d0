import { anyCase } from './vocabulary';

// How texts of replies begin, as RFC 5321 and the big servers word them. Each is a phrase: a single
// noun might be what a number counts («250 messages»).
const phrases = [
	anyCase('requested (?:mail )?action', 'no such (?:user|recipient|mailbox|address|domain)'),
	`${anyCase('user', 'mailbox', 'recipient', 'address', 'account', 'sender', 'client', 'message', 'mail', 'access', 'command', 'authentication')} (?:[Uu]nknown|[Nn]ot |[Uu]navailable|[Dd]enied|[Dd]isabled|[Rr]ejected|refused|failed|is |[Ff]ull|exceeded|does|accepted|required|ok|OK|blocked|too |contains |looks |content |lookup |verification |has been |was |over )`,
	anyCase(
		'unknown (?:user|recipient|mailbox|address|local)',
		'relay(?:ing)? (?:(?:access )?denied|not (?:permitted|allowed)|prohibited)',
	),
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
		'too (?:many (?:recipients|connections|errors|unrecognized|messages|concurrent|invalid|bad)|frequent|busy|much)',
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
		'temporar(?:y|ily) (?:error|failure|rejected|deferred|unavailable|problem|local|system|lookup)',
		'local error',
	),
];

// Sentences, which a version might have behind it as well («5.6.2 could not do that»).
const sentences = [
	'[Ss]orry[ ,]',
	'(?:[Tt]h(?:is|e)|[Yy]our) (?:message|e?-?mail|host|IP|ip|domain|server|client|account|sender|recipient|user|access|address|mailbox|network|reputation|connection)(?![a-z])',
	anyCase(
		'no (?:mailbox|account|valid|relay|SMTP|reverse|PTR)',
		'not (?:our|a local|local|allowed|permitted|authori[sz]ed|taking)',
		'unable to ',
		'cannot ',
		'could not ',
		"we (?:do not|don['’]t|cannot|are) ",
		'please (?:try|see|use|auth|log|contact|turn|check)',
		'try (?:again|later)',
		'insufficient (?:system|disk|storage)',
		'connection (?:refused|rate|frequency|dropped|limit)',
		'syntax error',
		'out of (?:memory|disk|space)',
		'timeout (?:exceeded|waiting)',
	),
	'(?:[Hh][Ee][Ll][Oo]|EHLO|[Ii]nvalid HELO) [a-z]',
	'(?:SPF|DKIM|DMARC) (?:check|fail|valid|unauth)',
];

/** How the text of a reply begins, where only its code or an enhanced status code has such words behind it. */
export const mailPhrase = `(?:${phrases.join('|')})`;

/** The same, and words that no number but a reply code has behind it. */
export const phrase = `(?:${[...phrases, ...sentences].join('|')})`;
