import * as vscode from 'vscode';
import { watchedDocuments } from '../documents';
import type { Services } from '../services';
import { setContext } from '../ui/contextKeys';
import { isSelecting } from '../ui/isSelecting';

/** Keeps `smtpLens.documents` and `smtpLens.twoCodesSelected` up to date for the editor's menu. */
export function registerMenuContext(services: Services): vscode.Disposable {
	const setDocuments = (): void => {
		setContext('smtpLens.documents', services.settings.documents);
	};
	let hadTwo = false;
	const follow = async (): Promise<void> => {
		const hasTwo = await areTwoSelected(services.settings.documents);
		if (hasTwo !== hadTwo) {
			hadTwo = hasTwo;
			setContext('smtpLens.twoCodesSelected', hasTwo);
		}
	};
	setDocuments();
	return vscode.Disposable.from(
		services.onDidChange(setDocuments),
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeTextEditorSelection(follow),
	);
}

/** Whether two codes are selected in the active editor, of which a cursor's moves load nothing. */
async function areTwoSelected(languages: readonly string[]): Promise<boolean> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isSelecting(editor)) {
		return false;
	}
	const { selectedCodes } = await import('../ui/selectedCodes');
	// Asked now: while the module was loaded, another editor may have come to the front.
	const active = vscode.window.activeTextEditor;
	return (
		active !== undefined &&
		vscode.languages.match(watchedDocuments(languages), active.document) > 0 &&
		selectedCodes(active).length === 2
	);
}
