import { parseCode } from '../smtp/codes';
import type { Explainer, ExplainResult } from '../smtp/explain';
import type { Explanation } from '../smtp/explanation';
import type { Hit } from './searchables';
import type { SearchIndex } from './searchIndex';

/** What a look-up answers from. */
export interface AnswerSources {
	readonly explainer: Explainer;
	readonly index: SearchIndex;
}

/** What a look-up says to a text: a reply explained, with what else was found; hits; or why nothing. */
export type Answer =
	| {
			readonly kind: 'explained';
			readonly explanation: Explanation;
			readonly hits: readonly Hit[];
	  }
	| { readonly kind: 'found'; readonly hits: readonly Hit[] }
	| { readonly kind: 'nothing'; readonly why: Exclude<ExplainResult['kind'], 'explained'> };

/** Words beyond narrow no search. */
const maxQueryLength = 200;

/** The answer to `text`: a code, a part of one, words, a reply, or a whole bounce. */
export function answerTo({ explainer, index }: AnswerSources, text: string): Answer {
	const query = text.trim().slice(0, maxQueryLength);
	const result = explainer.explain(text);
	if (result.kind !== 'explained') {
		const hits = index.search(query);
		return hits.length > 0 ? { kind: 'found', hits } : { kind: 'nothing', why: result.kind };
	}
	// Beside a code, words only narrow the search: most of a reply's words are no matter of ours.
	const isCode = parseCode(text.trim()) !== undefined;
	const hits = isCode ? index.search(query) : index.searchExactly(query);
	return { kind: 'explained', explanation: result.explanation, hits };
}

/** Builds what the first answer would have to wait for. */
export function prepareAnswers({ explainer, index }: AnswerSources): void {
	explainer.explain('550 5.7.1 any reply');
	index.prepare();
}
