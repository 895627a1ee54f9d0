import * as vscode from 'vscode';
import { explanationDocument } from '../render/explanationDocument';
import type { Services } from '../services';
import { readReplyKey } from '../ui/messages';

/** `smtpLens.copyExplanation`: what a hover card says, as Markdown on the clipboard. */
export async function run(services: Services, argument: unknown): Promise<void> {
	const key = readReplyKey(argument);
	const { explainer } = await services.knowledge();
	const explanation = key && explainer.explainKey(key);
	if (explanation !== undefined) {
		const document = explanationDocument(explanation, explainer.catalogue.words, {
			mark: '',
			actions: [],
		});
		const { toMarkdown } = await import('../render/markdown');
		await vscode.env.clipboard.writeText(toMarkdown(document));
		vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), 3000);
	}
}
