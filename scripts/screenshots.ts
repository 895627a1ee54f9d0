// `npm run screenshots`: makes the pictures of the README and of the walkthrough anew, from the
// running extension.
import { closeStage } from '../test/harness/stage';
import { Workbench } from '../test/harness/workbench';
import { writeLogs } from './screenshots/logs';
import { takePicture, type Area } from './screenshots/picture';
import { colors, compare, hover, lookUp, summarize } from './screenshots/scenes';

type Scene = (workbench: Workbench) => Promise<Area>;

interface Album {
	readonly folder: string;
	/** CSS pixels of the window. */
	readonly width: number;
	readonly scale: number;
	readonly colors: number;
	readonly format: 'png' | 'webp';
	readonly scenes: Readonly<Record<string, Scene>>;
}

const albums: readonly Album[] = [
	{
		folder: 'images',
		width: 1000,
		scale: 2,
		colors: 64,
		format: 'png',
		scenes: {
			colors: (workbench) => colors(workbench, 340),
			hover: (workbench) => hover(workbench),
			'look-up': (workbench) => lookUp(workbench, 440),
			compare: (workbench) => compare(workbench, 740),
			summarize: (workbench) => summarize(workbench, 1000),
		},
	},
	{
		// These are part of the package, so each byte of them is weighed: with 16 colors a picture is
		// half as large, but the first is about colors.
		folder: 'images/walkthrough',
		width: 600,
		scale: 1,
		colors: 64,
		format: 'webp',
		scenes: {
			colors: (workbench) => colors(workbench, 190, '250 2.1.5'),
		},
	},
	{
		folder: 'images/walkthrough',
		width: 600,
		scale: 1,
		colors: 16,
		format: 'webp',
		scenes: {
			hover: (workbench) => hover(workbench, 132),
			lookUp: (workbench) => lookUp(workbench, 145),
			summarize: (workbench) => summarize(workbench, 250, 'Over time'),
		},
	},
];

const settings = {
	'breadcrumbs.enabled': false,
	'editor.guides.indentation': false,
	'editor.hideCursorInOverviewRuler': true,
	'editor.hover.above': false,
	'editor.minimap.enabled': false,
	'editor.occurrencesHighlight': 'off',
	'editor.overviewRulerBorder': false,
	'editor.renderLineHighlight': 'none',
	'editor.scrollbar.vertical': 'hidden',
	'editor.stickyScroll.enabled': false,
	'editor.wordWrap': 'on',
	'workbench.activityBar.location': 'hidden',
	'workbench.editor.editorActionsLocation': 'hidden',
	'workbench.reduceMotion': 'on',
	'workbench.statusBar.visible': false,
};

// VS Code gives a card no more than a quarter of the editor's height, and the pictures show all of it.
const height = 2600;

async function main(): Promise<void> {
	for (const { folder, width, scale, colors, format, scenes } of albums) {
		const size = { width, height };
		const workbench = await Workbench.open({ settings, theme: 'Dark Modern', scale, size });
		await writeLogs(workbench.folder);
		await workbench.page.keyboard.press('Control+B');
		for (const [name, scene] of Object.entries(scenes)) {
			await workbench.page.setViewportSize(size);
			await workbench.page.mouse.move(0, 0);
			const area = await scene(workbench);
			await takePicture(workbench.page, `${folder}/${name}.${format}`, area, colors);
			await workbench.page.keyboard.press('Escape');
			await workbench.runCommand('View: Close All Editors');
			await workbench.page.locator('.tab').waitFor({ state: 'detached' });
		}
		await workbench.close();
	}
	await closeStage();
}

void main();
