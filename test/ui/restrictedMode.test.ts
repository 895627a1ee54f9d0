import * as assert from 'node:assert/strict';
import { Workbench } from '../harness/workbench';

const catalogue = { version: 1, replyCodes: [{ code: '588', name: 'Held by Acme' }] };
const line =
	'host gw.acme.example[203.0.113.9] said: 588 held for review (in reply to end of DATA)';

describe('a folder that is not trusted', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({
			isRestricted: true,
			settings: { 'smtpLens.catalogue.files': ['acme.smtp-lens.json'] },
			files: { 'acme.smtp-lens.json': JSON.stringify(catalogue), 'held.log': line },
		});
		await workbench.openFile('held.log');
	});

	after(async () => {
		await workbench.close();
	});

	const mode = () => workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });

	it('is opened in Restricted Mode', async () => {
		await mode().waitFor();
	});

	it('has its codes explained, but not by a file that its settings name', async () => {
		const card = await workbench.hover('said: 5¦88');
		assert.match(card, /Not a registered code/);
		assert.doesNotMatch(card, /Acme/);
	});

	it('has that file read from the moment on that somebody trusts it', async () => {
		const { page } = workbench;
		await mode().click();
		await page.getByRole('button', { name: 'Trust', exact: true }).click();
		await mode().waitFor({ state: 'detached' });
		// The page that asks for trust lies over the window, and takes its keys until it is closed.
		const modal = page.locator('.monaco-modal-editor-block');
		await modal.getByRole('button', { name: /^Close/ }).click();
		await modal.waitFor({ state: 'detached' });
		let card: string;
		do {
			card = await workbench.hover('said: 5¦88');
			await workbench.card.close();
		} while (!card.includes('Held by Acme'));
	});

	it('brings no error into the log', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
