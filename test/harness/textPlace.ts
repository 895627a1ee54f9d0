/** A place in a text as VS Code counts: line and column from 1, the column in UTF-16 units. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

/**
 * The place that `marked` names in `text`: a piece of the text with `¦` where the cursor is meant,
 * as in `said: 5¦50 5.1.1`; without one, its first character. Throws unless it occurs exactly once.
 */
export function placeOf(text: string, marked: string): TextPlace {
	const piece = marked.replace('¦', '');
	const start = text.indexOf(piece);
	if (start < 0) throw new Error(`The text holds no ${JSON.stringify(piece)}.`);
	if (text.includes(piece, start + 1)) {
		throw new Error(`The text holds ${JSON.stringify(piece)} more than once.`);
	}
	const offset = start + Math.max(0, marked.indexOf('¦'));
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
