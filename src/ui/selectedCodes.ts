import * as vscode from 'vscode';
import { recognizeOptionsFor } from '../documents';
import { parseCode } from '../smtp/codes';
import { recognize } from '../smtp/recognize';
import { isSelecting } from './isSelecting';

/** Two codes stand on lines near each other; a selection of a whole log is none of two codes. */
const maxLines = 200;

/** A line longer than this is no line that somebody selects codes in. */
const maxLength = 20_000;

/**
 * The first two different codes that are selected in an editor: in one selection or in several, or
 * each under a cursor of its own. A single cursor selects nothing.
 */
export function selectedCodes(editor = vscode.window.activeTextEditor): readonly string[] {
	const codes = new Set<string>();
	if (editor === undefined || !isSelecting(editor)) {
		return [];
	}
	for (const selection of editor.selections) {
		for (const code of codesIn(editor.document, selection)) {
			if (codes.add(code).size === 2) {
				return [...codes];
			}
		}
	}
	return [...codes];
}

/** A selection that spells a code is one, whatever stands around it; else what a reader would see. */
function* codesIn(document: vscode.TextDocument, selection: vscode.Selection): Iterable<string> {
	const { start, end } = selection;
	const isShort = start.line === end.line && end.character - start.character <= maxLength;
	const spelled = isShort ? parseCode(document.getText(selection).trim()) : undefined;
	if (spelled !== undefined) {
		yield spelled.text;
		return;
	}
	// A cursor touches a code at either end; a selection has to hold a part of it.
	const slack = selection.isEmpty ? 1 : 0;
	const options = recognizeOptionsFor(document) ?? {};
	const last = Math.min(end.line, start.line + maxLines);
	for (let line = start.line; line <= last; line++) {
		const text = document.lineAt(line).text.slice(0, maxLength);
		const from = line === start.line ? start.character : 0;
		const to = line === end.line ? end.character : text.length;
		for (const occurrence of recognize(text, options)) {
			if (occurrence.start < to + slack && from < occurrence.end + slack) {
				yield occurrence.code;
			}
		}
	}
}
