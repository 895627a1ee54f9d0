import type { Root } from 'mdast';
import type { CausePage } from '../smtp/causePage';
import type { Words } from '../smtp/words';
import { adviceLine } from './explanationDocument';
import { list, paragraph, root, strong } from './nodes';

/** A cause as a short document: what it is, what it means, what to do, and who says it. */
export function causeDocument({ cause, uses }: CausePage, words: Words): Root {
	const { label, summary } = words;
	return root(
		paragraph(strong(cause.name), { type: 'break' }, adviceLine(cause, words)),
		paragraph(cause.meaning),
		paragraph(strong(label.fix)),
		list(cause.fix, { isOrdered: true }),
		// Nobody says a cause of the user's own to which no signature leads.
		...(uses.length === 0
			? []
			: [
					paragraph(
						strong(summary.providers),
						' ',
						uses.map(({ provider }) => provider).join(', '),
					),
				]),
	);
}
