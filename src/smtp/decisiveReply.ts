import type { Severity } from './codes';
import { recognize, type Occurrence } from './recognize';
import { replyAt, type Reply } from './reply';

/** More lines than any bounce has that a person pastes; what stands beyond is not looked at. */
const maxLines = 5000;

const weight: Readonly<Record<Severity, number>> = {
	permanent: 6,
	transient: 4,
	positive: 2,
	intermediate: 0,
};

/**
 * The reply that decided over a message, out of a pasted line, transcript or bounce.
 *
 * A refusal outweighs a delay, a delay outweighs success; of equals the one that has an enhanced
 * status code beside it says more, and the first is the one that the others repeat.
 */
export function decisiveReply(text: string): Reply | undefined {
	const lines = text.split(/\r\n|\r|\n/, maxLines);
	const options = { transcript: true };
	let best: { line: number; offset: number; weight: number } | undefined;
	lines.forEach((content, line) => {
		const occurrences = recognize(content, options);
		occurrences.forEach((occurrence, index) => {
			const own = weightOf(occurrence, occurrences[index + 1]);
			if (own > (best?.weight ?? -1)) {
				best = { line, offset: occurrence.start, weight: own };
			}
		});
	});
	return best && replyAt((line) => lines[line], best.line, best.offset, options);
}

function weightOf(occurrence: Occurrence, next: Occurrence | undefined): number {
	const isPair = occurrence.kind === 'reply' && next?.kind === 'enhanced';
	return weight[occurrence.severity] + (isPair ? 1 : 0);
}
