import type { Validators } from '../../src/ownCatalogue/parseOwnFile';
import type { Catalogue } from '../../src/smtp/catalogue';
import type { Sieve } from '../../src/smtp/siftedLines';
import { documentTargets } from './documents';
import { explanationTargets } from './explanations';
import { messageTargets } from './messages';
import { ownFileTargets } from './ownFiles';
import { packedLogTargets } from './packedLogs';
import { recognitionTargets } from './recognition';
import { sieveTargets } from './sieves';
import { summaryTargets } from './summaries';
import type { Target } from './target';

/** What the targets are made of. */
export interface Material {
	/** Lines to begin from. */
	readonly lines: readonly string[];
	readonly catalogue: Catalogue;
	/** Asked for when they are needed: they are compiled from the schema. */
	readonly validators: () => Validators;
	/** Asked for when it is needed: it is assembled from its text. */
	readonly sieve: () => Sieve;
}

/** All that must hold, whatever comes. */
export function targets({ catalogue, lines, sieve, validators }: Material): readonly Target[] {
	return [
		...recognitionTargets(lines),
		...sieveTargets(lines, sieve),
		...explanationTargets(lines, catalogue),
		...summaryTargets(lines, catalogue),
		...documentTargets(lines),
		...ownFileTargets(lines, validators),
		...messageTargets(),
		...packedLogTargets(lines),
	];
}
