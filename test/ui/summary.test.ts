import * as assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { countsOfPostfixLog, postfixLog } from '../../scripts/bench/postfixLog';
import { writeLog } from '../../scripts/bench/writeLog';
import { Workbench } from '../harness/workbench';

const title = 'Summarize Replies in Log…';

describe('the summary of a log', function () {
	this.timeout(120_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open();
	});

	after(async () => {
		await workbench.close();
	});

	it('sums up the log in front, in tables that lead to its lines', async () => {
		await workbench.openFile('mail.log');
		await workbench.runCommand(`SMTP Lens: ${title}`);
		const page = await summary('mail.log');
		assert.equal(await cell(page, 'Reasons', 'no such user', 0), '1');
		await page.getByRole('button', { name: 'Open mail.log:8' }).first().click();
		await workbench.page.locator('.tab.active[data-resource-name="mail.log"]').waitFor();
		await workbench.page
			.locator('.statusbar-item', { hasText: 'Ln 8, Col 1' })
			.waitFor({ timeout: 10_000 });
	});

	it('lists all lines of a row in a document of their own', async () => {
		const page = await summaryAgain();
		await page.getByRole('button', { name: 'All lines of sender blocked' }).click();
		await workbench.page.locator('.tab.active[data-resource-name="blocked.log"]').waitFor();
		const lines = workbench.page.locator('.editor-instance .view-line');
		await lines.filter({ hasText: /^15:/ }).waitFor();
		await lines.filter({ hasText: /^18:/ }).waitFor();
	});

	it('narrows by a range of time and a host, and says what a time looks like', async () => {
		const page = await summaryAgain();
		await page.getByLabel('Since').fill('noon');
		await page.getByRole('button', { name: 'Apply' }).click();
		assert.match(
			await page.getByLabel('Since').evaluate((input: HTMLInputElement) => input.validationMessage),
			/2026-11-23T10:00/,
		);
		await page.getByLabel('Since').fill('');
		await page.getByRole('textbox', { name: 'Host' }).fill('mx.example.com');
		await page.getByRole('textbox', { name: 'Host' }).press('Enter');
		await page.getByRole('button', { name: 'Show all' }).waitFor();
		assert.equal(await cell(page, 'Hosts', 'mx.example.com', 0), '2');
		assert.equal(await cell(page, 'Replies', 'All', 0), '2');
		await page.getByRole('button', { name: 'Show all' }).click();
		await page.getByRole('button', { name: 'Show all' }).waitFor({ state: 'detached' });
	});

	it('shows the chart as a table as well, and says how long a bar is', async () => {
		const page = await summaryAgain();
		await page.getByText('Each bar is 1 minute.').waitFor();
		await page.getByText('As a table').click();
		await page.getByRole('table', { name: 'Over time' }).waitFor();
	});

	it('sums up several files that are chosen in the Explorer', async () => {
		await row('mail.log').click();
		await row('mainlog').click({ modifiers: ['ControlOrMeta'] });
		await summarizeFromMenu('mainlog');
		const frame = await summary('mail.log');
		await frame.getByRole('rowheader', { name: 'mail.log', exact: true }).waitFor();
	});

	it('reads 200 MB from the Explorer, and stops in the midst when asked to', async () => {
		const path = join(workbench.folder, 'huge.log');
		const lineCount = 1_250_000;
		await writeLog(path, postfixLog(lineCount));
		await summarizeFromMenu('huge.log');
		const frame = await summary('huge.log');
		const { positive, transient, permanent } = countsOfPostfixLog(lineCount).replies;
		assert.equal(
			await cell(frame, 'Replies', 'All', 0),
			(positive + transient + permanent).toLocaleString('en'),
		);
		await writeLog(path, postfixLog(lineCount), 'a');
		await summarizeFromMenu('huge.log');
		// A VS Code that is driven shows no toasts, only their list.
		await workbench.runCommand('Notifications: Show Notifications');
		await workbench.page
			.locator('.notifications-center')
			.getByRole('button', { name: 'Cancel' })
			.click();
		const part = await summary('huge.log');
		await part.getByText('reading was cancelled; the rest of the file was not read.').waitFor();
		await part.getByText('huge.log (read in part)').waitFor();
	});

	it('tells what is wrong with a file', async () => {
		await appendFile(join(workbench.folder, 'broken.log'), Buffer.from([0, 1, 2]));
		await summarizeFromMenu('broken.log');
		await workbench.page.locator('.tab.active', { hasText: 'Σ broken.log' }).waitFor();
		const frame = await workbench.webview('Replies in the log');
		await frame.getByText('broken.log: this is no text.').waitFor();
	});

	it('stands without its chart where the browser names a language that nobody knows', async () => {
		await workbench.close();
		workbench = await Workbench.open({ language: 'en-US@posix' });
		await workbench.openFile('mail.log');
		await workbench.runCommand(`SMTP Lens: ${title}`);
		const page = await summary('mail.log');
		await page.getByText('As a table').click();
		await page.getByRole('table', { name: 'Over time' }).waitFor();
		await page.locator('.chart').waitFor({ state: 'detached' });
	});

	function row(name: string): Locator {
		return workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
	}

	async function summarizeFromMenu(name: string): Promise<void> {
		await row(name).click({ button: 'right' });
		// A menu takes no click that comes at once with the one that opened it.
		await workbench.page.getByRole('menuitem', { name: title }).click({ delay: 200 });
	}

	async function summaryAgain(): Promise<Frame> {
		await workbench.page.locator('.tab', { hasText: 'Σ' }).click();
		return summary('mail.log');
	}

	/** The page, once it shows the log. */
	async function summary(log: string): Promise<Frame> {
		// The page before goes away when the next one comes.
		await workbench.page.locator('.tab.active', { hasText: `Σ ${log}` }).waitFor();
		const page = await workbench.webview('Replies in the log');
		await page.getByRole('rowheader', { name: log }).waitFor({ timeout: 60_000 });
		return page;
	}

	/** A cell behind the header of its row. */
	async function cell(page: Frame, table: string, row: string, at: number): Promise<string> {
		const cells = page
			.getByRole('table', { name: table, exact: true })
			.getByRole('row', { name: new RegExp(`^${row}`) })
			.getByRole('cell');
		return cells.nth(at).innerText();
	}
});
