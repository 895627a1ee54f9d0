import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { assertHeadingsInOrder } from '../harness/webview';
import { Workbench } from '../harness/workbench';

describe('the page of a code', function () {
	this.timeout(60_000);
	let workbench: Workbench;
	let page: Frame;

	before(async () => {
		workbench = await Workbench.open();
		page = await workbench.lookUp('550');
	});

	after(async () => {
		await workbench.close();
	});

	it('holds all that is known of the code, under headings in order', async () => {
		await assertHeadingsInOrder(page);
		assert.deepEqual(await page.locator('h2').allInnerTexts(), [
			'Description',
			'When you see it',
			'How to fix it',
			'When a server should answer with it',
			'Related codes',
			'Enhanced status codes it comes with',
			'Providers that use it',
			'Sources',
		]);
		const facts = await page.locator('dt').allInnerTexts();
		assert.deepEqual(facts.slice(0, 3), ['Who acts', 'Retry', 'Category']);
		assert.ok(facts.includes('Commands that may draw it'), facts.join());
	});

	it('leads from code to code, back and forward, by the keyboard alone', async () => {
		await workbench.tabTo(page.getByRole('button', { name: '5.1.1', exact: true }).first());
		await workbench.page.keyboard.press('Enter');
		await page.locator('h1', { hasText: '5.1.1' }).waitFor();
		// One is somewhere else now, and reads from its heading on.
		await page.locator('h1:focus').waitFor();
		assert.match((await page.getByRole('status').textContent()) ?? '', /^5\.1\.1 /);
		await workbench.tabTo(page.getByRole('button', { name: 'Back' }));
		await workbench.page.keyboard.press('Enter');
		await page.locator('h1', { hasText: /^550 / }).waitFor();
		assert.ok(await page.getByRole('button', { name: 'Back' }).isDisabled());
		await workbench.tabTo(page.getByRole('button', { name: 'Forward' }));
		await workbench.page.keyboard.press('Space');
		await page.locator('h1', { hasText: '5.1.1' }).waitFor();
		assert.ok(await page.getByRole('button', { name: 'Forward' }).isDisabled());
	});

	it('copies itself', async () => {
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await workbench.page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor();
		assert.match(await workbench.clipboard(), /^\*\*5\.1\.1\*\* /);
	});

	it('changes its language at once', async () => {
		await workbench.useSettings({ 'smtpLens.language': 'ru' });
		await page.getByRole('heading', { name: 'Когда вы это видите' }).waitFor();
		assert.equal(await page.evaluate(() => document.documentElement.lang), 'ru');
		await workbench.useSettings({});
		await page.getByRole('heading', { name: 'When you see it' }).waitFor();
	});

	it('compares with a related code at once, and with any other by a choice', async () => {
		await page.getByRole('button', { name: 'Compare 5.1.1 ↔ 5.1.10' }).click();
		await workbench.webview('5.1.1 and 5.1.10 compared');
		await workbench.page.locator('.tab', { hasText: /^5\.1\.1$/ }).click();
		page = await workbench.webview('5.1.1 ');
		await page.getByRole('button', { name: 'Compare with…' }).click();
		await workbench.quickPick.choose('Compare 5.1.1 with…', '250');
		await workbench.webview('5.1.1 and 250 compared');
	});

	it('comes back after a reload of the window', async () => {
		await workbench.lookUp('5.7.26');
		await workbench.reload();
		page = await workbench.webview('5.7.26');
		assert.match(await page.locator('main').innerText(), /Providers that use it/);
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
