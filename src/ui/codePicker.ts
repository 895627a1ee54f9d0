import * as vscode from 'vscode';
import type { Services } from '../services';
import { parseCode } from '../smtp/codes';
import { codeOf, searchItems, type SearchItem } from './searchItems';

/** Asks for one code out of all; `undefined` where the user thinks better of it. */
export async function pickCode(
	services: Services,
	comparedWith?: string,
): Promise<string | undefined> {
	const { explainer, searchIndex } = await services.knowledge();
	const index = await searchIndex();
	const { words } = explainer.catalogue;
	const quickPick = vscode.window.createQuickPick<SearchItem>();
	keepOrder(quickPick);
	quickPick.title =
		comparedWith === undefined
			? vscode.l10n.t('Choose a code to compare')
			: vscode.l10n.t('Compare {0} with…', comparedWith);
	quickPick.placeholder = vscode.l10n.t('Type a code, or words such as “mailbox full”');
	const update = (): void => {
		// A code that is typed whole is meant, and not the next one that begins like it.
		const isTyped = quickPick.value.trim() === comparedWith;
		const hits = index
			.search(quickPick.value)
			.filter((hit) => hit.kind === 'entry' && (isTyped || hit.entry.code !== comparedWith));
		quickPick.items = searchItems(hits, words, {});
	};
	update();
	quickPick.onDidChangeValue(update);
	return new Promise((resolve) => {
		quickPick.onDidAccept(() => {
			// A code that the catalogue does not list can be compared all the same.
			const typed = parseCode(quickPick.value.trim())?.text;
			const [selected] = quickPick.selectedItems;
			resolve((selected && codeOf(selected)) ?? typed);
			quickPick.hide();
		});
		quickPick.onDidHide(() => {
			resolve(undefined);
			quickPick.dispose();
		});
		quickPick.show();
	});
}

/**
 * Keeps the items in our order, by relevance, and their separators: VS Code would sort them by
 * label while somebody types. Where it lacks this switch, which its typings do not have yet, its
 * own order stands.
 */
export function keepOrder(quickPick: vscode.QuickPick<SearchItem>): void {
	Object.assign(quickPick, { sortByLabel: false });
}
