import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparisonDocument } from '../../src/render/comparisonDocument';
import { explanationDocument } from '../../src/render/explanationDocument';
import { toMarkdown } from '../../src/render/markdown';
import { plainText } from '../../src/render/plainText';
import type { Catalogue } from '../../src/smtp/catalogue';
import { codePage } from '../../src/smtp/codePage';
import { parseCode } from '../../src/smtp/codes';
import { compare } from '../../src/smtp/compare';
import { createExplainer, keyOf } from '../../src/smtp/explain';
import type { Explanation } from '../../src/smtp/explanation';
import { recognize } from '../../src/smtp/recognize';
import { referenceUrl } from '../../src/smtp/references';
import { assertOurMarkup, htmlOf } from './markup';
import { anyLine } from './lines';
import { target, type Target } from './target';

/** A code as somebody types it; most are registered nowhere. */
export const code = fc.oneof(
	fc
		.tuple(fc.constantFrom('2', '3', '4', '5'), fc.nat(99))
		.map(([digit, rest]) => `${digit}${String(rest).padStart(2, '0')}`),
	fc
		.tuple(fc.constantFrom(2, 4, 5), fc.oneof(fc.nat(8), fc.nat(999)), fc.nat(999))
		.map((parts) => parts.join('.')),
);

/** What holds of explaining and comparing. */
export function explanationTargets(
	lines: readonly string[],
	catalogue: Catalogue,
): readonly Target[] {
	const explainer = createExplainer(catalogue);
	const line = anyLine(lines);
	const text = fc.oneof(
		fc.array(line, { maxLength: 6 }).map((parts) => parts.join('\n')),
		fc.string({ unit: 'binary', maxLength: 200 }),
	);
	const blank = fc.constantFrom('', ' ', '\t', '\n', '\u00A0');

	return [
		target(
			'explain explains every code that is typed',
			fc.property(code, blank, (typed, around) => {
				const result = explainer.explain(`${around}${typed}${around}`);
				assert.ok(result.kind === 'explained');
				assert.equal(result.explanation.codes, typed);
				assertShown(result.explanation, catalogue);
			}),
		),
		target(
			'explain explains every text that holds a code',
			fc.property(text, (some) => {
				const codes = new Set(recognize(some, { transcript: true }).map((each) => each.code));
				const result = explainer.explain(some);
				if (result.kind === 'explained') {
					const { explanation } = result;
					const isTyped = parseCode(some.trim()) !== undefined;
					assert.ok(isTyped || explanation.codes.split(' ').every((each) => codes.has(each)));
					assertShown(explanation, catalogue);
					assertSameAgain(explanation, explainer.explainKey(keyOf(explanation)));
				} else {
					assert.equal(codes.size, 0);
				}
			}),
		),
		target(
			'compare compares two codes and nothing else',
			fc.property(fc.oneof(code, line), fc.oneof(code, code, line), (left, right) => {
				const areCodes = [left, right].every((each) => parseCode(each.trim()) !== undefined);
				const result = compare(catalogue, left, right);
				assert.equal(result.kind, areCodes ? 'compared' : 'not-a-code');
				if (result.kind === 'compared') {
					const { comparison } = result;
					const document = comparisonDocument(comparison, catalogue.words);
					const urls = new Set(comparison.references.map(referenceUrl));
					assertOurMarkup(htmlOf(toMarkdown(document)), urls);
				}
			}),
		),
	];
}

function assertShown(explanation: Explanation, catalogue: Catalogue): void {
	const { diagnosis, main } = explanation;
	const urls = new Set([...main.references.map(referenceUrl), diagnosis?.url ?? '']);
	const document = explanationDocument(explanation, catalogue.words, { mark: '', actions: [] });
	assertOurMarkup(htmlOf(toMarkdown(document)), urls);
	assert.doesNotMatch(plainText(document), /[^\P{Cc}\t\n]/u);
	codePage(catalogue, explanation);
}

/** What travels through command links and saved states loses nothing but the log's own words. */
function assertSameAgain(explanation: Explanation, again: Explanation | undefined): void {
	const { codes, title, severity, reason, retry } = explanation;
	assert.deepEqual(again && [again.codes, again.title, again.severity, again.reason, again.retry], [
		codes,
		title,
		severity,
		reason,
		retry,
	]);
}
