// What stands behind a number that is no reply code: the things that a number counts, and the texts
// by which the replies of FTP, NNTP and HTTP, and a process number, tell themselves from a reply of
// SMTP. And what stands before one: the name of another protocol.

const counted =
	'(?:(?:unknown |IP |[Tt]otal |new |spam |unread |valid |failed |invalid |active |different |more |other |outgoing )?(?:users|recipients|senders|mailboxes|messages|mails|e-?mails|clients|servers|commands|accounts|subscribers|contacts|attempts|retries|bounces|rejections|signatures|errors|warnings|threads|blocks|addresses)|(?:[A-Z]{2,5} )?cache|[KMG]bps|[A-Z][a-z]{2,6}\\/s(?:ec)?|bits?|[KMG]?bytes?|octets|[kKMG]i?B|[mn]?s|msec|sec|seconds|minutes|min|[kMG]?Hz|[kMG]Wh?|k[mg]|times|rows|lines|columns|' +
	'items|files|records|entries|messages|mails|e-?mails|users|hosts|domains|addresses|connections|' +
	'sessions|requests|queries|packets|pages|points|days|hours|workers|threads|tests|changes|tokens|char(?:acter)?s|' +
	'words|chunks|samples|frames|steps|nodes|edges|calls|commits|tasks|jobs|devices|objects|articles|' +
	'results|matches|people|tables|tickets|images|customers|orders|products|keys|values|more)(?![0-9A-Za-z])';

// «512-bit», «250-page»; not «250-ms.example.org».
const measured = '(?:bit|byte|day|page|point|pixel)(?![0-9A-Za-z.])';

// «250 000 files», «450 East River Road».
const grouped = '000(?![0-9])';
const street = '[A-Z][A-Za-z ]{1,40} (?:Street|Road|Avenue|Ave|Blvd|Boulevard|Lane)(?![A-Za-z])';

// A list of counters goes on with the next one: «Deferred: 421 Bounced: 450».
const nextCounter =
	' ?(?:[A-Za-z][A-Za-z_]{2,15}: ?[0-9]{1,9}(?:[,;|)]| {1,2}[A-Za-z_]{3,16}: ?[0-9]|(?![^\\r\\n]))|[a-z]{2,12}, [0-9]{1,9} [a-z])';

// «450 of 500», «450 NextHop : mx», «450 (21%)», «550 Nov 23 10:00», «450 IN MX 10», «450 EUR».
const noText =
	'(?:of |(?:[A-Z][a-z]{1,15}[A-Z][A-Za-z]{1,20}|Status) : |AND |SMTP - |(?:WARNING|WARN|INFO|DEBUG|NOTICE|CRITICAL|FATAL|TRACE) |ERROR [a-z_]{1,30}\\.[a-z]|\\([0-9.]{1,5} ?%|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}[0-9]|IN [A-Z]{1,5} |(?:EUR|USD|GBP|MHz|EXISTS|RECENT|EXPUNGE|FETCH|GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT)(?![0-9A-Za-z]))';

// IRC, RTSP, DICT and the scanner Avast answer with numbers as well; loggers write a number before a place in the source.
const other =
	'(?:You have not registered|Session Not Found|Unsupported [Tt]ransport|SCAN Engine|Invalid (?:database|strategy)|[a-z_0-9]{1,40}\\.(?:go|cc?|cpp|py|rb|[jt]s|rs|java|php):[0-9]|[^ \\r\\n]{1,40} [^ \\r\\n]{1,40} :[A-Z])';

const http =
	'(?:Internal Server|Bad Gateway|Bad Request|Gateway Time|Not Found|Not Implemented|Forbidden|' +
	'Unauthorized|Misdirected|Client Error|Unavailable For|<(?:!DOCTYPE|html|body|head))';

const ftp =
	'(?:Failed to (?:open|change|establish)|Please log ?in with|Login with USER|' +
	'Permission denied\\.|Requested file action|Rename successful|Can.t (?:open|build) data|Timeout(?: - try|\\.)|(?:Create|Remove) directory|["\']?\\/|' +
	'(?:CWD|CDUP|RMD|MKD|DELE|RNFR|RNTO|RETR|STOR|PASV|EPSV|MLSD|NLST) |' +
	'[^\\r\\n]{0,80}(?:[Nn]o such file|(?:data|control) connection|cannot find the|[Ff]ile (?:not found|unavailable|exists)|' +
	'(?:is c|C)urrent directory|[Dd]irectory (?:successfully|created|changed|not empty)|' +
	'[Nn]ot a (?:plain|regular) file|[Cc]ould not (?:get file|delete|create)|is not retrievable|volume label|remote server timed out))';

const nntp = '[Nn]o [Ss]uch (?:[Aa]rticle|group|newsgroup)';

// Exim's debugger begins its lines with its process number: «448 LOG: MAIN REJECT», «292   SMTP<< 250».
const eximDebug = '(?:LOG: | {0,2}(?:H=|SMTP(?:<<|>>) ))';

/** The texts, as they follow the digits. */
export const notAReply = `(?:-\\/| (?:${[counted, grouped, street, nextCounter, http, ftp, nntp, eximDebug, noText, other].join('|')})|-${measured}|, ["']Misdirected )`;

/** Replies that SMTP gives with other words, from their digits on: a greeting, a refused login. */
export const replyOfFtp =
	'2(?:20[ -][^\\r\\n]{0,80}(?:FTP|Ftp|ftpd|FileZilla|Serv-U)|11[ -](?:[Ff]eatures|[Ee]xtensions|[Ee]nd))|530 (?:Log[io]|Not logged|Authentication failed|Sorry, |User cannot log)';

/**
 * What stands before a reply of FTP or of an API: the name (no host's, no user's), a command that
 * SMTP has not, «Request failed with status code».
 */
export const otherProtocol = `(?:[Ff][Tt][Pp][^.@\\r\\n][^\\r\\n]{0,60}|Response:\\t|(?:HTTP|RTSP|SIP)\\/[0-9.]{1,3} |[0-9]#[0-9]{1,9}: |(?:-ERR|SELECT|LIMIT|WHERE) [^\\r\\n]{0,40}|(?:PASV|EPSV|RETR|STOR|CWD|API|equest failed) [^\\r\\n]{0,20})`;
