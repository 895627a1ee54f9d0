import * as vscode from 'vscode';
import { linesOf, recognizeOptionsFor } from '../documents';
import { replyAt } from '../smtp/reply';

/** Longer selections are no code and no reply; a bounce with its attachments can be as long. */
const maxLength = 100_000;

/** The texts selected in the active editor, without empty ones. */
export function selectedTexts(): readonly string[] {
	const editor = vscode.window.activeTextEditor;
	return (editor?.selections ?? [])
		.filter((selection) => !selection.isEmpty)
		.map((selection) => editor?.document.getText(selection).slice(0, maxLength) ?? '');
}

/** The codes of the reply under the cursor, as people write them: `550 5.7.26`. */
export function codesAtCursor(): string | undefined {
	const editor = vscode.window.activeTextEditor;
	const options = editor && recognizeOptionsFor(editor.document);
	if (editor === undefined || options === undefined) {
		return undefined;
	}
	const { line, character } = editor.selection.active;
	const reply = replyAt(linesOf(editor.document), line, character, options);
	const codes = [reply?.replyCode?.text, reply?.enhancedCode?.text];
	return codes.filter((code) => code !== undefined).join(' ') || undefined;
}
