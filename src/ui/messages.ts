import { parseCode } from '../smtp/codes';
import type { ReplyKey } from '../smtp/explain';
import { places } from '../smtp/place';
import { summaryTables } from '../render/summaryRows';
import type { SummaryFilter } from '../smtp/summary';
import type {
	ComparisonState,
	FromComparison,
	FromPage,
	FromSummary,
	PageKey,
	SummaryForm,
	SummaryState,
} from '../webviews/protocol';

// Whatever comes from outside (a webview, a command link, a saved state) is `unknown` until it
// has passed through here.

/** A message of the page of a code or of a cause; `undefined` where it is none. */
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

/** What a page is about, as a command or a saved state brings it. */
export function readPageKey(value: unknown): PageKey | undefined {
	return isRecord(value) && isText(value.cause) ? { cause: value.cause } : readReplyKey(value);
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

/** A message of the summary; `undefined` where it is none. */
export function readFromSummary(message: unknown): FromSummary | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, code, file, form, key, line } = message;
	const table = summaryTables.find((name) => name === message.table);
	switch (type) {
		case 'ready':
			return { type };
		case 'open':
			return isCount(file) && isCount(line) && line > 0 ? { type, file, line } : undefined;
		case 'lines':
			return table !== undefined && isText(key) ? { type, table, key } : undefined;
		case 'code':
			return isCode(code) ? { type, code } : undefined;
		case 'filter': {
			const filter = readFilter(message.filter);
			return filter && { type, filter };
		}
		case 'export': {
			const known = forms.find((name) => name === form);
			return known && { type, form: known };
		}
		default:
			return undefined;
	}
}

const forms: readonly SummaryForm[] = ['json', 'csv', 'md'];

/** The logs and the filter of a saved summary. */
export function readSummaryState(value: unknown): SummaryState | undefined {
	if (!isRecord(value) || !Array.isArray(value.logs)) {
		return undefined;
	}
	const logs: readonly unknown[] = value.logs;
	const filter = readFilter(value.filter);
	return logs.length > 0 && logs.every(isText) && filter ? { logs, filter } : undefined;
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

function readFilter(value: unknown): SummaryFilter | undefined {
	if (!isRecord(value)) {
		return undefined;
	}
	const { host, since, until } = value;
	const isTime = (time: unknown): time is string =>
		typeof time === 'string' && isoTime.test(time) && !Number.isNaN(Date.parse(`${time}Z`));
	return {
		...(isTime(since) ? { since } : {}),
		...(isTime(until) ? { until } : {}),
		...(isText(host) && host !== '' ? { host } : {}),
	};
}

/** A reply key, or a single code, as a command or a saved state brings it. */
function readReplyKey(value: unknown): ReplyKey | undefined {
	if (typeof value === 'string') {
		const code = parseCode(value.trim());
		return code && { codes: [code.text] };
	}
	if (!isRecord(value) || !Array.isArray(value.codes)) {
		return undefined;
	}
	const codes: readonly unknown[] = value.codes;
	const { signature } = value;
	const place = places.find((known) => known === value.place);
	return codes.length > 0 && codes.length <= 2 && codes.every(isCode)
		? {
				codes,
				...(typeof signature === 'string' || signature === null ? { signature } : {}),
				...(place === undefined ? {} : { place }),
			}
		: undefined;
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

/** Longer than any host, address of a log or id of a cause. */
const maxLength = 10_000;

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= maxLength;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
