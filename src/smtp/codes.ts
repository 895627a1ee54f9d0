/** The severities, in the order of their digits. */
export const severities = ['positive', 'intermediate', 'transient', 'permanent'] as const;

/**
 * What the first digit of a code says (RFC 5321 §4.2.1): positive completion (2), positive
 * intermediate (3), transient negative completion (4), permanent negative completion (5).
 */
export type Severity = (typeof severities)[number];

/** The two kinds of code that a reply carries. */
export type CodeKind = 'reply' | 'enhanced';

/** A reply code of RFC 5321 §4.2, such as `550`. */
export interface ReplyCode {
	readonly kind: 'reply';
	readonly text: string;
	readonly severity: Severity;
}

/** An enhanced status code of RFC 3463 §2, such as `5.7.26`. */
export interface EnhancedCode {
	readonly kind: 'enhanced';
	readonly text: string;
	readonly severity: Severity;
	/** 2, 4 or 5. */
	readonly class: number;
	/** 0 to 999; the registry knows 0 to 7. */
	readonly subject: number;
	/** 0 to 999. */
	readonly detail: number;
}

/** A code of either kind. */
export type Code = ReplyCode | EnhancedCode;

const severityByDigit: ReadonlyMap<string, Severity> = new Map([
	['2', 'positive'],
	['3', 'intermediate'],
	['4', 'transient'],
	['5', 'permanent'],
]);

// RFC 5321 §4.2 ends the second digit at 5, but servers answer 571, 585 or 591 all the same.
const replyCodeForm = /^[2-5]\d\d$/;

// RFC 3463 §2 knows no class 3 and writes no number with a leading zero.
const enhancedCodeForm = /^([245])\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

// A log repeats a few codes without end. All codes together would be some millions.
const knownCodes = new Map<string, Code>();
const maxKnownCodes = 2000;

/** The code that `text` spells, without anything around it; `undefined` where it spells none. */
export function parseCode(text: string): Code | undefined {
	const known = knownCodes.get(text);
	if (known !== undefined) {
		return known;
	}
	const code = read(text);
	if (code !== undefined && knownCodes.size < maxKnownCodes) {
		knownCodes.set(text, code);
	}
	return code;
}

function read(text: string): Code | undefined {
	const severity = severityByDigit.get(text.charAt(0));
	if (severity === undefined) {
		return undefined;
	}
	if (replyCodeForm.test(text)) {
		return { kind: 'reply', text, severity };
	}
	const parts = enhancedCodeForm.exec(text);
	if (parts === null) {
		return undefined;
	}
	return {
		kind: 'enhanced',
		text,
		severity,
		class: Number(parts[1]),
		subject: Number(parts[2]),
		detail: Number(parts[3]),
	};
}

/** The registry's name of an enhanced status code without its class: `X.7.26` for `5.7.26`. */
export function registryName(code: EnhancedCode): string {
	return `X.${code.subject}.${code.detail}`;
}

/** Orders codes as people list them: reply codes first, then by each number in turn. */
export function compareCodes(left: Code, right: Code): number {
	if (left.kind !== right.kind) {
		return left.kind === 'reply' ? -1 : 1;
	}
	if (left.kind === 'enhanced' && right.kind === 'enhanced') {
		return left.class - right.class || left.subject - right.subject || left.detail - right.detail;
	}
	return Number(left.text) - Number(right.text);
}
