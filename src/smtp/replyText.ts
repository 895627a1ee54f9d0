import type { Occurrence } from './recognize';

/** A line of a reply. */
export interface LineOfReply {
	readonly line: string;
	/** The codes on it that belong to the reply, in the order of their places. */
	readonly spans: readonly Occurrence[];
}

/** What a server said on `lines`, as one line and without its codes. */
export function replyText(lines: readonly LineOfReply[]): string {
	let text = '';
	lines.forEach(({ line, spans }, index) => {
		text += partsOf(line, spans, isCarriedOn(line, index) ? 0 : startOf(line, spans));
	});
	// Not each blank by itself: most texts have none to fold.
	return text.trim().replaceAll(/[^\S ]\s*| \s+/g, ' ');
}

/** What stands in `line` from `start` on, without its codes. */
function partsOf(line: string, spans: readonly Occurrence[], start: number): string {
	let text = '';
	let from = start;
	for (const span of spans) {
		if (span.start > from) {
			text += folded(line.slice(from, span.start));
		}
		if (span.start >= from) {
			from = span.end;
		}
	}
	return text + folded(line.slice(from));
}

/**
 * Whether a line goes on with the words of the one above before its code comes: bounces are folded
 * anywhere, as in `    to reach does not exist. 550-5.1.1 Please try`.
 */
function isCarriedOn(line: string, index: number): boolean {
	return index > 0 && /^[ \t]+[\p{L}\d]/u.test(line);
}

/** Where a reply starts on its line: at its code, but `I couldn't find any host (#5.1.2)` ends with it. */
function startOf(line: string, spans: readonly Occurrence[]): number {
	const first = spans.find(({ kind }) => kind === 'reply') ?? spans[0];
	if (first === undefined || (first.kind === 'enhanced' && isClosing(line, first))) {
		return 0;
	}
	const before = line.slice(0, first.start);
	return before.endsWith(codeAtLast) ? Math.max(0, before.lastIndexOf(wordsAtFirst)) : first.start;
}

// PHPMailer puts what the server said before its code: `Detail: User unknown SMTP code: 550`.
const wordsAtFirst = 'Detail: ';
const codeAtLast = 'SMTP code: ';

function isClosing(line: string, { end, start }: Occurrence): boolean {
	const before = line.slice(Math.max(0, start - 2), start);
	return (before === '(#' || before === '[#') && /^[)\]]\W?\s*$/.test(line.slice(end));
}

/** A part of a line, with the hyphen of a continuation and white space before it folded. */
function folded(part: string): string {
	return isBlank(part) ? ' ' : withBlanks(part).replace(/^[-\s]+/, ' ');
}

// What stands between two codes, mostly.
function isBlank(part: string): boolean {
	return part === ' ' || part === '-';
}

/**
 * A log whose fields hold no blank writes others for them: `553_sorry,_that_domain_isn't_here` and
 * `no_mailbox_here._(#5.1.1)` in that of qmail-send, `550+5.7.1+Unable+to+relay` in those of IIS.
 */
function withBlanks(part: string): string {
	const first = part.charAt(0);
	if (first === '_' || first === '+') {
		return part.replaceAll(first, ' ');
	}
	return part.endsWith('_(#') ? part.replaceAll('_', ' ') : part;
}
