const daySeconds = 86_400;

/** One day of `count` lines as a busy relay with Postfix writes it: most lines carry no code. */
export function* postfixLog(count: number): Generator<string> {
	for (let index = 0; index < count; index++) {
		yield line(index, Math.floor((index * daySeconds) / count));
	}
}

const kinds: readonly ((prefix: string, id: string, n: number) => string)[] = [
	(prefix, _, n) =>
		`${prefix}smtpd[${1000 + (n % 9000)}]: connect from mx${n % 50}.example.net[192.0.2.${n % 250}]`,
	(prefix, id, n) =>
		`${prefix}smtpd[${1000 + (n % 9000)}]: ${id}: client=mx${n % 50}.example.net[192.0.2.${n % 250}]`,
	(prefix, id, n) =>
		`${prefix}cleanup[${2000 + (n % 7000)}]: ${id}: message-id=<${n}.${id}@mail.example.net>`,
	(prefix, id, n) =>
		`${prefix}qmgr[812]: ${id}: from=<sender${n % 300}@example.net>, size=${2000 + n * 7}, nrcpt=1 (queue active)`,
	(prefix, _, n) =>
		`${prefix}smtp[${3000 + (n % 6000)}]: Untrusted TLS connection established to mx.example.com[198.51.100.${n % 250}]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits)`,
	(prefix, id, n) =>
		`${prefix}smtp[${3000 + (n % 6000)}]: ${id}: to=<user${n % 900}@example.com>, relay=mx.example.com[198.51.100.${n % 250}]:25, delay=${n % 9}.4, delays=0.05/0/1.1/0.71, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${id}X)`,
	(prefix, id) => `${prefix}qmgr[812]: ${id}: removed`,
	(prefix, _, n) =>
		`${prefix}smtpd[${1000 + (n % 9000)}]: disconnect from mx${n % 50}.example.net[192.0.2.${n % 250}] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7`,
	(prefix, _, n) =>
		`${prefix}smtpd[${1000 + (n % 9000)}]: NOQUEUE: reject: RCPT from unknown[203.0.113.${n % 250}]: 554 5.7.1 Service unavailable; Client host [203.0.113.${n % 250}] blocked using zen.example.org; from=<a@example.org> to=<user${n % 900}@example.com> proto=ESMTP helo=<x>`,
	(prefix, id, n) =>
		`${prefix}smtp[${3000 + (n % 6000)}]: ${id}: to=<user${n % 900}@example.org>, relay=mx.example.org[203.0.113.9]:25, delay=${n}, delays=${n}/0.1/0.9/0.3, dsn=4.7.1, status=deferred (host mx.example.org[203.0.113.9] said: 450 4.7.1 <user${n % 900}@example.org>: Recipient address rejected: Greylisted (in reply to RCPT TO command))`,
];

function line(index: number, seconds: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	const id = (0xa0b1c2 + index * 37).toString(16).toUpperCase();
	const kind = kinds[(index * 7) % kinds.length];
	return kind === undefined ? '' : kind(`Nov 23 ${time} mail postfix/`, id, index);
}

/**
 * What stands in the log of `count` lines, as its making tells: an independent count that a summary
 * is held against.
 */
export function countsOfPostfixLog(count: number) {
	// The kinds take turns: line n is of kind 7n modulo 10, so kind k first comes in line 3k modulo 10.
	const linesOf = (kind: number) => Math.floor(count / 10) + ((kind * 3) % 10 < count % 10 ? 1 : 0);
	const [positive, permanent, transient] = [linesOf(5), linesOf(8), linesOf(9)];
	return {
		replies: { positive, intermediate: 0, transient, permanent },
		codes: new Map([
			['250', positive],
			['2.0.0', positive],
			['554', permanent],
			['5.7.1', permanent],
			['450', transient],
			['4.7.1', transient],
		]),
	};
}
