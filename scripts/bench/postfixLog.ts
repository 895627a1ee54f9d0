import {
	accepting,
	bouncing,
	deferring,
	rejecting,
	type Mail,
	type WordedReply,
} from './postfixReplies';
import { createRandom, type Random } from './random';

const daySeconds = 86_400;

/** What a log is about: a relay's day, in which most lines carry no code, or nothing but replies. */
export type LogMix = 'relay' | 'replies';

/** A line, and the reply in it where it has one. */
interface Entry {
	readonly text: string;
	readonly reply?: { readonly codes: readonly string[]; readonly host: string };
}

/** How many replies a log holds, counted as they were written. */
export interface WrittenCounts {
	readonly replies: Record<'positive' | 'intermediate' | 'transient' | 'permanent', number>;
	/** How many replies hold a code. */
	readonly codes: Map<string, number>;
	/** How many replies a host gave or got. */
	readonly hosts: Map<string, number>;
}

/**
 * One day of `count` lines as Postfix writes it: hosts, addresses, ids and texts differ from line
 * to line, and are the same in each run.
 *
 * @param counts is added to, for an independent count that a summary is held against.
 */
export function* postfixLog(
	count: number,
	mix: LogMix = 'relay',
	counts?: WrittenCounts,
): Generator<string> {
	const random = createRandom(1);
	let index = 0;
	while (index < count) {
		for (const { reply, text } of mix === 'relay' ? session(random) : attempt(random)) {
			if (index === count) {
				return;
			}
			if (reply !== undefined && counts !== undefined) {
				addReply(counts, reply);
			}
			yield `${timeOf(Math.floor((index * daySeconds) / count))} mail postfix/${text}`;
			index++;
		}
	}
}

/** What stands in such a log. */
export function countsOfPostfixLog(count: number, mix: LogMix = 'relay'): WrittenCounts {
	const counts = noCounts();
	// The lines are written to be counted.
	Array.from(postfixLog(count, mix, counts), () => undefined);
	return counts;
}

/** Counts to begin with. */
export function noCounts(): WrittenCounts {
	return {
		replies: { positive: 0, intermediate: 0, transient: 0, permanent: 0 },
		codes: new Map(),
		hosts: new Map(),
	};
}

const severities = { 2: 'positive', 4: 'transient', 5: 'permanent' } as const;

function addReply(
	{ codes, hosts, replies }: WrittenCounts,
	reply: NonNullable<Entry['reply']>,
): void {
	replies[severities[Number(reply.codes[0]?.charAt(0)) as keyof typeof severities]]++;
	for (const code of reply.codes) {
		codes.set(code, (codes.get(code) ?? 0) + 1);
	}
	hosts.set(reply.host, (hosts.get(reply.host) ?? 0) + 1);
}

/** The name of a peer, or its address where it has none. */
function hostOf({ address, peer }: Mail): string {
	const name = peer.slice(0, peer.indexOf('['));
	return name === 'unknown' ? address : name;
}

function timeOf(seconds: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `Nov 23 ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Of ten clients seven bring a mail, and three are turned away. */
function session(random: Random): readonly Entry[] {
	const mail = someMail(random);
	const smtpd = `smtpd[${1000 + random.below(30_000)}]:`;
	if (random.below(10) < 3) {
		return [
			{ text: `${smtpd} connect from ${mail.peer}` },
			rejected(mail, random, smtpd),
			{ text: `${smtpd} disconnect from ${mail.peer} ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4` },
		];
	}
	const smtp = `smtp[${1000 + random.below(30_000)}]:`;
	const next = someMail(random);
	return [
		{ text: `${smtpd} connect from ${mail.peer}` },
		{ text: `${smtpd} ${mail.id}: client=${mail.peer}` },
		{
			text: `cleanup[${random.below(30_000)}]: ${mail.id}: message-id=<${random.id(24)}@${mail.from.slice(mail.from.indexOf('@') + 1)}>`,
		},
		{
			text: `qmgr[812]: ${mail.id}: from=<${mail.from}>, size=${random.below(200_000)}, nrcpt=1 (queue active)`,
		},
		{
			text: `${smtpd} disconnect from ${mail.peer} ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7`,
		},
		{
			text: `${smtp} Untrusted TLS connection established to ${next.peer}:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256`,
		},
		delivered({ ...mail, peer: next.peer, address: next.address }, random, smtp),
		{ text: `qmgr[812]: ${mail.id}: removed` },
	];
}

function attempt(random: Random): readonly Entry[] {
	const pid = 1000 + random.below(30_000);
	const mail = someMail(random);
	return [
		random.below(4) === 0
			? rejected(mail, random, `smtpd[${pid}]:`)
			: delivered(mail, random, `smtp[${pid}]:`),
	];
}

function rejected(mail: Mail, random: Random, smtpd: string): Entry {
	const { codes, text } = random.of(rejecting);
	return {
		text: `${smtpd} NOQUEUE: reject: RCPT from ${mail.peer}: ${text(mail, random)}; from=<${mail.from}> to=<${mail.to}> proto=ESMTP helo=<${mail.peer.slice(0, mail.peer.indexOf('['))}>`,
		reply: { codes, host: hostOf(mail) },
	};
}

/** Of ten mails eight are taken, and one each is put off and refused. */
function delivered(mail: Mail, random: Random, smtp: string): Entry {
	const fate = random.below(10);
	const reply = random.of(fate < 8 ? accepting : fate < 9 ? deferring : bouncing);
	const words = reply.text(mail, random);
	const status =
		fate < 8
			? `sent (${words})`
			: `${fate < 9 ? 'deferred' : 'bounced'} (host ${mail.peer} said: ${words} (in reply to ${random.of(['RCPT TO', 'end of DATA'])} command))`;
	const delay = random.below(4000) / 100;
	return {
		text: `${smtp} ${mail.id}: to=<${mail.to}>, relay=${mail.peer}:25, delay=${delay}, delays=0.0${random.below(9)}/0/${random.below(90) / 100}/${random.below(300) / 100}, dsn=${dsnOf(reply)}, status=${status}`,
		reply: { codes: reply.codes, host: hostOf(mail) },
	};
}

const dsnOf = ({ codes }: WordedReply) => codes.find((code) => code.length > 3) ?? '';

function someMail(random: Random): Mail {
	const address =
		random.below(4) === 0
			? `2001:db8:${random.below(2000).toString(16)}::1`
			: `${random.of(['192.0.2', '198.51.100', '203.0.113'])}.${random.below(256)}`;
	const peer = random.below(5) === 0 ? 'unknown' : `mx${random.below(2)}.${domain(random)}`;
	return {
		to: `${word(random)}.${word(random)}${random.below(100)}@${domain(random)}`,
		from: `${word(random)}@${domain(random)}`,
		peer: `${peer}[${address}]`,
		address,
		id: random.id(11),
	};
}

/** One of some thousands, of which a few have most of the mail. */
function domain(random: Random): string {
	const rank = random.below(random.below(random.below(6000) + 1) + 1);
	return `${word(createRandom(rank))}${rank}.example.${rank % 3 === 0 ? 'org' : 'com'}`;
}

function word(random: Random): string {
	let text = '';
	for (let syllables = 2 + random.below(2); syllables > 0; syllables--) {
		text += 'bdfgklmnprstvz'.charAt(random.below(14)) + 'aeiou'.charAt(random.below(5));
	}
	return text;
}
