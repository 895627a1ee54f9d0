import * as assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { bundleSamples } from '../harness/bundleHostTests';
import { QuickPick } from '../harness/quickPick';
import { openBrowser } from '../harness/stage';
import { startWeb, type VSCodeWeb } from '../harness/vscodeWeb';
import { webviewFrame } from '../harness/webview';

describe('VS Code for the browser with SMTP Lens', () => {
	let web: VSCodeWeb;
	let context: BrowserContext;
	let page: Page;
	const errors: string[] = [];

	before(async () => {
		web = await startWeb(console.log);
		context = await (await openBrowser()).newContext({ locale: 'en' });
		page = await context.newPage();
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.goto(web.address({ testsPath: await bundleSamples() }));
		await page
			.locator('.explorer-folders-view .monaco-list-row', { hasText: 'mail.log' })
			.dblclick();
	});

	after(async () => {
		await context.close();
		web.stop();
	});

	it('colors a code apart from its line, and shows a card on it', async () => {
		const code = page.locator('.editor-instance .view-line span', { hasText: /^550$/ }).first();
		await code.hover();
		const card = page.locator('.monaco-hover:visible .hover-contents', { hasText: '550 5.1.1' });
		assert.match(await card.first().innerText(), /Recipient address does not exist/);
	});

	it('sums up the log in front, in a page of its own', async () => {
		const quickPick = new QuickPick(page);
		const title = 'SMTP Lens: Summarize Replies in Log…';
		await page.keyboard.press('Escape');
		await page.keyboard.press('F1');
		await quickPick.typeUntil(`>${title}`, title);
		await quickPick.accept();
		const summary = await webviewFrame(page, 'Replies in the log');
		const refused = summary.getByRole('row', { name: 'permanent negative' });
		assert.match(await refused.first().innerText(), /\b5\b/);
	});

	it('meets no error', () => {
		assert.deepEqual(errors, []);
	});
});
