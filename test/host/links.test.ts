import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { handleUri } from '../../src/features/links';
import { activated, closePanels, openPanels, tabsUntil } from './extension';

const start = 'vscode://smtp-lens.smtp-lens';

describe('vscode:// links', () => {
	before(activated);
	afterEach(closePanels);

	it('open a comparison', async () => {
		handleUri(vscode.Uri.parse(`${start}/compare?left=250&right=451`));
		await tabsUntil(() => openPanels('smtpLens.comparison').includes('250 ↔ 451'));
	});

	it('open the page of a code', async () => {
		handleUri(vscode.Uri.parse(`${start}/code?code=5.7.26`));
		await tabsUntil(() => openPanels('smtpLens.page').includes('5.7.26'));
	});

	const nonsense = [
		'/',
		'/run?command=workbench.action.quit',
		'/compare',
		'/compare?left=command:x&right=250',
		'/compare?left=250&right=%3Cimg%3E',
		'/code?code=999',
		'/code?%E0%A4%A',
	];
	for (const link of nonsense) {
		it(`open nothing for ${link}`, async () => {
			handleUri(vscode.Uri.parse(start + link));
			handleUri(vscode.Uri.parse(`${start}/compare?left=450&right=550`));
			await tabsUntil(() => openPanels('smtpLens.comparison').includes('450 ↔ 550'));
			assert.equal(openPanels('smtpLens.comparison').length, 1);
			assert.deepEqual(openPanels('smtpLens.page'), []);
		});
	}
});
