import * as vscode from 'vscode';
import { answerTo, prepareAnswers, type Answer, type AnswerSources } from '../search/answer';
import type { Services } from '../services';
import { keepOrder } from '../ui/codePicker';
import { runCommand } from '../ui/commands';
import {
	codeOf,
	replyItems,
	row,
	searchItems,
	type RowButtons,
	type SearchItem,
} from '../ui/searchItems';
import { replyAtCursor, selectedTexts } from '../ui/selection';

/** `smtpLens.lookUp`: one box for a code, words, a signature, or a pasted reply. */
export async function run(services: Services, argument: unknown): Promise<void> {
	// A menu of the editor passes the document's Uri, which is not for us.
	const given = typeof argument === 'string' ? argument : undefined;
	const start = given ?? selectedTexts()[0] ?? replyAtCursor() ?? '';
	const { explainer, searchIndex } = await services.knowledge();
	showLookUp({ explainer, index: await searchIndex() }, start);
}

/** Characters that are read, enough for a bounce with all that is attached to it. */
const maxLength = 100_000;

/** Characters that are put into the box: with much more, VS Code answers to nothing typed any more. */
const maxShown = 20_000;

function showLookUp(sources: AnswerSources, start: string): void {
	const quickPick = vscode.window.createQuickPick<SearchItem>();
	const buttons = itemButtons();
	keepOrder(quickPick);
	quickPick.title = vscode.l10n.t('Look up an SMTP code or reply');
	quickPick.placeholder = vscode.l10n.t(
		'Type a code, words such as “mailbox full”, or paste a reply',
	);
	const given = start.slice(0, maxLength);
	// The box has one line, so a bounce that is pasted or selected goes in with its lines joined,
	const joined = given.replaceAll(/\s+/g, ' ').trim().slice(0, maxShown);
	const update = (): void => {
		// yet as long as nobody changes it, its lines still tell where a reply begins.
		const text = quickPick.value === joined ? given : quickPick.value;
		quickPick.items = itemsFor(sources, text, buttons);
	};
	quickPick.value = joined;
	update();
	quickPick.onDidChangeValue(update);
	quickPick.onDidTriggerItemButton(({ button, item }) => {
		if (button === buttons.compare) {
			runCommand('smtpLens.compare', codeOf(item));
		} else {
			runCommand('smtpLens.copyExplanation', item.key);
		}
	});
	quickPick.onDidAccept(() => {
		const key = quickPick.selectedItems[0]?.key;
		if (key !== undefined) {
			quickPick.hide();
			runCommand('smtpLens.showCode', key);
		}
	});
	quickPick.onDidHide(() => {
		quickPick.dispose();
	});
	quickPick.show();
	setTimeout(() => {
		// While the box is being read.
		prepareAnswers(sources);
	});
}

function itemsFor(
	sources: AnswerSources,
	text: string,
	buttons: RowButtons,
): readonly SearchItem[] {
	const { catalogue } = sources.explainer;
	const answer = answerTo(sources, text);
	switch (answer.kind) {
		case 'explained':
			return replyItems(catalogue, answer.explanation, answer.hits, buttons);
		case 'found':
			return searchItems(answer.hits, catalogue.words, buttons);
		case 'nothing':
			return [row('info', nothingFound(answer, text))];
	}
}

function nothingFound({ why }: Extract<Answer, { kind: 'nothing' }>, text: string): string {
	return why === 'not-smtp'
		? vscode.l10n.t(
				'{0} is not an SMTP code: reply codes begin with 2, 3, 4 or 5, enhanced ones with 2, 4 or 5.',
				text.trim(),
			)
		: vscode.l10n.t('Nothing found. Try a code such as 550 or 5.7.26, or fewer words.');
}

function itemButtons() {
	return {
		compare: {
			iconPath: new vscode.ThemeIcon('diff'),
			tooltip: vscode.l10n.t('Compare with…'),
		},
		copy: {
			iconPath: new vscode.ThemeIcon('copy'),
			tooltip: vscode.l10n.t('Copy as Markdown'),
		},
	} satisfies RowButtons;
}
