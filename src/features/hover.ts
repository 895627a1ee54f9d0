import * as vscode from 'vscode';
import { watchedDocuments } from '../documents';
import type { Services } from '../services';
import { setContext } from '../ui/contextKeys';
import { registerForDocuments } from '../ui/registerForDocuments';

/** The hover card on every code in the watched documents. */
export function registerHover(services: Services): vscode.Disposable {
	let hasHovered = false;
	const provider: vscode.HoverProvider = {
		provideHover: async (document, position, token) => {
			const { hoverAt } = await import('../ui/hoverCard');
			const hover = await hoverAt(services, document, position, token);
			if (hover !== undefined && !hasHovered) {
				hasHovered = true;
				setContext('smtpLens.hasHovered', true);
			}
			return hover;
		},
	};
	return registerForDocuments(services, (languages) =>
		vscode.languages.registerHoverProvider(watchedDocuments(languages), provider),
	);
}
