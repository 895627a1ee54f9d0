import * as vscode from 'vscode';
import { documentKind, type DocumentKind } from './smtp/documentKind';
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
	const head = document.getText(new vscode.Range(new vscode.Position(0, 0), end));
	const kind = kindOf(document, head);
	return kind === 'foreign' ? undefined : { transcript: kind !== 'other' };
}

interface KnownHead {
	readonly head: string;
	readonly kind: DocumentKind;
}

// Asked for at every hover and every scroll, while a document's first lines hardly ever change.
const knownHeads = new WeakMap<vscode.TextDocument, KnownHead>();

function kindOf(document: vscode.TextDocument, head: string): DocumentKind {
	const known = knownHeads.get(document);
	if (known?.head === head) {
		return known.kind;
	}
	const kind = documentKind(head);
	knownHeads.set(document, { head, kind });
	return kind;
}

/** Which documents are watched: by language, and whatever stands in the Output panel. */
export function watchedDocuments(languages: readonly string[]): vscode.DocumentSelector {
	return [...ofLanguages(languages), { scheme: 'output' }];
}

/** Documents of these languages, wherever they lie: on a disk, in an archive, nowhere yet. */
export function ofLanguages(languages: readonly string[]): readonly vscode.DocumentFilter[] {
	return languages.map((language) => ({ language, scheme: '*' }));
}

/** The lines of a document, for readers that look at one line and its neighbors. */
export function linesOf(document: vscode.TextDocument): (line: number) => string | undefined {
	return (line) =>
		line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined;
}
