import type { Root } from 'mdast';
import * as vscode from 'vscode';

/** How long the status bar says so. */
const shownMs = 3_000;

/** Puts a document on the clipboard as Markdown, and says so. */
export async function copyMarkdown(document: Root): Promise<void> {
	const { toMarkdown } = await import('../render/markdown');
	await vscode.env.clipboard.writeText(toMarkdown(document));
	vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), shownMs);
}
