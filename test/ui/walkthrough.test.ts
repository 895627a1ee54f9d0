import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from '../harness/workbench';

describe('the walkthrough', function () {
	this.timeout(120_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({
			// An opened step takes the focus after its motion, from whatever has it by then.
			settings: { 'workbench.reduceMotion': 'on' },
			size: { width: 1600, height: 900 },
		});
		await openWalkthrough();
	});

	after(async () => {
		await workbench.close();
	});

	it('opens the sample log beside it, at a reply, in color', async () => {
		const title = 'See at a glance what was refused';
		await press(title, 'Open the Sample Log');
		await workbench.page.locator('.tab.active[data-resource-name="mail.log"]').waitFor();
		await workbench.page.locator('.statusbar-item', { hasText: 'Ln 8, Col 236' }).waitFor();
		await done(title);
	});

	it('knows that a card was seen', async () => {
		// The step that was done may have taken the focus back.
		await workbench.page.locator('.tab[data-resource-name="mail.log"]').click();
		await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await workbench.page.keyboard.press('Control+K');
		await workbench.page.keyboard.press('Control+I');
		await workbench.page.locator('.monaco-hover:visible', { hasText: '550 5.1.1' }).waitFor();
		await done('Rest the mouse on a code');
	});

	it('looks up what its button says', async () => {
		const title = 'Look up a code, words or a whole reply';
		await press(title, 'Look Up “mailbox full”');
		await workbench.quickPick.row('4.2.2');
		await workbench.quickPick.cancel();
		await done(title);
	});

	it('compares, and sums up the log that lies beside it', async () => {
		const title = 'Compare two codes, sum up a log';
		await press(title, 'Sum Up a Log');
		await workbench.webview('Replies in the log');
		await workbench.page.locator('.tab', { hasText: 'Σ mail.log' }).waitFor();
		await workbench.page.locator('.tab', { hasText: 'Welcome' }).click();
		await done(title);
		await press(title, 'Compare 250 with 451');
		await workbench.webview('250 and 451');
	});

	it('shows a picture with words for each of its four steps', async () => {
		await workbench.runCommand('View: Close All Editors');
		await openWalkthrough();
		const steps = workbench.page.locator('.getting-started-step');
		assert.equal(await steps.count(), 4);
		for (const each of await steps.all()) {
			if ((await each.getAttribute('aria-expanded')) !== 'true') {
				await each.locator('.step-title').click();
			}
			const picture = workbench.page.locator('.getting-started-media img');
			await picture.waitFor();
			assert.match((await picture.getAttribute('alt')) ?? '', /\w{4}/);
			assert.ok(
				await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => true)),
			);
		}
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});

	async function openWalkthrough(): Promise<void> {
		await workbench.runCommand('Welcome: Open Walkthrough...');
		await workbench.quickPick.type('Get Started with SMTP Lens');
		await workbench.quickPick.row('Get Started with SMTP Lens');
		await workbench.quickPick.accept();
		await step('See at a glance what was refused').waitFor();
	}

	function step(title: string): Locator {
		return workbench.page.locator('.getting-started-step', { hasText: title });
	}

	async function press(title: string, button: string): Promise<void> {
		const isOpen = (await step(title).getAttribute('aria-expanded')) === 'true';
		if (!isOpen) await step(title).locator('.step-title').click();
		await step(title).getByRole('button', { name: button }).click();
	}

	async function done(title: string): Promise<void> {
		await step(title).locator('.codicon-getting-started-step-checked').waitFor();
	}
});
