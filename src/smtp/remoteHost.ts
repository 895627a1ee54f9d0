/** One way in which programs name the host at the other end, or the recipient. */
export interface HostForm {
	readonly name: string;
	readonly pattern: RegExp;
	/** Which of its groups holds the name of the host, and which its address; 0 for none. */
	readonly groups: Readonly<Record<'host' | 'address', number>>;
	/** Lines that it reads, each with what comes of it. */
	readonly examples: readonly (readonly [line: string, host: string])[];
}

const name = String.raw`(?<host>[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,20}\.?)`;
const domain = String.raw`(?<host>[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,20})`;
const address = String.raw`\[(?:IPv6:)?(?<address>[0-9A-Fa-f.:]{2,45})\]`;
const localPart = String.raw`[^\s<>@"'(),:;[\]\\]{1,128}@`;

function form(
	name: string,
	pattern: string,
	examples: HostForm['examples'],
	flags = 'u',
): HostForm {
	// A match with named groups makes an object of them, which costs as much as the match.
	const groups = Array.from(pattern.matchAll(namedGroup), ([, group]) => group);
	return {
		name,
		pattern: new RegExp(pattern.replaceAll(namedGroup, '('), flags),
		groups: { host: groups.indexOf('host') + 1, address: groups.indexOf('address') + 1 },
		examples,
	};
}

const namedGroup = /\(\?<(host|address)>/g;

/** All forms; the first that fits counts: hosts before the recipient's domain. */
export const hostForms: readonly HostForm[] = [
	form('relay', String.raw`\brelay="?(?:${name} ?)?${address}`, [
		['to=<u@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=2.0.0', 'mx.example.org'],
		['stat=Sent, relay=mx.example.org. [192.0.2.1], dsn=2.0.0', 'mx.example.org'],
		['ruleset=check_rcpt, relay=[192.0.2.1], reject=550', '192.0.2.1'],
	]),
	form('relay-name', String.raw`\b(?:relay|mx|mta|mxhost|rhost)=["']?${domain}`, [
		['mailer=esmtp, relay=mx.example.org., dsn=4.0.0', 'mx.example.org'],
		['mta=mx.example.org code=550 dsn=5.1.1', 'mx.example.org'],
	]),
	form('said', String.raw`\bhost ${name}(?: ?${address})? (?:said|refused)`, [
		['status=bounced (host MX.example.org[192.0.2.1] said: 550 no)', 'mx.example.org'],
	]),
	form('exim', String.raw`\bH=(?:${name} ?)?(?:\([^()]{0,255}\) ?)?${address}`, [
		['=> u@example.org R=dns T=smtp H=mx.example.org [192.0.2.1] C="250 OK"', 'mx.example.org'],
		['H=(helo.example.net) [192.0.2.1] F=<> rejected RCPT: 550 no', '192.0.2.1'],
	]),
	form('peer', String.raw`\b(?:from|to|with) ${name}${address}`, [
		['reject: RCPT from mx.example.net[192.0.2.1]: 550 5.1.1 no', 'mx.example.net'],
		['reject: RCPT from unknown[2001:db8::1]: 550 5.1.1 no', '2001:db8::1'],
	]),
	form(
		'member',
		String.raw`"(?:remote_?host|remote_?mta|mx_?host|mx|mta|relay|peer|dest_?host|peer_address":\{"name)" ?: ?"(?:dns; ?)?${name}`,
		[
			[
				'{"type":"Bounce","peer_address":{"name":"mx.example.org.","addr":"192.0.2.1"}}',
				'mx.example.org',
			],
			['{"remoteHost": "mx.example.org","response":"550 no"}', 'mx.example.org'],
		],
		'iu',
	),
	form('remote-mta', String.raw`\bRemote-MTA: ?(?:[Dd][Nn][Ss]; ?)?${name}`, [
		['Remote-MTA: dns; mx.example.org', 'mx.example.org'],
	]),
	form('qmail', String.raw`(?<address>\d{1,3}(?:\.\d{1,3}){3})_(?:does_not_like|accepted|failed)`, [
		['delivery 9: failure: 192.0.2.1_does_not_like_recipient./', '192.0.2.1'],
	]),
	form(
		'recipient-member',
		String.raw`"(?:to|rcpt_?to|recipient|email|email_?address)\\?" ?: ?\[?\\?"<?${localPart}${domain}`,
		[['{"event":"bounce","email":"u@example.org","reason":"550 no"}', 'example.org']],
		'iu',
	),
	form(
		'recipient',
		String.raw`(?:\b(?:to|rcpt|recipient|recipients|addr|mailto)=|\bRCPT TO: ?|[Ff]inal-[Rr]ecipient: ?rfc822; ?|(?:[=-]>|\*\*|==) )<?${localPart}${domain}`,
		[
			['to=<u@Example.org>, relay=none, dsn=4.4.1', 'example.org'],
			['** u@example.org R=dns: all hosts failed, 550', 'example.org'],
			['Final-Recipient: rfc822; u@example.org', 'example.org'],
		],
	),
];

/** How far into a line a host is looked for. */
const reach = 4000;

/**
 * The host at the other end of the session that `line` tells of, in lower case: its name, else
 * its address. Where none is named, the domain of the recipient; `undefined` without either.
 */
export function remoteHost(line: string): string | undefined {
	const head = line.length > reach ? line.slice(0, reach) : line;
	for (const { groups, pattern } of hostForms) {
		const parts = pattern.exec(head);
		if (parts !== null) {
			const name = groups.host === 0 ? undefined : nameOf(parts[groups.host]);
			const host = name ?? (groups.address === 0 ? undefined : parts[groups.address]);
			if (host) {
				return host.toLowerCase();
			}
		}
	}
	return undefined;
}

// Postfix writes `unknown` where an address has no name.
function nameOf(host: string | undefined): string | undefined {
	const bare = host?.endsWith('.') === true ? host.slice(0, -1) : host;
	return bare === 'unknown' ? undefined : bare;
}
