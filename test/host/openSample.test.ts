import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from './extension';

describe('smtpLens.openSample', () => {
	before(activated);
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('opens a log, unchanged, with the cursor at a reply; and the same one again', async () => {
		for (let time = 0; time < 2; time++) {
			await vscode.commands.executeCommand('smtpLens.openSample');
			const editor = vscode.window.activeTextEditor;
			assert.ok(editor);
			const { document, selection } = editor;
			assert.deepEqual([document.languageId, document.isDirty], ['log', false]);
			const rest = document.lineAt(selection.active).text.slice(selection.active.character);
			assert.match(rest, /^550 5\.1\.1 /);
		}
		const samples = vscode.window.tabGroups.all
			.flatMap(({ tabs }) => tabs)
			.filter(({ label }) => label === 'mail.log');
		assert.equal(samples.length, 1);
	});
});
