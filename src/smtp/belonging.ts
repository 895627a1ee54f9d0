import type { Occurrence } from './recognize';

/** The occurrences of a line that belong to the same reply as the one at index `at`. */
export function belonging(occurrences: readonly Occurrence[], at: number): readonly Occurrence[] {
	const hovered = occurrences[at];
	const pivot = pivotOf(occurrences, at);
	const replyCode = pivot?.kind === 'reply' ? pivot.code : undefined;
	return occurrences.filter(
		(occurrence, index) =>
			occurrence === hovered ||
			(occurrence.kind === 'reply'
				? occurrence.code === replyCode
				: isBeside(occurrences[index - 1], occurrence, replyCode, hovered)),
	);
}

/** The reply code that stands for the reply: the one hovered, beside it, or next of its class. */
function pivotOf(occurrences: readonly Occurrence[], at: number): Occurrence | undefined {
	const hovered = occurrences[at];
	if (hovered === undefined || hovered.kind === 'reply') {
		return hovered;
	}
	const previous = occurrences[at - 1];
	if (previous?.kind === 'reply' && isAdjacent(previous, hovered)) {
		return previous;
	}
	return occurrences
		.slice(at + 1)
		.find(({ kind, severity }) => kind === 'reply' && severity === hovered.severity);
}

function isBeside(
	previous: Occurrence | undefined,
	enhanced: Occurrence,
	replyCode: string | undefined,
	hovered: Occurrence | undefined,
): boolean {
	if (previous?.kind === 'reply' && isAdjacent(previous, enhanced)) {
		return previous.code === replyCode;
	}
	// An enhanced code by itself, as in `dsn=5.1.1`, reports the reply of its own class.
	return enhanced.severity === hovered?.severity;
}

/** `550 5.1.1`, `550-5.1.1` and `550 #5.1.1` stand beside each other, `550 see 5.1.1` does not. */
function isAdjacent(left: Occurrence, right: Occurrence): boolean {
	return right.start - left.end <= 3;
}
