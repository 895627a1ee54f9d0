import * as vscode from 'vscode';
import type { LogSource } from '../platform/logSource';

/**
 * The logs that a command is about: those it was given, else the one in front, else the only one
 * in view, else whatever somebody picks. `not-a-log` where an argument is no Uri, `undefined` where
 * nothing was picked.
 *
 * The Explorer gives the file under the mouse, then all that are selected.
 */
export async function chosenLogs(
	args: readonly unknown[],
): Promise<readonly LogSource[] | 'not-a-log' | undefined> {
	const [first, selected] = args;
	const given = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [first];
	if (first !== undefined) {
		return given.every((uri) => uri instanceof vscode.Uri) ? given.map(toSource) : 'not-a-log';
	}
	const front = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	if (front instanceof vscode.TabInputText) {
		return [toSource(front.uri)];
	}
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	const [only, ...others] = activeTextEditor ? [activeTextEditor] : visibleTextEditors;
	const uris = only && others.length === 0 ? [only.document.uri] : await pick();
	return uris?.map(toSource);
}

/** A log by its address; what is not saved counts as it stands in the editor. */
export function toSource(uri: vscode.Uri): LogSource {
	const document = vscode.workspace.textDocuments.find(
		(each) => each.uri.toString() === uri.toString(),
	);
	return document === undefined || isStored(document) ? { uri } : { uri, text: document.getText() };
}

function isStored({ isDirty, isUntitled, uri }: vscode.TextDocument): boolean {
	return !isDirty && !isUntitled && uri.scheme !== 'output';
}

async function pick(): Promise<readonly vscode.Uri[] | undefined> {
	return vscode.window.showOpenDialog({
		canSelectMany: true,
		openLabel: vscode.l10n.t('Summarize'),
		title: vscode.l10n.t('Choose the logs to sum up'),
	});
}
