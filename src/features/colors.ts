import * as vscode from 'vscode';
import { ofLanguages, recognizeOptionsFor } from '../documents';
import type { Services } from '../services';
import type { Severity } from '../smtp/codes';
import { registerForDocuments } from '../ui/registerForDocuments';

/** The semantic token types of the manifest, one a severity, in the order of the legend. */
const tokenTypes: Readonly<Record<Severity, string>> = {
	positive: 'smtpPositive',
	intermediate: 'smtpIntermediate',
	transient: 'smtpTransient',
	permanent: 'smtpPermanent',
};

const legend = new vscode.SemanticTokensLegend(Object.values(tokenTypes));

/** In a longer line VS Code's grammars color nothing either (`editor.maxTokenizationLineLength`). */
const maxLength = 20_000;

/** Languages whose own grammar colors every code, whatever kind of document it is. */
const coloredByGrammar: ReadonlySet<string> = new Set(['smtp-transcript', 'eml']);

/**
 * Colors where no grammar of ours reaches: plain text, and logs that turn out to be a session.
 * Only the lines in view are asked for, so a large document costs no more than a small one.
 */
export function registerColors(services: Services): vscode.Disposable {
	const provider: vscode.DocumentRangeSemanticTokensProvider = {
		provideDocumentRangeSemanticTokens: (document, range) => tokensIn(document, range),
	};
	return registerForDocuments(services, (languages) =>
		vscode.languages.registerDocumentRangeSemanticTokensProvider(
			ofLanguages(languages.filter((language) => !coloredByGrammar.has(language))),
			provider,
			legend,
		),
	);
}

async function tokensIn(
	document: vscode.TextDocument,
	range: vscode.Range,
): Promise<vscode.SemanticTokens | undefined> {
	const options = recognizeOptionsFor(document);
	const isColored = document.languageId === 'log' && options?.transcript !== true;
	if (options === undefined || isColored) {
		return undefined;
	}
	const { recognize } = await import('../smtp/recognize');
	const builder = new vscode.SemanticTokensBuilder(legend);
	for (let line = range.start.line; line <= range.end.line; line++) {
		const { text } = document.lineAt(line);
		const codes = text.length > maxLength ? [] : recognize(text, options);
		for (const { start, end, severity } of codes) {
			builder.push(new vscode.Range(line, start, line, end), tokenTypes[severity]);
		}
	}
	return builder.build();
}
