import type { CausePage, CauseUse } from '../smtp/causePage';
import type { Words } from '../smtp/words';
import { element, list, paragraph, section, type Content } from './elements';
import { adviceFacts, codeList } from './parts';

/** The page of a cause: what it means, what to do, and who says it in which words. */
export function causeContent(
	{ cause, codes, uses }: CausePage,
	words: Words,
	openCode: (code: string) => void,
): readonly Content[] {
	const { label, summary } = words;
	return [
		element('h1', {}, cause.name),
		element('dl', {}, ...adviceFacts(cause, words)),
		section(label.description, paragraph(cause.meaning)),
		section(label.fix, list(cause.fix, { isOrdered: true })),
		section(label.usualCodes, codeList(codes, openCode)),
		section(summary.providers, list(uses.map(useItem), { isOrdered: false })),
	];
}

function useItem({ notes, provider, url, wordings }: CauseUse): HTMLElement {
	const quoted = wordings.flatMap((wording, index) => [
		index === 0 ? ': ' : ', ',
		element('q', {}, wording),
	]);
	return element(
		'span',
		{},
		url === undefined ? provider : element('a', { href: url }, provider),
		...quoted,
		...(notes.length === 0 ? [] : [`. ${notes.join(' ')}`]),
	);
}
