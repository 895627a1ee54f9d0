import * as vscode from 'vscode';
import { documentKind } from './smtp/documentKind';
import type { RecognizeOptions } from './smtp/recognize';

/** A session shows itself in its first lines; what comes later does not change the kind. */
const firstLines = 50;

/**
 * How codes are recognized in `document`; `undefined` where it is a session of another protocol,
 * whose replies only look like ours.
 */
export function recognizeOptionsFor(document: vscode.TextDocument): RecognizeOptions | undefined {
	if (document.languageId === 'smtp-transcript') {
		return { transcript: true };
	}
	const end = document.lineAt(Math.min(firstLines, document.lineCount) - 1).range.end;
	const kind = documentKind(document.getText(new vscode.Range(new vscode.Position(0, 0), end)));
	return kind === 'foreign' ? undefined : { transcript: kind !== 'other' };
}

/** Which documents are watched: by language, and whatever stands in the Output panel. */
export function watchedDocuments(languages: readonly string[]): vscode.DocumentSelector {
	return [...languages.map((language) => ({ language })), { scheme: 'output' }];
}

/** The lines of a document, for readers that look at one line and its neighbors. */
export function linesOf(document: vscode.TextDocument): (line: number) => string | undefined {
	return (line) =>
		line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined;
}
