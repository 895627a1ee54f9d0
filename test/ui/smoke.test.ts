import * as assert from 'node:assert/strict';
import { Workbench } from '../harness/workbench';

describe('the workbench with SMTP Lens', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open();
	});

	after(async () => {
		await workbench.close();
	});

	it('opens a sample and shows a card on a reply code', async () => {
		await workbench.openFile('mail.log');
		const card = await workbench.hover('said: 5¦50 5.1.1 <clara');
		assert.match(card, /550/);
	});

	it('shows no card on a process number', async () => {
		await workbench.hoverNothing('postfix-script[6¦11]');
	});

	it('finds its commands in the palette', async () => {
		await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
		await workbench.quickPick.type('451');
		await workbench.quickPick.first('451');
		await workbench.quickPick.cancel();
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
