import * as vscode from 'vscode';
import { languages, type LanguageId } from '../languages';
import { explanationDocument } from '../render/explanationDocument';
import type { Services } from '../services';
import type { ExplainResult } from '../smtp/explain';

/** Long enough for a bounce; what is longer is cut, whatever the schema of the manifest promises. */
const maxLength = 20_000;

/** Answers a language model in Markdown: the explanation of its `text`, or why there is none. */
export async function explainToChat(services: Services, input: unknown): Promise<string> {
	const { text, language } = readInput(input);
	const { explainer } = await services.knowledge(language);
	const result = explainer.explain(text.slice(0, maxLength));
	if (result.kind !== 'explained') {
		return whyNot(result);
	}
	const { toMarkdown } = await import('../render/markdown');
	const parts = { mark: '', actions: [] };
	return toMarkdown(explanationDocument(result.explanation, explainer.catalogue.words, parts));
}

interface Input {
	readonly text: string;
	readonly language?: LanguageId;
}

/** What a model gave, which may be anything. */
function readInput(input: unknown): Input {
	const given = typeof input === 'object' && input !== null ? input : {};
	const { text, language } = given as Readonly<Record<string, unknown>>;
	const known = languages.find((each) => each === language);
	return {
		text: typeof text === 'string' ? text : '',
		...(known === undefined ? {} : { language: known }),
	};
}

function whyNot({ kind }: Exclude<ExplainResult, { kind: 'explained' }>): string {
	switch (kind) {
		case 'empty':
			return vscode.l10n.t('There is nothing to explain. Give a code, a reply or a line of a log.');
		case 'not-smtp':
			return vscode.l10n.t(
				'This is not an SMTP code: reply codes begin with 2, 3, 4 or 5, enhanced ones with 2, 4 or 5.',
			);
		case 'no-code':
			return vscode.l10n.t('This text holds no SMTP code.');
	}
}
