import type * as vscode from 'vscode';
import { documentKind } from './smtp/documentKind';
import type { RecognizeOptions } from './smtp/recognize';
import { replyColumns } from './smtp/replyColumns';

/** A session shows itself in its first lines; what comes later does not change the kind. */
const firstLines = 50;

/** As much of a line as tells what it is: a line of JSON can be as long as a whole log. */
const lineLength = 400;

/** The names of a table's columns, of which some programs have many. */
const headerLength = 2_000;

/**
 * How codes are recognized in `document`; `undefined` where it is a session of another protocol,
 * whose replies only look like ours.
 */
export function recognizeOptionsFor(document: vscode.TextDocument): RecognizeOptions | undefined {
	if (document.languageId === 'smtp-transcript') {
		return { transcript: true };
	}
	const { version } = document;
	const known = knownOptions.get(document);
	if (known?.version === version) {
		return known.options;
	}
	const options = optionsFor(document);
	knownOptions.set(document, { version, options });
	return options;
}

interface KnownOptions {
	readonly version: number;
	readonly options: RecognizeOptions | undefined;
}

// Asked for at every hover and every scroll.
const knownOptions = new WeakMap<vscode.TextDocument, KnownOptions>();

function optionsFor(document: vscode.TextDocument): RecognizeOptions | undefined {
	const kind = documentKind(headOf(document));
	if (kind !== 'other') {
		return kind === 'foreign' ? undefined : { transcript: true };
	}
	// What colors a log is a grammar, which sees one line at a time and so no header.
	const columns =
		document.languageId === 'log'
			? undefined
			: replyColumns(document.lineAt(0).text.slice(0, headerLength));
	return columns === undefined ? {} : { columns };
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
