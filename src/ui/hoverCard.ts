import type { Root } from 'mdast';
import * as vscode from 'vscode';
import { linesOf, recognizeOptionsFor } from '../documents';
import { explanationDocument } from '../render/explanationDocument';
import { link } from '../render/nodes';
import type { Services } from '../services';
import { keyOf } from '../smtp/explain';
import type { Explanation } from '../smtp/explanation';
import { recognize } from '../smtp/recognize';
import { replyAt } from '../smtp/reply';
import type { Words } from '../smtp/words';
import { severityIcons } from './severityIcons';

/** The card on the code at `position`; `undefined` where there is none. */
export async function hoverAt(
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
	const { toMarkdown } = await import('../render/markdown');
	const explanation = token.isCancellationRequested ? undefined : explainer.explainReply(reply);
	return (
		explanation &&
		new vscode.Hover(
			trusted(toMarkdown(cardOf(explanation, explainer.catalogue.words))),
			new vscode.Range(line, occurrence.start, line, occurrence.end),
		)
	);
}

function cardOf(explanation: Explanation, words: Words): Root {
	const key = keyOf(explanation);
	return explanationDocument(explanation, words, {
		mark: { type: 'html', value: `$(${severityIcons[explanation.severity]}) ` },
		actions: [
			link(words.label.openPage, commandUri('smtpLens.showCode', key)),
			link(words.label.compareWith, commandUri('smtpLens.compare', explanation.main.code)),
			link(words.label.copy, commandUri('smtpLens.copyExplanation', key)),
			link(words.label.lookUp, commandUri('smtpLens.lookUp', explanation.codes)),
		],
	});
}

/** Only our own commands may be run from a card. */
function trusted(text: string): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString(text, true);
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
