import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { assertHeadingsInOrder } from '../harness/webview';
import { Workbench } from '../harness/workbench';

describe('the page of a cause', function () {
	this.timeout(60_000);
	let workbench: Workbench;
	let page: Frame;

	before(async () => {
		workbench = await Workbench.open();
		page = await workbench.lookUp('greylist', 'greylisting');
	});

	after(async () => {
		await workbench.close();
	});

	it('is about the cause, and names who says it only at the end', async () => {
		assert.equal(await page.locator('h1').innerText(), 'First attempt put off by greylisting');
		await assertHeadingsInOrder(page);
		assert.deepEqual(await page.locator('h2').allInnerTexts(), [
			'Description',
			'How to fix it',
			'Codes it comes with',
			'Providers',
		]);
		const sections = await page.locator('section').allInnerTexts();
		assert.deepEqual(
			sections.map((text) => text.includes('Barracuda')),
			[false, false, false, true],
		);
		assert.equal(await page.getByRole('button', { name: 'Compare with…' }).count(), 0);
	});

	it('leads to its codes, and back', async () => {
		await page.getByRole('button', { name: '451', exact: true }).click();
		await page.locator('h1', { hasText: /^451 / }).waitFor();
		await page.getByRole('button', { name: 'Back' }).click();
		await page.locator('h1', { hasText: 'greylisting' }).waitFor();
	});

	it('copies itself', async () => {
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await workbench.page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor();
		assert.match(await workbench.clipboard(), /^\*\*First attempt put off by greylisting\*\*/);
	});

	it('comes back after a reload of the window', async () => {
		await workbench.reload();
		page = await workbench.webview('greylisting');
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
