import * as vscode from 'vscode';
import { linesOf, recognizeOptionsFor, watchedDocuments } from '../documents';
import { explanationDocument } from '../render/explanationDocument';
import { link } from '../render/nodes';
import { toMarkdown } from '../render/markdown';
import type { Services } from '../services';
import { keyOf, type Explanation } from '../smtp/explain';
import { recognize } from '../smtp/recognize';
import { replyAt } from '../smtp/reply';
import type { Words } from '../smtp/words';
import { severityIcons } from '../ui/searchItems';

/** The hover card on every code in the watched documents. */
export function registerHover(services: Services): vscode.Disposable {
	const provider: vscode.HoverProvider = {
		provideHover: (document, position, token) => hoverAt(services, document, position, token),
	};
	const register = () =>
		vscode.languages.registerHoverProvider(watchedDocuments(services.settings.documents), provider);
	let registration = register();
	const listener = services.onDidChange(() => {
		registration.dispose();
		registration = register();
	});
	return new vscode.Disposable(() => {
		listener.dispose();
		registration.dispose();
	});
}

async function hoverAt(
	services: Services,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
	const options = recognizeOptionsFor(document);
	if (options === undefined) {
		return undefined;
	}
	const lineAt = linesOf(document);
	const { line, character } = position;
	const occurrence = recognize(lineAt(line) ?? '', options).find(
		({ start, end }) => start <= character && character <= end,
	);
	const reply = occurrence && replyAt(lineAt, line, character, options);
	if (occurrence === undefined || reply === undefined) {
		return undefined;
	}
	const { explainer } = await services.knowledge();
	const explanation = token.isCancellationRequested ? undefined : explainer.explainReply(reply);
	return (
		explanation &&
		new vscode.Hover(
			card(explanation, explainer.catalogue.words),
			new vscode.Range(line, occurrence.start, line, occurrence.end),
		)
	);
}

function card(explanation: Explanation, words: Words): vscode.MarkdownString {
	const key = keyOf(explanation);
	const document = explanationDocument(explanation, words, {
		mark: { type: 'html', value: `$(${severityIcons[explanation.severity]}) ` },
		actions: [
			link(words.label.openPage, commandUri('smtpLens.showCode', key)),
			link(words.label.compareWith, commandUri('smtpLens.compare', explanation.main.code)),
			link(words.label.copy, commandUri('smtpLens.copyExplanation', key)),
			link(words.label.lookUp, commandUri('smtpLens.lookUp', explanation.codes)),
		],
	});
	const markdown = new vscode.MarkdownString(toMarkdown(document), true);
	markdown.isTrusted = {
		enabledCommands: [
			'smtpLens.showCode',
			'smtpLens.compare',
			'smtpLens.copyExplanation',
			'smtpLens.lookUp',
		],
	};
	return markdown;
}

function commandUri(command: string, argument: unknown): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
