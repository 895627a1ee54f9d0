import * as vscode from 'vscode';
import { watchedDocuments } from '../documents';
import type { Services } from '../services';
import { registerForDocuments } from '../ui/registerForDocuments';

/** The hover card on every code in the watched documents. */
export function registerHover(services: Services): vscode.Disposable {
	const provider: vscode.HoverProvider = {
		provideHover: async (document, position, token) => {
			const { hoverAt } = await import('../ui/hoverCard');
			return hoverAt(services, document, position, token);
		},
	};
	return registerForDocuments(services, (languages) =>
		vscode.languages.registerHoverProvider(watchedDocuments(languages), provider),
	);
}
