// The words that rows of the table are written in: pieces of pattern in the subset that
// JavaScript and Oniguruma share. No `\b`, `\w`, `\d`, `\s` or `.`: the two engines disagree on
// them beyond ASCII or at line ends. No lookaround inside a lookbehind: Oniguruma refuses it.

/** Where a word may begin: the start of the line, any character no word is made of, an escaped line end. */
export const wordStart = '(?:^|[^0-9A-Za-z_]|\\\\[nrt])';

/** The start of a line, byte order mark included. `^` alone is the start of the text in JavaScript. */
export const lineStart = '(?:^|[\\r\\n])\\uFEFF?';

/** The end of a line, looked at only. */
export const lineEnd = '(?![^\\r\\n])';

/** Whatever stands between two words of one line, up to `count` characters. */
export function gap(count: number): string {
	return `[^\\r\\n]{0,${count}}`;
}

/** `word` with its first letter in either case; a blank is one blank or an underscore (qmail). */
export function anyCase(...words: readonly string[]): string {
	const forms = words.map((word) => {
		const first = word.charAt(0);
		return `[${first.toUpperCase()}${first.toLowerCase()}]${word.slice(1)}`;
	});
	return `(?:${forms.join('|')})`;
}

/** A quote, perhaps escaped as inside a JSON string. */
export const quote = '\\\\?["\'`]';

/** What may open a quoted reply: a quote, a bracket, Python's `b'`. */
export const opening = '(?:b?\\\\?["\'`]|[(\\[<{«“])?';

/** Codes of SMTP that HTTP does not use, nor 48x, with which SIP and NNTP refuse: safe behind words that both use, such as `status`. */
export const mailOnly =
	'(?:2(?:11|14|2[01]|35|5[0-3])|3[35]4|4(?:21|3[02-9]|[4-79][0-9])|5(?:1[2-9]|2[1-9]|[3-9][0-9]))';

/** Those of them that say no: an exit status never goes so far. */
export const mailFailure = '(?:4(?:21|3[02-9]|[4-79][0-9])|5(?:1[2-9]|2[1-9]|[3-9][0-9]))';

/** As `mailOnly`, and the codes 500 to 511, for places where HTTP is unlikely. */
export const mailLikely =
	'(?:2(?:11|14|2[01]|35|5[0-3])|3[35]4|4(?:21|3[0-9]|[4-79][0-9])|5[0-9][0-9])';

/** The codes that nearly every refusal has: safe where nothing but a colon or a quote stands before. */
export const commonFailure = '(?:4(?:21|5[0-5]|32)|5(?:2[13]|3[0458]|5[0-69]|71))';

/** Codes that servers of all kinds use. */
export const usualCode =
	'(?:2(?:11|14|2[01]|35|5[0-3])|3[35]4|4(?:21|5[0-5])|5(?:0[0-4]|1[23]|2[1-3]|3[0458]|5[0-69]|7[01]))';

/** All but codes that FTP, HTTP or NNTP use and SMTP does not, for lines of a session. */
export const sessionCode =
	'(?:2(?:1[0146-9]|2[0-48]|3[5-9]|5[0-689]|[46-9][0-9])|3(?:0[05-9]|3[03-579]|[45][0-9])|' +
	'4(?:0[026-9]|1[1-9]|2[0-478]|[3-79][0-9])|5[0-9][0-9])';

/** Some text behind a code: `550 text`, `550-text`, `550. Text`. */
export const someText = '(?:\\.? {1,3}|-)[^0-9 \\r\\n]';

/** Text of a reply behind its code: `550 text`, `550-text`, `550-192.0.2.1`, or the code at the line's end. */
export const thenText = `(?:[ \\t]{1,4}[^0-9 \\t\\r\\n]|-(?:[^0-9\\r\\n]|[0-9]{1,3}[.][0-9]{1,3}[.])|-?[ \\t]{0,4}${lineEnd})`;

/** As `thenText`, and text that begins with a number (`220 192.0.2.1 ESMTP`). */
export const thenAnything = `(?:[ \\t]{1,4}[^ \\t\\r\\n]|-|[ \\t]{0,4}${lineEnd})`;

/** Behind a code that stands alone as a value: `550,`, `550"`, `550)`, or a reply's text. */
export const thenValueEnd = `(?:\\\\?["'\`]?[ \\t]{0,2}[,;)}\\]]|\\\\?["'\`]|${lineEnd}|[ \\t]{1,4}[A-Za-z<(])`;

/** A word that only a mail has to do with. */
export const mailWord =
	'(?:[Ss][Mm][Tt][Pp]|[Mm]ail|MAIL|[Rr]cpt|RCPT|[Rr]ecipient|[Ss]ender|[Dd]eliver|[Bb]ounce|enhanced|MTA|mx|' +
	'[Tt]ransport|[Qq]ueue|textproto|SPF|DMARC|DNSBL|RBL|[Gg]reylist|[Ss]pam|@)';

/** Verbs of SMTP and LMTP, as clients send them. */
export const verb =
	'(?:[EL]HLO|HELO|MAIL|RCPT|DATA|BDAT|STARTTLS|AUTH|QUIT|RSET|NOOP|VRFY|EXPN|[EA]TRN|XCLIENT|XFORWARD)';
