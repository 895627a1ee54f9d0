import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { assertHeadingsInOrder } from '../harness/webview';
import { Workbench } from '../harness/workbench';

const twoReplies = 'mx1 said: 550 5.1.1 unknown\nmx2 said: 451 4.3.0 try later\n';

describe('the comparison', function () {
	this.timeout(60_000);
	let workbench: Workbench;
	let frame: Frame;

	before(async () => {
		workbench = await Workbench.open({ files: { 'two.log': twoReplies } });
		frame = await workbench.compare('250', '451');
	});

	after(async () => {
		await workbench.close();
	});

	it('sets two codes side by side, under headings in order', async () => {
		assert.match(await frame.locator('.summary').innerText(), /positive.*transient/s);
		await assertHeadingsInOrder(frame);
		assert.deepEqual(await frame.locator('section > h2').allInnerTexts(), [
			'Key differences',
			'When to use which',
			'Learn more',
		]);
		for (const card of await frame.getByRole('article').all()) {
			assert.deepEqual(await card.getByRole('heading', { level: 3 }).allInnerTexts(), [
				'Description',
				'When you see it',
				'How to fix it',
			]);
		}
	});

	it('says in a table what differs', async () => {
		const table = frame.getByRole('table', { name: 'Key differences' });
		assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), [
			'Aspect',
			'250',
			'451',
		]);
		assert.deepEqual(await table.getByRole('rowheader').allInnerTexts(), [
			'Kind of code',
			'Severity',
			'What becomes of the message',
			'Retry',
			'Who acts',
			'Commands that may draw it',
			'Category',
			'Status',
			'Codes it comes with',
		]);
	});

	it('is swapped and changed on either side, by the keyboard alone', async () => {
		await workbench.tabTo(frame.getByRole('button', { name: 'Swap sides' }));
		await workbench.page.keyboard.press('Enter');
		await shows('451', '250');
		await workbench.tabTo(chooseButton('451'));
		await workbench.page.keyboard.press('Space');
		await workbench.quickPick.choose('Compare 250 with…', '5.7.26');
		await shows('5.7.26', '250');
		await focusOn('left-pick');
		await workbench.tabTo(chooseButton('250'));
		await workbench.page.keyboard.press('Enter');
		await workbench.quickPick.titled('Compare 5.7.26 with…');
		await workbench.quickPick.cancel();
		await focusOn('right-pick');
		await shows('5.7.26', '250');
	});

	it('tells those who do not see it what is compared now', async () => {
		assert.equal(await frame.getByRole('status').textContent(), '5.7.26 and 250 compared');
	});

	it('copies itself as Markdown', async () => {
		await frame.getByRole('button', { name: 'Copy as Markdown' }).click();
		await workbench.page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor();
		const copied = await workbench.clipboard();
		assert.match(copied, /^# 5\.7\.26 and 250 compared\n/);
		assert.match(copied, /\| Aspect +\| 5\.7\.26 +\| 250 +\|/);
	});

	it('leads to another comparison, and begins at its heading', async () => {
		await frame.getByRole('button', { name: '5.7.26 ↔ 5.7.23' }).click();
		await shows('5.7.26', '5.7.23');
		await frame.locator('h1:focus').waitFor();
		assert.equal(await frame.evaluate(() => window.scrollY), 0);
	});

	it('changes its language and its theme at once', async () => {
		const before = await background();
		await workbench.useSettings({
			'smtpLens.language': 'ru',
			'workbench.colorTheme': 'Dark Modern',
		});
		await frame.locator('h1', { hasText: 'Сравнение 5.7.26 и 5.7.23' }).waitFor();
		assert.equal(await frame.evaluate(() => document.documentElement.lang), 'ru');
		await frame.locator('body.vscode-dark').waitFor();
		assert.notEqual(await background(), before);
		await workbench.useSettings({});
		await shows('5.7.26', '5.7.23');
	});

	it('stacks its cards at 320 pixels, breaks no word and needs no sideways scrolling', async () => {
		const size = workbench.page.viewportSize() ?? { width: 1280, height: 800 };
		const [left, right] = await tops();
		assert.equal(left, right, 'the cards stand side by side');
		const around = size.width - (await frame.evaluate(() => window.innerWidth));
		await workbench.page.setViewportSize({ ...size, width: 320 + around });
		await frame.waitForFunction(() => window.innerWidth === 320);
		const [upper = 0, lower = 0] = await tops();
		assert.ok(lower > upper, 'the cards stand one below the other');
		assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= 320));
		const header = frame.getByRole('rowheader', { name: 'Commands that may draw it' });
		const { height = 0 } = (await header.boundingBox()) ?? {};
		assert.ok(height < 30, 'a row header stands on one line');
		await workbench.page.setViewportSize(size);
	});

	it('comes back after a reload of the window', async () => {
		await workbench.reload();
		await shows('5.7.26', '5.7.23');
	});

	it('opens from the menu of the editor, where two codes are selected', async () => {
		await workbench.openFile('two.log');
		await workbench.goTo('said: ¦451 4.3.0');
		await workbench.page.keyboard.press('Shift+End');
		await workbench.menu.choose('Compare Two Codes…');
		await shows('451', '4.3.0');
	});

	it('is not in the menu where there is nothing to compare', async () => {
		await workbench.openFile('two.log');
		await workbench.goTo('mx1 sa¦id');
		const items = await workbench.menu.open();
		assert.ok(items.includes('Look Up Code or Reply…'));
		assert.ok(!items.includes('Compare Two Codes…'));
		await workbench.page.keyboard.press('Escape');
	});

	it('opens from the palette for two cursors, each on a code', async () => {
		await workbench.goTo('said: 5¦50 5.1.1');
		await workbench.runCommand('Add Cursor Below');
		await workbench.page.locator('.editor-instance .cursor').nth(1).waitFor();
		await workbench.runCommand('SMTP Lens: Compare Two Codes…');
		await shows('550', '451');
	});

	it('sets a code beside itself where that is what was typed', async () => {
		await chooseButton('451').click();
		await workbench.quickPick.choose('Compare 550 with…', '5.1.1');
		await shows('550', '5.1.1');
		await chooseButton('550').click();
		await workbench.quickPick.choose('Compare 5.1.1 with…', '5.1.1');
		await shows('5.1.1', '5.1.1');
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});

	/** Waits until the two codes are shown; the webview may be another one than before. */
	async function shows(left: string, right: string): Promise<void> {
		frame = await workbench.webview(`${left} and ${right} compared`);
	}

	function chooseButton(code: string) {
		return frame.getByRole('button', { name: `Choose another… (${code})` });
	}

	function focusOn(key: string): Promise<void> {
		return frame.locator(`button[data-key="${key}"]:focus`).waitFor();
	}

	function background(): Promise<string> {
		return frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
	}

	function tops(): Promise<readonly number[]> {
		return frame
			.locator('.card')
			.evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
	}
});
