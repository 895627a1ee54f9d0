import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closePanels, openPanels, tabsUntil, untitled } from './extension';

const bounce = 'Nov 23 10:00:05 mail postfix/smtp[9]: A1: said: 550 5.1.1 User unknown';

describe('smtpLens.summarize', () => {
	before(activated);
	afterEach(closePanels);

	it('sums up the file that it is given', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		const log = vscode.Uri.joinPath(folder.uri, 'mail.log');
		await vscode.commands.executeCommand('smtpLens.summarize', log);
		await tabsUntil(() => openPanels('smtpLens.summary').includes('Σ mail.log'));
	});

	it('sums up an unsaved document in front', async () => {
		const document = await untitled('log', [bounce]);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('smtpLens.summarize');
		await tabsUntil(() => openPanels('smtpLens.summary').length === 1);
	});

	it('shows another log in place of the one before', async () => {
		for (const name of ['a.log', 'b.log']) {
			const log = vscode.Uri.file(`/no/such/folder/${name}`);
			await vscode.commands.executeCommand('smtpLens.summarize', log);
			await tabsUntil(() => openPanels('smtpLens.summary').includes(`Σ ${name}`));
		}
		assert.equal(openPanels('smtpLens.summary').length, 1);
	});

	for (const argument of [7, 'mail.log', null, {}, [], true]) {
		it(`opens nothing and does not fail for ${JSON.stringify(argument)}`, async () => {
			await vscode.commands.executeCommand('smtpLens.summarize', argument);
			// The next command that does open something shows that this one has had its time.
			await vscode.commands.executeCommand('smtpLens.showCode', '250');
			await tabsUntil(() => openPanels('smtpLens.page').length === 1);
			assert.deepEqual(openPanels('smtpLens.summary'), []);
		});
	}
});
