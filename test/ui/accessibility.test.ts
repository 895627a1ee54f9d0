import { AxeBuilder } from '@axe-core/playwright';
import * as assert from 'node:assert/strict';
import { themes } from '../harness/themes';
import { Workbench } from '../harness/workbench';

// axe looks into every frame of the page; what belongs to VS Code itself is left out.
const ours = ['iframe.webview', 'iframe#active-frame', 'main'];

for (const { name: theme } of themes) {
	describe(`webviews in ${theme}`, function () {
		this.timeout(60_000);
		let workbench: Workbench;

		before(async () => {
			workbench = await Workbench.open({ theme });
		});

		after(async () => {
			await workbench.close();
		});

		it('axe finds nothing in the page of a code', async () => {
			await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
			await workbench.quickPick.type('5.7.26');
			await workbench.quickPick.first('5.7.26');
			await workbench.quickPick.accept();
			await workbench.webview('5.7.26');
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a comparison', async () => {
			await workbench.compare('550', '5.1.1');
			assert.deepEqual(await violations(), []);
		});

		it('axe finds nothing in a summary', async () => {
			await workbench.openFile('mail.log');
			await workbench.runCommand('SMTP Lens: Summarize Replies in Log…');
			const summary = await workbench.webview('Replies in the log');
			await summary.getByText('As a table').click();
			await summary.locator('canvas').waitFor();
			assert.deepEqual(await violations(), []);
		});

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
