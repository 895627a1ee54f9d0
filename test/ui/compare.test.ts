import * as assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../harness/workbench';
import { comparison, focusOn } from './comparisonView';

const twoLines = ['mx1 said: 550 5.1.1 unknown', 'mx2 said: 451 4.3.0 try later', ''].join('\n');

describe('the comparison', function () {
	this.timeout(60_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open();
		await writeFile(join(workbench.folder, 'two.log'), twoLines);
	});

	after(async () => {
		await workbench.close();
	});

	it('opens from the palette, by two picks', async () => {
		const frame = await workbench.compare('250', '451');
		assert.match(await frame.locator('.summary').innerText(), /positive.*transient/);
	});

	it('has its headings in order, and a table that says what its cells are', async () => {
		const frame = await workbench.webview('250 and 451');
		const levels = await frame
			.locator('h1, h2, h3, h4')
			.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
		assert.equal(levels[0], 1);
		assert.deepEqual(
			levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1),
			[],
			levels.join(' '),
		);
		const table = frame.getByRole('table', { name: 'Key differences' });
		assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), [
			'Aspect',
			'250',
			'451',
		]);
		assert.deepEqual(await table.getByRole('rowheader').allInnerTexts(), [
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

	it('swaps, changes a side and keeps the focus, with the keyboard alone', async () => {
		const frame = await workbench.webview('250 and 451');
		await tabTo(frame, 'swap');
		await workbench.page.keyboard.press('Enter');
		await comparison(workbench, '451', '250');
		await focusOn(frame, 'swap');
		await tabTo(frame, 'left-pick');
		await workbench.page.keyboard.press('Space');
		await workbench.quickPick.choose('Compare 250 with…', '5.7.26');
		await comparison(workbench, '5.7.26', '250');
		await focusOn(frame, 'left-pick');
		await tabTo(frame, 'right-pick');
		await workbench.page.keyboard.press('Enter');
		await workbench.quickPick.opened();
		await workbench.quickPick.cancel();
		await comparison(workbench, '5.7.26', '250');
		await focusOn(frame, 'right-pick');
	});

	it('tells those who do not see it what is compared now', async () => {
		const frame = await workbench.webview('5.7.26 and 250');
		assert.equal(await frame.getByRole('status').textContent(), '5.7.26 and 250 compared');
	});

	it('copies itself as Markdown', async () => {
		const frame = await workbench.webview('5.7.26 and 250');
		await tabTo(frame, 'copy');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor();
		const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
		assert.match(copied, /^# 5\.7\.26 and 250 compared\n/);
		assert.match(copied, /\| Aspect +\| 5\.7\.26 +\| 250 +\|/);
	});

	it('leads to another comparison, and begins at its heading', async () => {
		const frame = await workbench.webview('5.7.26 and 250');
		const other = frame.locator('button.link', { hasText: ' ↔ ' }).first();
		const [left = '', right = ''] = (await other.innerText()).split(' ↔ ');
		await other.click();
		await comparison(workbench, left, right);
		await frame.waitForFunction(() => document.activeElement?.tagName === 'H1');
		assert.equal(await frame.evaluate(() => window.scrollY), 0);
	});

	it('comes back after a reload of the window', async () => {
		await workbench.compare('550', '5.1.1');
		await workbench.page.reload();
		await comparison(workbench, '550', '5.1.1');
	});

	it('changes its language at once', async () => {
		const settings = join(workbench.folder, '.vscode', 'settings.json');
		const frame = await workbench.webview('550 and 5.1.1');
		for (const [language, title] of [
			['ru', 'Сравнение 550 и 5.1.1'],
			['en', '550 and 5.1.1 compared'],
		] as const) {
			await writeFile(settings, JSON.stringify({ 'smtpLens.language': language }));
			await frame.locator('h1', { hasText: title }).waitFor();
			assert.equal(await frame.evaluate(() => document.documentElement.lang), language);
		}
	});

	it('stacks its cards at 320 pixels, and needs no sideways scrolling', async () => {
		const frame = await workbench.webview('550 and 5.1.1');
		const wide = await tops(frame);
		assert.equal(wide[0], wide[1], 'the cards stand side by side');
		const size = workbench.page.viewportSize() ?? { width: 1280, height: 800 };
		const inside = await frame.evaluate(() => window.innerWidth);
		await workbench.page.keyboard.press('ControlOrMeta+B');
		await frame.waitForFunction((before) => window.innerWidth > before, inside);
		const around = size.width - (await frame.evaluate(() => window.innerWidth));
		await workbench.page.setViewportSize({ ...size, width: 320 + around });
		await frame.waitForFunction(() => window.innerWidth === 320);
		const [left = 0, right = 0] = await tops(frame);
		assert.ok(right > left, 'the cards stand one below the other');
		assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= 320));
		await workbench.page.setViewportSize(size);
		await workbench.page.keyboard.press('ControlOrMeta+B');
	});

	it('opens for two cursors, each on a code', async () => {
		await workbench.openFile('two.log');
		await workbench.goTo('said: 5¦50 5.1.1');
		await workbench.page.keyboard.press('Control+Alt+ArrowDown');
		await workbench.runCommand('SMTP Lens: Compare Two Codes…');
		await comparison(workbench, '550', '451');
	});

	it('opens from the menu of the editor, for a selection that holds two codes', async () => {
		await workbench.openFile('two.log');
		await workbench.goTo('said: ¦451 4.3.0');
		await workbench.page.keyboard.press('Shift+End');
		await openMenu();
		await menuItem('Compare Two Codes…').click();
		await comparison(workbench, '451', '4.3.0');
	});

	it('is not in the menu where there is nothing to compare', async () => {
		await workbench.openFile('two.log');
		await workbench.goTo('mx1 sa¦id');
		await openMenu();
		await menuItem('Look Up Code or Reply…').waitFor();
		assert.equal(await menuItem('Compare Two Codes…').count(), 0);
		await workbench.page.keyboard.press('Escape');
	});

	it('opens from a hover card', async () => {
		await workbench.openFile('two.log');
		await workbench.hover('said: 5¦50 5.1.1');
		await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Compare' }).click();
		await workbench.quickPick.choose('with…', '5.7.1');
		await workbench.page.locator('.tab.active', { hasText: '↔ 5.7.1' }).waitFor();
	});

	it('opens from the page of a code', async () => {
		await openUrl('code?code=450');
		const page = await workbench.webview('450');
		await page.locator('nav button', { hasText: 'Compare with…' }).click();
		await workbench.quickPick.choose('Compare 450 with…', '550');
		await comparison(workbench, '450', '550');
	});

	it('opens from a link', async () => {
		await openUrl('compare?left=5.7.1&right=5.7.26');
		await comparison(workbench, '5.7.1', '5.7.26');
	});

	it('answers a link that holds no code with one sentence', async () => {
		await openUrl('compare?left=[x](command:workbench.action.quit)&right=1');
		const toast = workbench.page.locator('.notification-toast');
		await toast.filter({ hasText: 'This is not an SMTP code' }).waitFor();
		assert.deepEqual(await workbench.notifications(), [
			'This is not an SMTP code. Codes look like 550 or 5.7.26.',
		]);
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});

	async function openMenu(): Promise<void> {
		await workbench.page.keyboard.press('Shift+F10');
		await workbench.page.locator('.monaco-menu').waitFor();
	}

	function menuItem(title: string): Locator {
		return workbench.page.locator('.monaco-menu .action-item', { hasText: title });
	}

	/** Follows a link of ours as VS Code does when the system hands it over. */
	async function openUrl(rest: string): Promise<void> {
		await workbench.runCommand('Open URL');
		await workbench.quickPick.type(`code-oss://smtp-lens.smtp-lens/${rest}`);
		await workbench.quickPick.accept();
		await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Open' }).click();
	}

	async function tabTo(frame: Frame, key: string): Promise<void> {
		for (let step = 0; step < 30; step++) {
			const isThere = await frame.evaluate(
				(wanted) =>
					document.activeElement instanceof HTMLElement &&
					document.activeElement.dataset.key === wanted,
				key,
			);
			if (isThere) return;
			await workbench.page.keyboard.press('Tab');
		}
		throw new Error(`Tab does not lead to ${key}.`);
	}

	function tops(frame: Frame): Promise<readonly number[]> {
		return frame
			.locator('.card')
			.evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
	}
});
