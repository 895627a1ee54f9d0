import * as vscode from 'vscode';
import { watchedDocuments } from '../documents';
import type { Services } from '../services';
import { isSelecting, selectedCodes } from '../ui/selectedCodes';

// What the `when` clauses of our menus ask for. A setting that is a list is none of the things that
// they can ask for by themselves.

/** Keeps `smtpLens.documents` and `smtpLens.twoCodesSelected` up to date for the editor's menu. */
export function registerMenuContext(services: Services): vscode.Disposable {
	const setDocuments = (): void => {
		set('smtpLens.documents', services.settings.documents);
	};
	let hasTwo = false;
	const follow = (editor: vscode.TextEditor | undefined): void => {
		const now =
			editor !== undefined &&
			isSelecting(editor) &&
			vscode.languages.match(watchedDocuments(services.settings.documents), editor.document) > 0 &&
			selectedCodes(editor).length === 2;
		if (now !== hasTwo) {
			hasTwo = now;
			set('smtpLens.twoCodesSelected', now);
		}
	};
	setDocuments();
	return vscode.Disposable.from(
		services.onDidChange(setDocuments),
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			follow(textEditor);
		}),
	);
}

function set(key: string, value: unknown): void {
	void vscode.commands.executeCommand('setContext', key, value);
}
