import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SmtpLensApi } from '../../src/api';

/** Our extension, activated. */
export async function activated(): Promise<SmtpLensApi> {
	const extension = vscode.extensions.getExtension<SmtpLensApi>('smtp-lens.smtp-lens');
	assert.ok(extension, 'our extension is not there');
	return extension.activate();
}

const viewTypes = ['smtpLens.comparison', 'smtpLens.page', 'smtpLens.summary'] as const;

/** The titles of the open tabs that show a webview of ours. */
export function openPanels(viewType: (typeof viewTypes)[number]): readonly string[] {
	return tabsOf(viewType).map(({ label }) => label);
}

/** Closes every tab that shows a webview of ours. */
export async function closePanels(): Promise<void> {
	await vscode.window.tabGroups.close(viewTypes.flatMap(tabsOf));
}

/** Waits until `isTrue` holds, which it must some time after a tab was opened, changed or closed. */
export async function tabsUntil(isTrue: () => boolean): Promise<void> {
	if (isTrue()) return;
	await new Promise<void>((resolve) => {
		const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
			if (isTrue()) {
				listener.dispose();
				resolve();
			}
		});
	});
}

/** A document that lies nowhere. */
export function untitled(
	language: string,
	lines: readonly string[],
): Thenable<vscode.TextDocument> {
	return vscode.workspace.openTextDocument({ language, content: lines.join('\n') });
}

/** Our settings, without their prefix. */
type SettingKey = 'language' | 'documents' | 'catalogue.files';

/** Sets one of our settings in the workspace; `undefined` takes it back. */
export function setSetting(key: SettingKey, value: unknown): Thenable<void> {
	return vscode.workspace
		.getConfiguration('smtpLens')
		.update(key, value, vscode.ConfigurationTarget.Workspace);
}

function tabsOf(viewType: string): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(({ input }) => input instanceof vscode.TabInputWebview && isOf(input, viewType));
}

// VS Code puts a word of its own before the type.
function isOf(input: vscode.TabInputWebview, viewType: string): boolean {
	return input.viewType.endsWith(viewType);
}
