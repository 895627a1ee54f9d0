import type { Fix } from '../smtp/entries';
import type { Words } from '../smtp/words';

/** Steps for one side of a session, under that side's title. */
export interface FixSide {
	readonly title: string;
	readonly steps: readonly string[];
}

/** The sides that have something to do, who sends first. */
export function fixSides({ sender, server }: Fix, { label }: Words): readonly FixSide[] {
	return [
		{ title: label.fixSender, steps: sender },
		{ title: label.fixServer, steps: server },
	].filter(({ steps }) => steps.length > 0);
}
