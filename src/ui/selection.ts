import * as vscode from 'vscode';
import { linesOf, recognizeOptionsFor } from '../documents';
import { replyAt } from '../smtp/reply';
import { replyLine } from './replyLine';

/** Longer selections are no code and no reply; a bounce with its attachments can be as long. */
const maxLength = 100_000;

/** The texts selected in the active editor, without empty ones. */
export function selectedTexts(): readonly string[] {
	const editor = vscode.window.activeTextEditor;
	return (editor?.selections ?? [])
		.filter((selection) => !selection.isEmpty)
		.map((selection) => editor?.document.getText(selection).slice(0, maxLength) ?? '');
}

/** The reply under the cursor in one line, its codes first: `550 5.7.26 This mail…`. */
export function replyAtCursor(): string | undefined {
	const editor = vscode.window.activeTextEditor;
	const options = editor && recognizeOptionsFor(editor.document);
	if (editor === undefined || options === undefined) {
		return undefined;
	}
	const { line, character } = editor.selection.active;
	const reply = replyAt(linesOf(editor.document), line, character, options);
	return reply && replyLine(reply);
}
