import type { LogProblemKind, Words } from '../smtp/words';
import { fill } from '../smtp/words';

/** What went wrong with a log, and what to do, in a sentence. */
export function problemText(
	problem: { readonly name: string; readonly kind: LogProblemKind; readonly detail?: string },
	words: Words,
): string {
	const { detail = '', kind, name } = problem;
	return fill(words.logProblem[kind], { name, detail });
}
