import type { Root } from 'mdast';
import { causeDocument } from '../render/causeDocument';
import { explanationDocument } from '../render/explanationDocument';
import type { Services } from '../services';
import { causePage } from '../smtp/causePage';
import type { Explainer } from '../smtp/explain';
import { copyMarkdown } from '../ui/copyMarkdown';
import { readPageKey } from '../ui/messages';
import type { PageKey } from '../webviews/protocol';

/** `smtpLens.copyExplanation`: what a hover card or the page of a cause says, as Markdown on the clipboard. */
export async function run(services: Services, argument: unknown): Promise<void> {
	const key = readPageKey(argument);
	const { explainer } = await services.knowledge();
	const document = key && documentOf(explainer, key);
	if (document !== undefined) {
		await copyMarkdown(document);
	}
}

function documentOf(explainer: Explainer, key: PageKey): Root | undefined {
	const { catalogue } = explainer;
	if ('cause' in key) {
		const page = causePage(catalogue, key);
		return page && causeDocument(page, catalogue.words);
	}
	const explanation = explainer.explainKey(key);
	return (
		explanation && explanationDocument(explanation, catalogue.words, { mark: '', actions: [] })
	);
}
