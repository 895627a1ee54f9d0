import * as vscode from 'vscode';
import type { Services } from '../services';

/** The reply at which the sample opens, so that its card is one keystroke away. */
const firstReply = '550 5.1.1';

/** `smtpLens.openSample`: a mail log to try things on, the file that comes with the extension. */
export async function run({ extensionUri }: Services): Promise<void> {
	const uri = vscode.Uri.joinPath(extensionUri, 'samples', 'mail.log');
	const wasOpen = isInTab(uri);
	const document = await vscode.workspace.openTextDocument(uri);
	const cursor = document.positionAt(document.getText().indexOf(firstReply));
	const selection = new vscode.Range(cursor, cursor);
	const viewColumn = isPageInFront() ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
	const editor = await vscode.window.showTextDocument(document, { selection, viewColumn });
	const wordWrap: unknown = vscode.workspace.getConfiguration('editor', document).get('wordWrap');
	// Its replies stand far to the right; this wraps the lines of the editor in front only.
	if (!wasOpen && wordWrap === 'off') {
		await vscode.commands.executeCommand('editor.action.toggleWordWrap');
		editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
}

/** Such as the walkthrough, which stays in view then. */
function isPageInFront(): boolean {
	const { activeTab } = vscode.window.tabGroups.activeTabGroup;
	return activeTab !== undefined && vscode.window.activeTextEditor === undefined;
}

function isInTab(uri: vscode.Uri): boolean {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.some(
			({ input }) =>
				input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
		);
}
