/**
 * What a document holds, as its first lines show.
 *
 * `transcript` is an SMTP or LMTP session, `bounce` a mail about a failed delivery: in both a code
 * at a line's start counts. `foreign` is a session of another protocol with replies that look the
 * same (FTP, NNTP): nothing in it is a code of ours. All else is `other`.
 */
export type DocumentKind = 'transcript' | 'bounce' | 'foreign' | 'other';

interface Sign {
	readonly kind: Exclude<DocumentKind, 'other'>;
	/** How much one line with this sign says; `enough` decides. */
	readonly weight: number;
	readonly pattern: RegExp;
}

const lineCount = 50;
const lineLength = 400;
const enough = 3;

// Before a command or a reply stand up to four short words: a time, an id, `C:`, `<-`.
const speaker = String.raw`^(?:\S{1,40}[ \t]+){0,4}[<>~*-]{0,4}[ \t]*`;

function sign(kind: Sign['kind'], weight: number, start: string, rest: string): Sign {
	return { kind, weight, pattern: new RegExp(start + rest) };
}

const signs: readonly Sign[] = [
	sign('transcript', 3, speaker, String.raw`220[ -].*(?:SMTP|smtp|LMTP)`),
	sign('transcript', 2, speaker, String.raw`(?:[Ee][Hh][Ll][Oo]|[Hh][Ee][Ll][Oo]|LHLO)[ \t]+\S+$`),
	sign(
		'transcript',
		2,
		speaker,
		String.raw`(?:MAIL FROM|RCPT TO|[Mm]ail [Ff]rom|[Rr]cpt [Tt]o): ?<`,
	),
	sign(
		'transcript',
		2,
		speaker,
		String.raw`250[ -](?:SIZE|PIPELINING|8BITMIME|STARTTLS|AUTH|ENHANCEDSTATUSCODES|SMTPUTF8|CHUNKING|DSN|HELP|VRFY|ETRN)\b`,
	),
	sign('transcript', 1, '^', String.raw`(?:220|221|235|250|334|354|5[0-9]{2})[ -]\S`),
	sign('transcript', 2, '', String.raw`\bSMTP(?:<<|>>|>\|) `),
	sign('transcript', 2, '^', String.raw`\*\*\*\* SMTP testing session`),

	sign('bounce', 3, '^', String.raw`Content-Type: multipart/report`),
	sign('bounce', 3, '^', String.raw`(?:Reporting-MTA|X-Failed-Recipients):`),
	sign(
		'bounce',
		2,
		'^',
		String.raw`(?:Final-Recipient|Diagnostic-Code|X-MS-Exchange-Message-Is-Ndr):`,
	),
	sign('bounce', 2, '^', String.raw`From: .*(?:MAILER-DAEMON|[Mm]ailer-[Dd]aemon|[Pp]ostmaster@)`),
	sign('bounce', 1, '^', String.raw`(?:Return-Path: <>|Auto-Submitted: auto-|Status: [245]\.\d)`),
	sign(
		'bounce',
		2,
		'^',
		String.raw`Subject: .*(?:[Uu]ndeliver|[Uu]ndelivered|[Rr]eturned mail|[Ff]ailure notice|[Dd]elivery (?:[Ss]tatus|has failed|[Ff]ail)|[Mm]ail delivery failed)`,
	),
	sign(
		'bounce',
		3,
		'',
		String.raw`(?:This is the mail system at host|This is the qmail-send program|----- (?:Transcript of session follows|The following addresses)|Delivery has failed to these recipients|message that you sent could not be delivered|[Dd]iagnostic information for administrators)`,
	),

	sign('foreign', 3, speaker, String.raw`220[ -].*(?:FTP|ftpd|FileZilla)`),
	sign('foreign', 2, speaker, String.raw`(?:331|230|227|229|257|226|150) \S`),
	sign(
		'foreign',
		2,
		speaker,
		String.raw`(?:USER|PASS|PASV|EPSV|RETR|STOR|CWD|PWD|NLST|SYST|TYPE [AI])(?: \S+)?$`,
	),
	sign('foreign', 3, speaker, String.raw`20[01] .*(?:NNTP|InterNetNews|posting)`),
	sign(
		'foreign',
		2,
		speaker,
		String.raw`(?:GROUP|ARTICLE|XOVER|MODE READER|LISTGROUP|NEWNEWS|IHAVE)(?: \S+)?$`,
	),
];

/** The kind of the document that begins with `text`; more than its first 50 lines is not read. */
export function documentKind(text: string): DocumentKind {
	const scores = new Map<DocumentKind, number>();
	for (const line of firstLines(text)) {
		for (const { kind, weight, pattern } of signs) {
			if (pattern.test(line)) {
				scores.set(kind, (scores.get(kind) ?? 0) + weight);
			}
		}
	}
	// On a tie the sessions that look like ours are not ours: no false color.
	const kinds = ['foreign', 'bounce', 'transcript'] as const;
	const score = (kind: DocumentKind) => scores.get(kind) ?? 0;
	const best = kinds.reduce((winner, kind) => (score(kind) > score(winner) ? kind : winner));
	return score(best) >= enough ? best : 'other';
}

function firstLines(text: string): readonly string[] {
	const start = text.slice(0, lineCount * lineLength);
	return start.split(/\r\n|\r|\n/, lineCount).map((line) => line.slice(0, lineLength).trimEnd());
}
