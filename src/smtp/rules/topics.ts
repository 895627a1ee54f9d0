import { lineStart } from './vocabulary';

// What the text of a reply speaks of, and what stands around a reply wherever it is. Topics lack
// their first letter, so that they may begin in either case.

const ofMail =
	'@[A-Za-z0-9]|ecipient|ECIPIENT|ender|ENDER|mail|ail(?:box|er)|MAIL |elay|ELAY|pam|PAM|SPF|DKIM|DMARC|[RD]BL|' +
	'(?:lack|lock) ?list|gr[ea]y-?list|GREYLIST|uota|MTP|[EH]HLO|H?ELO|elo |STARTTLS|RCPT|MX|PTR|everse DNS|eputation|ostmaster|' +
	'eliver|nknown user';

/** Words that hardly any text has but one about mail. */
export const mailTopic = `(?:${ofMail})`;

/** The same, and words by which servers refuse, those of mail and others. */
export const refusalTopic =
	`(?:${ofMail}|eject|en(?:y|ied)|locked|efuse|navailable|olicy|uth(?:en|or)|omain|ccount|ddress|TLS|later|oo (?:many|b|l)|` +
	'rohibit|ermi[ts]|llowed|ccept|irus|xceed|orry|losing|ime(?:d |-?)out|nable|annot|ncrypt|yntax|ommand|essage|ontent|' +
	' not |nknown|equired|eeded|ailed|nvalid|nsupported|' +
	'mpf(?:ä|ae)|nbekannt|bgelehnt|bgewiesen|ostfach|estinat|nconnu|efus|orreo|suario|echaz|loque|asella|ifiut|nieznan|' +
	'ящик|ользовател|олучател|тправител|тклон|апрещ|спам|邮箱|用户|拒|不存在|収信|宛先)';

/** Words that tell what is wrong with a command, where HTTP has the same codes. */
export const commandTopic =
	'(?:yntax|ommand|nrecogni[sz]ed|nimplemented|rgument|arameter|equence|ine (?:too|limit)|ase64|uthentication (?:type|mech|cancel|abort)|iteral|ested|' +
	'ecipient|ender|@[a-z\\[]|MAIL|RCPT|BDAT|H?ELO|EHLO|AUTH |STARTTLS|elay|ail from)';

// A text may be quoted or in brackets.
const opened = '[ -] ?["\'<(]?';

/** Behind a code: a sentence, an address, a path in angle brackets. */
export const thenSentence = `(?:${opened}[A-Z<\\u0400-\\u9FFF]|[ -] ?\\[[0-9])`;

/** Behind a code: a text that begins with a small letter or an address. */
export const thenSmallText = `${opened}(?:[a-z']|[0-9]{1,3}\\.[0-9]{1,3}\\.)`;

/** Behind a code: either of them. */
export const thenWords = `${opened}(?:[A-Za-z<'\\u0400-\\u9FFF]|\\[?[0-9]{1,3}\\.[0-9]{1,3}\\.)`;

/** The full name of a host. */
export const host = '[A-Za-z][A-Za-z0-9-]{0,60}\\.[A-Za-z0-9.-]{1,80}';

const opener = '(?:["\'`(\\[<{>|,;«“]|\\*\\*)';

const parting = `(?:<={1,3} {1,3}|[^0-9A-Za-z_ "'\`=#\\r\\n] {1,3}|[^ \\t\\r\\n] {2,20}|[\\t\\u00A0：])`;

/**
 * What separates a reply from what stands before it on its line: a sign with a blank behind it,
 * blanks, an opening bracket or quote. None by which a number is a value, a port or an id.
 *
 * Not the line's start, where `uniq -c` writes how often it met an address or a word.
 */
export const sign = `(?:${parting}${opener}?|${opener})`;

/** The same, or the line's start without a blank behind it: for texts that nobody counts. */
export const signOrStart = `(?:${lineStart}${opener}?|${sign})`;

/** The same, or the line's start and blanks behind it: for sessions and bounces, in which nobody counts. */
export const signOrIndent = `(?:${lineStart}[ \\t]{0,20}${opener}?|${sign})`;

// Names that have a number behind a colon which is no code.
const countName =
	'(?:INFO|[Ii]nfo|[Tt]otal|[Cc]ount|[Ss]ize|[Ss]core|I[Dd]|id|[Nn]umber|[Pp]ort|PID|[Pp]id|[Rr]oom|[Rr]ule|[Bb]uild|[Ll]ine|[Vv]ersion)';

// Words that have a number of their own behind them.
const numbered =
	'(?:[A-Z]{0,4}ID|MSG|PEP|RFC|ISO|IEEE|HTTP|PORT|TTL|ttl|LIMIT|OFFSET|CSeq:|[Ii]d|[Pp]id|[Jj]ob|[Ss]ession|[Pp]rocess|[Tt]hread|[Rr]ow|[Ii]tem|[Ff]ilter|[Rr]ule|[Pp]olicy|[Ll]ine|[Pp]age|[Pp]ort|[Uu]ser|[Cc]hunk|[Bb]atch|size)';

/** What makes a number a value, a port, an id or a count: `pid=550`, `mx:587`, `#550`, `*550`, `Rule: 550`. */
export const countOrId = `(?:[#*:!$&@?+~]|= ?|${countName}: {1,2}|${numbered} )`;

/** Where `uniq -c` writes how often it met what comes. */
export const countOfLines = `${lineStart}[ \\t]{1,20}`;

/** Codes by which a server refuses, no port and no status of HTTP among them. */
export const refusalCode = '(?:4(?:21|3[02-9]|4[0-24-9]|5[0-9]|7[0-9])|5(?:1[2-9]|[2-7][0-9]))';
