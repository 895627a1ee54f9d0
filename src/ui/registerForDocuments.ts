import * as vscode from 'vscode';
import type { Services } from '../services';

/**
 * Registers a provider for the languages of `smtpLens.documents`, and anew when these change: only
 * then, since VS Code asks every open editor again after a registration.
 */
export function registerForDocuments(
	services: Services,
	register: (languages: readonly string[]) => vscode.Disposable,
): vscode.Disposable {
	let { documents } = services.settings;
	let registration = register(documents);
	const listener = services.onDidChange(() => {
		if (documents.join('\n') !== services.settings.documents.join('\n')) {
			({ documents } = services.settings);
			registration.dispose();
			registration = register(documents);
		}
	});
	return new vscode.Disposable(() => {
		listener.dispose();
		registration.dispose();
	});
}
