import { AxeBuilder } from '@axe-core/playwright';
import * as assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { themes } from '../harness/themes';
import { Workbench } from '../harness/workbench';

// axe looks into every frame of the page; what belongs to VS Code itself is left out.
const ours = ['iframe.webview', 'iframe#active-frame', 'main'];

/** What is looked up, and the heading of the page that it leads to. */
const pages: readonly (readonly [what: string, text: string, heading: string])[] = [
	['a reply code', '550', '550'],
	['an enhanced status code', '5.7.26', '5.7.26'],
	['a code that nobody has defined', '599', '599'],
	['a reply with a diagnosis', '550 5.7.26 This mail is unauthenticated - gsmtp', '550 5.7.26'],
	['a reply that contradicts itself', '550 4.7.1 Try again later', '550 4.7.1'],
	['a cause', 'greylist', 'greylisting'],
];

for (const { name: theme } of themes) {
	describe(`webviews in ${theme}`, function () {
		this.timeout(60_000);
		let workbench: Workbench;
		let frame: Frame;

		before(async () => {
			workbench = await Workbench.open({ theme });
		});

		after(async () => {
			await workbench.close();
		});

		for (const [what, text, heading] of pages) {
			it(`axe finds nothing in the page of ${what}`, async () => {
				frame = await workbench.lookUp(text, heading);
				assert.deepEqual(await violations(), []);
			});
		}

		it('axe finds nothing in a page that one came back to', async () => {
			await frame.getByRole('button', { name: '451', exact: true }).click();
			await frame.locator('h1', { hasText: '451' }).waitFor();
			assert.deepEqual(await violations(), []);
			await frame.getByRole('button', { name: 'Back' }).click();
			await frame.locator('h1', { hasText: 'greylisting' }).waitFor();
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a comparison, nor when its sides change', async () => {
			frame = await workbench.compare('550', '5.1.1');
			assert.deepEqual(await violations(), []);
			await frame.getByRole('button', { name: 'Swap sides' }).click();
			frame = await workbench.webview('5.1.1 and 550 compared');
			assert.deepEqual(await violations(), []);
			await chooseBeside('5.1.1', '550', '250');
			frame = await workbench.webview('5.1.1 and 250 compared');
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a comparison with a code that nobody has defined', async () => {
			await chooseBeside('5.1.1', '250', '599');
			frame = await workbench.webview('5.1.1 and 599 compared');
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a comparison of a code with itself', async () => {
			await chooseBeside('599', '5.1.1', '599');
			frame = await workbench.webview('599 and 599 compared');
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a summary', async () => {
			frame = await summarize('mail.log');
			await frame.getByText('As a table').click();
			await frame.locator('canvas').waitFor();
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a summary of one host, nor of no reply at all', async () => {
			await filterBy('mx.example.com');
			assert.deepEqual(await violations(), []);
			await filterBy('nowhere.example.com');
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a summary of a log that was read in part', async () => {
			const packed = gzipSync('mx said: 550 5.1.1 User unknown\n'.repeat(50));
			await writeFile(join(workbench.folder, 'cut.gz'), packed.subarray(0, -12));
			await workbench.page
				.locator('.explorer-folders-view .monaco-list-row', { hasText: 'cut.gz' })
				.click({ button: 'right' });
			// A menu takes no click that comes at once with the one that opened it.
			await workbench.page
				.getByRole('menuitem', { name: 'Summarize Replies in Log…' })
				.click({ delay: 200 });
			await workbench.page.locator('.tab.active', { hasText: 'Σ cut.gz' }).waitFor();
			frame = await workbench.webview('Replies in the log');
			await frame.getByText('cut.gz (read in part)').waitFor();
			assert.deepEqual(await violations(), []);
		});

		/** Chooses another code in place of `before`, the one that stands beside `kept`. */
		async function chooseBeside(kept: string, before: string, code: string): Promise<void> {
			await frame.getByRole('button', { name: `Choose another… (${before})` }).click();
			await workbench.quickPick.titled(`Compare ${kept} with…`);
			await workbench.quickPick.type(code);
			await workbench.quickPick.accept();
		}

		async function summarize(file: string): Promise<Frame> {
			await workbench.openFile(file);
			await workbench.runCommand('SMTP Lens: Summarize Replies in Log…');
			return workbench.webview('Replies in the log');
		}

		async function filterBy(host: string): Promise<void> {
			await frame.getByRole('textbox', { name: 'Host' }).fill(host);
			await frame.getByRole('textbox', { name: 'Host' }).press('Enter');
			await frame.getByRole('button', { name: 'Show all' }).waitFor();
		}

		async function violations(): Promise<readonly string[]> {
			const { violations: found, passes } = await new AxeBuilder({ page: workbench.page })
				.include(ours)
				.analyze();
			// A check that looked at nothing would find nothing.
			assert.ok(passes.length > 0, 'axe saw no element of ours');
			return found.map(
				({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
			);
		}
	});
}
