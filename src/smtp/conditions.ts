import type { Rule } from './rules/rule';
import { gap } from './rules/vocabulary';

// What must stand around a code, as the rows of the table say it, made of lookarounds only.

// Enough for what must follow a code to be looked at: the code itself is read by its form.
const anyReply = '[2-5][0-9][0-9]';
const anyEnhanced = '[245](?:\\.[0-9]{1,3}){2}';

/** The condition under which `rule` takes the code at a place: lookarounds only. */
export function conditionOf(rule: Rule): string {
	const { digits, after } = rule;
	const of = rule.code === 'enhanced' ? anyEnhanced : anyReply;
	return (
		lookedAt(
			digits === undefined && after === undefined ? undefined : (digits ?? of) + (after ?? ''),
		) + behind(rule)
	);
}

// What the text speaks of is looked for last: that takes longest.
function behind({ near, before, notBefore, about }: Rule): string {
	return [
		near === undefined ? '' : `(?<=${near})`,
		before === undefined ? '' : `(?<=${before})`,
		notBefore === undefined ? '' : `(?<!${notBefore})`,
		about === undefined ? '' : `(?=${gap(90)}${about})`,
	].join('');
}

function lookedAt(ahead: string | undefined): string {
	return ahead === undefined ? '' : `(?=${ahead})`;
}

/**
 * The conditions of `rows` for reply codes, of which one must hold. Many rows want the same digits,
 * or the same behind them: both are looked at once for all of those rows, and written once.
 */
export function conditionsOf(rows: readonly Rule[]): string {
	const ahead = ({ after }: Rule) => lookedAt(after && `[0-9]{3}${after}`);
	return sharing(
		rows,
		({ digits }) => lookedAt(digits),
		(alike) => sharing(alike, ahead, (same) => same.map(behind).join('|')),
	);
}

function sharing(
	rows: readonly Rule[],
	shared: (rule: Rule) => string,
	rest: (rows: readonly Rule[]) => string,
): string {
	const texts = [...new Set(rows.map(shared))];
	return texts
		.map((text) => {
			const having = rows.filter((rule) => shared(rule) === text);
			return having.length > 1 ? `${text}(?:${rest(having)})` : text + rest(having);
		})
		.join('|');
}
