import type { OwnProblem } from './ownProblem';

/** So many problems of a file are listed at a time; who has more has one that repeats. */
const mostListed = 100;

/** The problems that `findings` are; of very many only the first, and how many more there are. */
export function listProblems<Finding>(
	findings: readonly Finding[],
	problemOf: (finding: Finding) => OwnProblem,
): readonly OwnProblem[] {
	const listed = findings.slice(0, mostListed).map(problemOf);
	const last = listed.at(-1);
	const count = findings.length - listed.length;
	return last === undefined || count === 0
		? listed
		: [...listed, { ...last, path: '', fault: { kind: 'more', count } }];
}
