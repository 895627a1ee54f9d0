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

	it('is opened in Restricted Mode', async () => {
		await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
	});

	it('has its codes explained, but not by a file that its settings name', async () => {
		const card = await workbench.hover('said: 5¦88');
		assert.match(card, /Not a registered code/);
		assert.doesNotMatch(card, /Acme/);
	});

	it('brings no error into the log', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
