import * as vscode from 'vscode';
import type { Hit } from '../search/searchables';
import type { Catalogue } from '../smtp/catalogue';
import { parseCode } from '../smtp/codes';
import type { Fix } from '../smtp/entries';
import type { Entry } from '../smtp/entry';
import { keyOf } from '../smtp/explain';
import type { Explanation } from '../smtp/explanation';
import type { Words } from '../smtp/words';
import type { PageKey } from '../webviews/protocol';
import { severityIcons } from './severityIcons';

/** A row of a quick pick that leads to a page; separators lead nowhere. */
export interface SearchItem extends vscode.QuickPickItem {
	readonly key?: PageKey;
}

/** What the buttons of rows look like; a cause cannot be compared. */
export interface RowButtons {
	readonly compare?: vscode.QuickInputButton;
	readonly copy?: vscode.QuickInputButton;
}

/** The code that a row is about, of a reply the one that says more. */
export function codeOf({ key }: SearchItem): string | undefined {
	return key !== undefined && 'codes' in key ? key.codes.at(-1) : undefined;
}

/** Rows for `hits`, in their order, grouped under separators: reply codes, enhanced codes, causes. */
export function searchItems(
	hits: readonly Hit[],
	words: Words,
	buttons: RowButtons,
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

/**
 * Rows for a reply, or for a code alone: the reply itself, its codes one by one, what else was
 * found, and the codes that people confuse it with. Each code once.
 */
export function replyItems(
	catalogue: Catalogue,
	explanation: Explanation,
	found: readonly Hit[],
	buttons: RowButtons,
): readonly SearchItem[] {
	const { diagnosis, main, other } = explanation;
	const { words } = catalogue;
	// Without a diagnosis, the reply's own row says already what `main` says.
	const own = [diagnosis && main, other].filter((entry) => entry !== undefined).map(entryHit);
	const related = main.related
		.map(({ code }) => parseCode(code))
		.filter((code) => code !== undefined)
		.map((code) => entryHit(catalogue.get(code)));
	const shown = new Set([explanation.codes, ...(diagnosis === undefined ? [main.code] : [])]);
	const isNew = (hit: Hit): boolean => hit.kind === 'cause' || isFirst(shown, hit.entry.code);
	const groups = searchItems([...own, ...found].filter(isNew), words, buttons);
	const others = related.filter(isNew).map((hit) => toItem(hit, words, buttons));
	return [
		replyItem(explanation, words, buttons),
		...groups,
		...(others.length === 0 ? [] : [separator(words.label.related), ...others]),
	];
}

function entryHit(entry: Entry): Hit {
	return { kind: 'entry', entry };
}

function isFirst(seen: Set<string>, code: string): boolean {
	const isNew = !seen.has(code);
	seen.add(code);
	return isNew;
}

function replyItem(explanation: Explanation, words: Words, buttons: RowButtons): SearchItem {
	const { codes, diagnosis, main, severity, title } = explanation;
	return {
		...row(severityIcons[severity], `${codes} ${title} (${words.severity[severity].name})`),
		detail: diagnosis?.cause.fix[0] ?? firstStep(main.fix),
		buttons: Object.values(buttons),
		key: keyOf(explanation),
	};
}

/**
 * A row that shows an icon and some words, whatever is typed.
 *
 * The words are no part of its label: VS Code matches each label with what is typed, as a pattern in
 * which `*` stands for anything, and the many stars around a warning that somebody pastes would take
 * it minutes on a label of a few words, the whole window with it.
 */
export function row(icon: string, description: string): SearchItem {
	return { label: `$(${icon})`, description, alwaysShow: true };
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

function toItem(hit: Hit, words: Words, buttons: RowButtons): SearchItem {
	if (hit.kind === 'cause') {
		const { cause, providers } = hit;
		return {
			...row('mail', `${cause.name} · ${providers.join(', ')}`),
			detail: cause.fix[0] ?? '',
			buttons: buttons.copy === undefined ? [] : [buttons.copy],
			key: { cause: cause.id },
		};
	}
	const { code, fix, name, severity } = hit.entry;
	return {
		...row(severityIcons[severity], `${code} ${name} (${words.severity[severity].name})`),
		detail: firstStep(fix),
		buttons: Object.values(buttons),
		key: { codes: [code] },
	};
}

function firstStep({ sender, server }: Fix): string {
	return sender[0] ?? server[0] ?? '';
}
