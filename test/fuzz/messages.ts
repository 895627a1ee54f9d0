import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCode } from '../../src/smtp/codes';
import {
	readCodes,
	readComparisonState,
	readFromComparison,
	readFromPage,
	readFromSummary,
	readPageKey,
	readSummaryState,
} from '../../src/ui/messages';
import { code } from './explanations';
import { target, type Target } from './target';

const word = fc.constantFrom(
	...['ready', 'back', 'forward', 'copy', 'open', 'compare', 'pick', 'swap', 'lines', 'code'],
	...['filter', 'export', 'left', 'right', 'json', 'csv', 'md', 'hosts', 'replyCodes', 'times'],
	...['__proto__', 'constructor', 'command:x', '<b>', '2026-11-23T10:00:00', '2026-99-99T99:99:99'],
);
const anything = fc.anything({
	withNullPrototype: true,
	withDate: true,
	withMap: true,
	withBigInt: true,
});
const value = fc.oneof(word, code, fc.nat(9), anything);
const message = fc.oneof(
	anything,
	fc.dictionary(
		fc.constantFrom(
			...['type', 'type', 'type', 'code', 'left', 'right', 'side', 'file', 'line', 'table', 'key'],
			...['filter', 'form', 'logs', 'codes', 'signature', 'since', 'until', 'host', '__proto__'],
		),
		fc.oneof(
			value,
			fc.array(value, { maxLength: 3 }),
			fc.dictionary(fc.constantFrom('since', 'until', 'host'), value),
		),
	),
);

const readers = {
	readComparisonState,
	readFromComparison,
	readFromPage,
	readFromSummary,
	readPageKey,
	readSummaryState,
};

/** Properties of messages that are codes, wherever they come from. */
const ofCodes = new Set(['code', 'left', 'right']);

/** What holds of all that comes from a webview, a command or a saved state. */
export function messageTargets(): readonly Target[] {
	return [
		...Object.entries(readers).map(([name, read]) =>
			target(
				`${name} lets through nothing but what is known`,
				fc.property(message, (some) => {
					const checked = read(some);
					if (checked !== undefined) {
						assertPlain(checked);
						// What passed once passes again, unchanged.
						assert.deepEqual(read(checked), checked);
					}
				}),
			),
		),
		target(
			'readCodes lets through one or two codes',
			fc.property(fc.array(value), (args) => {
				const codes = readCodes(args) ?? [];
				assert.ok(codes.length <= 2 && codes.every((each) => parseCode(each) !== undefined));
			}),
		),
	];
}

function assertPlain(checked: object): void {
	for (const [key, value] of Object.entries(checked) as readonly (readonly [string, unknown])[]) {
		if (ofCodes.has(key)) {
			assert.ok(typeof value === 'string' && parseCode(value) !== undefined);
		} else if (Array.isArray(value)) {
			assert.ok(value.every((each) => typeof each === 'string'));
		} else if (typeof value === 'object' && value !== null) {
			assertPlain(value);
		} else {
			// No signature fits: a text was looked at, and none was found.
			const isNone = key === 'signature' && value === null;
			assert.ok(isNone || typeof value === 'string' || typeof value === 'number', key);
		}
	}
}
