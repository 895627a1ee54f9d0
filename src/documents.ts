import type * as vscode from 'vscode';
import { documentKind, type DocumentKind } from './smtp/documentKind';
import type { RecognizeOptions } from './smtp/recognize';

/** A session shows itself in its first lines; what comes later does not change the kind. */
const firstLines = 50;

/** As much of a line as tells what it is: a line of JSON can be as long as a whole log. */
const lineLength = 400;

/**
 * How codes are recognized in `document`; `undefined` where it is a session of another protocol,
 * whose replies only look like ours.
 */
export function recognizeOptionsFor(document: vscode.TextDocument): RecognizeOptions | undefined {
	if (document.languageId === 'smtp-transcript') {
		return { transcript: true };
	}
	const kind = kindOf(document);
	return kind === 'foreign' ? undefined : { transcript: kind !== 'other' };
}

interface KnownKind {
	readonly version: number;
	readonly kind: DocumentKind;
}

// Asked for at every hover and every scroll.
const knownKinds = new WeakMap<vscode.TextDocument, KnownKind>();

function kindOf(document: vscode.TextDocument): DocumentKind {
	const { version } = document;
	const known = knownKinds.get(document);
	if (known?.version === version) {
		return known.kind;
	}
	const kind = documentKind(headOf(document));
	knownKinds.set(document, { version, kind });
	return kind;
}

function headOf(document: vscode.TextDocument): string {
	const count = Math.min(firstLines, document.lineCount);
	const lines = Array.from({ length: count }, (_, line) => document.lineAt(line).text);
	return lines.map((line) => line.slice(0, lineLength)).join('\n');
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
