/** Lines of a document, without their ends; `undefined` beyond its first or last line. */
export type LineAt = (line: number) => string | undefined;

/** Lines of a document, from the first to the last, both inclusive. */
export interface LineRange {
	readonly first: number;
	readonly last: number;
}

/** How far lines are followed: no bounce says more of one recipient. */
const maxLines = 30;

/** How far above a reply the line may be that it is folded from; a listing is indented further. */
const maxFolded = 5;

/** White space before a line says that it goes on from the one above (RFC 5322 §2.2.3). */
const folded = /^[ \t]+\S/;

/** The fields that a delivery report has of each recipient (RFC 3464 §2.3). */
const recipientField =
	/^(?:Original-Recipient|Final-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Final-Log-ID|Will-Retry-Until):/i;

/** How Sendmail begins, in a transcript, what it says of one host. */
const sessionStart = '... while talking to ';

/**
 * The lines around those of a reply that speak of the same delivery, and so name the host that
 * answered: the fields of its recipient in a delivery report, the lines that its own are folded
 * from, or the line that opens the session in Sendmail's transcript.
 */
export function surroundings(lineAt: LineAt, { first, last }: LineRange): LineRange {
	const top = unfolded(lineAt, first);
	if (recipientField.test(lineAt(top) ?? '')) {
		return { first: follow(lineAt, top, -1), last: follow(lineAt, last, 1) };
	}
	return { first: sessionAbove(lineAt, top) ?? top, last };
}

/**
 * The `Diagnostic-Code` field of the recipient whose `Status` field stands in `line` of a delivery
 * report: the server's reply that the status sums up. `undefined` where `line` is another one.
 */
export function diagnosticField(lineAt: LineAt, line: number): LineRange | undefined {
	if (!/^Status:/i.test(lineAt(line) ?? '')) {
		return undefined;
	}
	const end = follow(lineAt, line, 1);
	for (let first = follow(lineAt, line, -1); first <= end; first++) {
		if (/^Diagnostic-Code:/i.test(lineAt(first) ?? '')) {
			let last = first;
			while (last < end && folded.test(lineAt(last + 1) ?? '')) {
				last++;
			}
			return { first, last };
		}
	}
	return undefined;
}

/** The line that line `from` is folded from, else `from` itself. */
function unfolded(lineAt: LineAt, from: number): number {
	let line = from;
	while (from - line < maxFolded && folded.test(lineAt(line) ?? '')) {
		line--;
	}
	const text = lineAt(line) ?? '';
	return text.trim() === '' || folded.test(text) ? from : line;
}

/** The last line, from `from` on in the direction of `step`, before an empty one. */
function follow(lineAt: LineAt, from: number, step: 1 | -1): number {
	let line = from;
	while (Math.abs(line - from) < maxLines && (lineAt(line + step) ?? '').trim() !== '') {
		line += step;
	}
	return line;
}

function sessionAbove(lineAt: LineAt, from: number): number | undefined {
	const top = follow(lineAt, from, -1);
	for (let line = from; line >= top; line--) {
		if (lineAt(line)?.startsWith(sessionStart) === true) {
			return line;
		}
	}
	return undefined;
}
