// `npm run screenshots`: makes the pictures of the README anew, from the running extension.
import { closeStage } from '../test/harness/stage';
import { Workbench } from '../test/harness/workbench';

const settings = {
	'workbench.activityBar.location': 'hidden',
	'editor.minimap.enabled': false,
	'editor.occurrencesHighlight': 'off',
	'editor.wordWrap': 'on',
};

async function main(): Promise<void> {
	const workbench = await Workbench.open({
		settings,
		theme: 'Dark Modern',
		size: { width: 1100, height: 640 },
	});
	const picture = async (name: string): Promise<void> => {
		await workbench.screenshot(`images/${name}.png`);
	};
	await workbench.page.keyboard.press('Control+B');
	await workbench.openFile('mail.log');
	await workbench.goTo('¦2026-03-02T08:14:05');
	await picture('colors');
	await workbench.hover('554 5¦.7.1 Service unavailable');
	await picture('hover');
	await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
	await workbench.quickPick.type('mailbox full');
	await workbench.quickPick.first('4.2.2');
	await picture('look-up');
	await workbench.quickPick.cancel();
	await workbench.compare('250', '451');
	await picture('compare');
	await workbench.close();
	await closeStage();
}

void main();
