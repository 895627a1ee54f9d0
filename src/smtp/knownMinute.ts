// A busy server writes many lines a minute, and to read a time costs more than to see that a line
// begins as one before.

/** How the lines of one minute begin. */
export interface KnownMinute {
	/** What stands before the seconds. */
	readonly start: string;
	/** What stands behind them, as far as a form looks. */
	readonly rest: string;
	/** Of its first second, in seconds. */
	readonly time: number;
}

/** How far behind a time a form looks: a year may follow (` 2026`), or a digit that belongs to it. */
const lookahead = 6;

/**
 * The minute of a line that begins with a time.
 *
 * @param length how many units the time takes.
 * @param second as it stands there.
 * @returns `undefined` where the seconds are not written, or the line ends too soon.
 */
export function minuteOf(
	line: string,
	length: number,
	second: string | undefined,
	time: number,
): KnownMinute | undefined {
	const end = length + lookahead;
	const at = second === undefined ? 0 : line.lastIndexOf(`:${second}`, length - 3) + 1;
	// A leap second may belong to the next day, and so to another year.
	return at === 0 || second === '60' || end > line.length
		? undefined
		: { start: line.slice(0, at), rest: line.slice(at + 2, end), time: time - Number(second) };
}

/** The time of `line` where it begins as lines of that minute do, in seconds. */
export function timeInMinute({ rest, start, time }: KnownMinute, line: string): number | undefined {
	const at = start.length;
	const tens = line.charCodeAt(at) - zero;
	const ones = line.charCodeAt(at + 1) - zero;
	const isSecond = tens >= 0 && tens < 6 && ones >= 0 && ones < 10;
	return isSecond && line.startsWith(start) && line.startsWith(rest, at + 2)
		? time + 10 * tens + ones
		: undefined;
}

const zero = 0x30;
