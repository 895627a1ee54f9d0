import { parseCode } from '../smtp/codes';
import type { ReplyKey } from '../smtp/explain';
import type { ComparisonState, FromComparison, FromPage } from '../webviews/protocol';

// Whatever comes from outside (a webview, a command link, a saved state) is `unknown` until it
// has passed through here.

/** A message of the page of a code; `undefined` where it is none. */
export function readFromPage(message: unknown): FromPage | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, code, left, right } = message;
	switch (type) {
		case 'ready':
		case 'back':
		case 'forward':
		case 'copy':
			return { type };
		case 'open':
			return isCode(code) ? { type, code } : undefined;
		case 'compare':
			return isCode(left) ? { type, left, ...(isCode(right) ? { right } : {}) } : undefined;
		default:
			return undefined;
	}
}

/** A message of the comparison; `undefined` where it is none. */
export function readFromComparison(message: unknown): FromComparison | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, code, left, right, side } = message;
	switch (type) {
		case 'ready':
		case 'swap':
		case 'copy':
			return { type };
		case 'pick':
			return side === 'left' || side === 'right' ? { type, side } : undefined;
		case 'open':
			return isCode(code) ? { type, code } : undefined;
		case 'compare':
			return isCode(left) && isCode(right) ? { type, left, right } : undefined;
		default:
			return undefined;
	}
}

/** A reply key, or a single code, as a command or a saved state brings it. */
export function readReplyKey(value: unknown): ReplyKey | undefined {
	if (typeof value === 'string') {
		const code = parseCode(value.trim());
		return code && { codes: [code.text] };
	}
	if (!isRecord(value) || !Array.isArray(value.codes)) {
		return undefined;
	}
	const codes: readonly unknown[] = value.codes;
	const { signature } = value;
	return codes.length > 0 && codes.length <= 2 && codes.every(isCode)
		? { codes, ...(typeof signature === 'string' ? { signature } : {}) }
		: undefined;
}

/**
 * The codes that a command was given, in their order: one by one, or in a list as a key binding
 * passes them. `undefined` where one of them is no code, or where there are more than two.
 */
export function readCodes(args: readonly unknown[]): readonly string[] | undefined {
	const given = args.flat().filter((argument) => argument !== undefined);
	const codes = given.map(readCode).filter((code) => code !== undefined);
	return codes.length === given.length && codes.length <= 2 ? codes : undefined;
}

/** The two codes of a saved comparison. */
export function readComparisonState(value: unknown): ComparisonState | undefined {
	if (!isRecord(value)) {
		return undefined;
	}
	const { left, right } = value;
	return isCode(left) && isCode(right) ? { left, right } : undefined;
}

function readCode(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number'
		? parseCode(String(value).trim())?.text
		: undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function isCode(value: unknown): value is string {
	return typeof value === 'string' && parseCode(value) !== undefined;
}
