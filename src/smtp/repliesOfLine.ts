import { belonging } from './belonging';
import type { Severity } from './codes';
import type { Occurrence } from './recognize';

/** The occurrences that make up one reply on a line, in their order; at least one. */
export type ReplyOnLine = readonly [Occurrence, ...Occurrence[]];

/**
 * The replies of one line: each occurrence belongs to exactly one, see `belonging`.
 *
 * `dsn=5.1.1 … said: 550 5.1.1` is one reply, so is `550-first 550 second`, which a logger joined.
 * `250-SIZE` at the start of a line or behind an arrow is none: more lines of it follow, and it
 * counts where it ends (`250 HELP`, RFC 5321 §4.2.1). So the line alone decides what counts, and a
 * log may be cut at any line's end.
 */
export function repliesOfLine(
	line: string,
	occurrences: readonly Occurrence[],
): readonly ReplyOnLine[] {
	return groups(occurrences).filter((own) => !hasMoreToCome(line, own));
}

function groups(occurrences: readonly Occurrence[]): readonly ReplyOnLine[] {
	if (isOneReply(occurrences)) {
		return [occurrences];
	}
	const found: ReplyOnLine[] = [];
	const taken = new Set<Occurrence>();
	occurrences.forEach((occurrence, at) => {
		if (!taken.has(occurrence)) {
			const others = belonging(occurrences, at).filter(
				(other) => other !== occurrence && !taken.has(other),
			);
			others.forEach((other) => taken.add(other));
			found.push([occurrence, ...others]);
		}
	});
	return found;
}

// Nearly every line: one reply code, and all of one severity. Then `belonging` takes them all.
function isOneReply(occurrences: readonly Occurrence[]): occurrences is ReplyOnLine {
	const first = occurrences[0];
	if (first === undefined || occurrences.length === 1) {
		return first !== undefined;
	}
	const code = occurrences.find(({ kind }) => kind === 'reply')?.code;
	return (
		code !== undefined &&
		occurrences.every(
			(other) =>
				other.severity === first.severity && (other.kind === 'enhanced' || other.code === code),
		)
	);
}

// Nothing before the code, or what stands for the server there: `<-`, `>>>`, `S:`, `SMTP<<`, `b'`.
const speakerBefore = /(?:^|[<>|~*-]|[SR]:|b["'])[ \t]*$/;
const speakerLength = 40;

function hasMoreToCome(line: string, own: ReplyOnLine): boolean {
	let last: Occurrence | undefined;
	for (const occurrence of own) {
		last = occurrence.kind === 'reply' ? occurrence : last;
	}
	if (last === undefined || line.charAt(last.end) !== '-') {
		return false;
	}
	const before = line.slice(Math.max(0, last.start - speakerLength), last.start);
	return speakerBefore.test(before);
}

/** That of the reply code where there is one: a client goes by it (RFC 5321 §4.2.1). */
export function severityOf(own: ReplyOnLine): Severity {
	return (own.find(({ kind }) => kind === 'reply') ?? own[0]).severity;
}
