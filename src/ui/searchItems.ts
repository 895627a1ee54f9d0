import * as vscode from 'vscode';
import type { Hit } from '../search/searchIndex';
import type { Severity } from '../smtp/codes';
import type { Explanation, ReplyKey } from '../smtp/explain';
import { keyOf } from '../smtp/explain';
import type { Words } from '../smtp/words';

/** A row of a quick pick that leads to an explanation; separators lead nowhere. */
export interface SearchItem extends vscode.QuickPickItem {
	readonly key?: ReplyKey;
}

/** The icon of each severity; the severity's name in words stands beside it wherever it is shown. */
export const severityIcons: Readonly<Record<Severity, string>> = {
	positive: 'pass',
	intermediate: 'info',
	transient: 'warning',
	permanent: 'error',
};

/** Rows for `hits`, in their order, grouped under separators: reply codes, enhanced codes, causes. */
export function searchItems(
	hits: readonly Hit[],
	words: Words,
	buttons: readonly vscode.QuickInputButton[],
): readonly SearchItem[] {
	const groups = new Map<string, SearchItem[]>();
	for (const hit of hits) {
		const title = groupOf(hit, words);
		const items = groups.get(title) ?? [];
		items.push(toItem(hit, words, buttons));
		groups.set(title, items);
	}
	return [...groups].flatMap(([title, items]) => [separator(title), ...items]);
}

/** The row of a pasted reply, which stands above all others. */
export function replyItem(
	explanation: Explanation,
	words: Words,
	buttons: readonly vscode.QuickInputButton[],
): SearchItem {
	const { codes, diagnosis, main, severity, title } = explanation;
	return {
		label: `$(${severityIcons[severity]}) ${codes}`,
		description: `${title} (${words.severity[severity].name})`,
		detail: diagnosis?.cause.fix[0] ?? firstStep(main.fix.sender, main.fix.server),
		alwaysShow: true,
		buttons,
		key: keyOf(explanation),
	};
}

function groupOf(hit: Hit, { label }: Words): string {
	if (hit.kind === 'cause') {
		return label.providers;
	}
	return hit.entry.kind === 'reply' ? label.replyCodes : label.enhancedCodes;
}

function separator(label: string): SearchItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

function toItem(hit: Hit, words: Words, buttons: readonly vscode.QuickInputButton[]): SearchItem {
	if (hit.kind === 'cause') {
		return {
			label: `$(mail) ${hit.cause.name}`,
			description: hit.providers.join(', '),
			detail: hit.cause.fix[0] ?? '',
			alwaysShow: true,
			key: { codes: hit.codes, signature: hit.signature },
		};
	}
	const { code, fix, name, severity } = hit.entry;
	return {
		label: `$(${severityIcons[severity]}) ${code}`,
		description: `${name} (${words.severity[severity].name})`,
		detail: firstStep(fix.sender, fix.server),
		alwaysShow: true,
		buttons,
		key: { codes: [code] },
	};
}

function firstStep(sender: readonly string[], server: readonly string[]): string {
	return sender[0] ?? server[0] ?? '';
}
