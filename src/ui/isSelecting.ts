import type * as vscode from 'vscode';

/** Whether there is more than one cursor without a selection. */
export function isSelecting({ selections }: vscode.TextEditor): boolean {
	return selections.length > 1 || selections.some((selection) => !selection.isEmpty);
}
