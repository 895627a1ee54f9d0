import assert from 'node:assert/strict';
import type { Explainer } from '../../src/smtp/explain';
import type { Explanation } from '../../src/smtp/explanation';

/** What an explainer makes of a text in which there is a code; fails where it finds none. */
export function explainedBy(explainer: Explainer, text: string): Explanation {
	const result = explainer.explain(text);
	assert.ok(result.kind === 'explained', `${result.kind}: ${text}`);
	return result.explanation;
}
