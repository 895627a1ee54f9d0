import * as vscode from 'vscode';
import type { SearchIndex } from '../search/searchIndex';
import type { Services } from '../services';
import { parseCode } from '../smtp/codes';
import type { Explainer, ExplainResult, ReplyKey } from '../smtp/explain';
import { keepOrder } from '../ui/codePicker';
import { registerCommand, runCommand } from '../ui/commands';
import { replyItems, searchItems, type SearchItem } from '../ui/searchItems';
import { replyAtCursor, selectedTexts } from '../ui/selection';

/** `smtpLens.lookUp`: one box for a code, words, a signature, or a pasted reply. */
export function registerLookUp(services: Services): vscode.Disposable {
	return registerCommand(services, 'smtpLens.lookUp', async (argument) => {
		// A menu of the editor passes the document's Uri, which is not for us.
		const given = typeof argument === 'string' ? argument : undefined;
		const start = given ?? selectedTexts()[0] ?? replyAtCursor() ?? '';
		const { explainer, searchIndex } = await services.knowledge();
		showLookUp({ explainer, index: await searchIndex() }, start);
	});
}

/** Long enough for a bounce; what is longer would only make the box slow. */
const maxLength = 20_000;

/** Words beyond narrow no search. */
const maxQueryLength = 200;

/** What the box answers from. */
interface Sources {
	readonly explainer: Explainer;
	readonly index: SearchIndex;
}

function showLookUp(sources: Sources, start: string): void {
	const quickPick = vscode.window.createQuickPick<SearchItem>();
	const buttons = itemButtons();
	keepOrder(quickPick);
	quickPick.title = vscode.l10n.t('Look up an SMTP code or reply');
	quickPick.placeholder = vscode.l10n.t(
		'Type a code, words such as “mailbox full”, or paste a reply',
	);
	const update = (): void => {
		quickPick.items = itemsFor(sources, quickPick.value, [buttons.compare, buttons.copy]);
	};
	// The box has one line, so a bounce that is pasted or selected goes in with its lines joined.
	quickPick.value = start.slice(0, maxLength).replaceAll(/\s+/g, ' ').trim();
	update();
	quickPick.onDidChangeValue(update);
	quickPick.onDidTriggerItemButton(({ button, item }) => {
		if (item.key !== undefined) {
			act(button === buttons.compare ? 'compare' : 'copy', item.key);
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
		prepare(sources);
	});
}

/** Builds what the first keystroke would have to wait for, while the box is being read. */
function prepare({ explainer, index }: Sources): void {
	explainer.explain('550 5.7.1 any reply');
	index.prepare();
}

function itemsFor(
	{ explainer, index }: Sources,
	value: string,
	buttons: readonly vscode.QuickInputButton[],
): readonly SearchItem[] {
	const typed = value.slice(0, maxLength).trim();
	const query = typed.slice(0, maxQueryLength);
	const result = explainer.explain(typed);
	if (result.kind !== 'explained') {
		const found = searchItems(index.search(query), explainer.catalogue.words, buttons);
		return found.length > 0 ? found : [{ label: nothingFound(result), alwaysShow: true }];
	}
	// Beside a code, words only narrow the search: most of a reply's words are no matter of ours.
	const isCode = parseCode(typed) !== undefined;
	const hits = isCode ? index.search(query) : index.searchExactly(query);
	return replyItems(explainer.catalogue, result.explanation, hits, buttons);
}

function nothingFound(result: ExplainResult): string {
	return result.kind === 'not-smtp'
		? vscode.l10n.t(
				'{0} is not an SMTP code: reply codes begin with 2, 3, 4 or 5, enhanced ones with 2, 4 or 5.',
				result.typed,
			)
		: vscode.l10n.t('Nothing found. Try a code such as 550 or 5.7.26, or fewer words.');
}

function act(action: 'compare' | 'copy', key: ReplyKey): void {
	if (action === 'compare') {
		runCommand('smtpLens.compare', key.codes.at(-1));
	} else {
		runCommand('smtpLens.copyExplanation', key);
	}
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
	} satisfies Record<string, vscode.QuickInputButton>;
}
