import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { closeStage } from '../../test/harness/stage';
import type { WindowOptions } from '../../test/harness/openWindow';
import { Workbench } from '../../test/harness/workbench';
import { middle } from './median';

const windows = 5;

/** By then a window and what VS Code activates in it have started. */
const calmMs = 10_000;

/** Extensions by what VS Code calls them when they run from their sources. */
const names = { ours: 'smtp-lens.smtp-lens', oneLine: 'bench.one-line' };

/**
 * What our activation costs by VS Code's own figure, in new windows; the median of some. VS Code makes
 * plain-text documents as it starts: they activate us amid all else that starts then, whose work is in
 * the figure, and so an extension that does nothing is activated by the same events.
 */
export async function benchActivation(): Promise<void> {
	const extension = await writeOneLine();
	try {
		const ours: Figures[] = [];
		const oneLine: Figures[] = [];
		// By turns, so that what the machine does meanwhile is the same for both.
		for (let window = 0; window < windows; window++) {
			ours.push(await figuresOfWindow(names.ours));
			oneLine.push(await figuresOfWindow(names.oneLine, { extension }));
		}
		print(ours, oneLine);
	} finally {
		await rm(extension, { recursive: true, force: true });
	}
}

/** Milliseconds that VS Code says activations took. */
interface Figures {
	/** Of the extension that was asked for. */
	readonly own: number;
	/** Of all in the window, VS Code's own among them. */
	readonly all: number;
}

/** An extension that does nothing: what activation costs at least in this VS Code on this machine. */
async function writeOneLine(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'one-line-'));
	const [publisher, name] = names.oneLine.split('.');
	const manifest = {
		name,
		publisher,
		version: '1.0.0',
		engines: { vscode: '^1.91.0' },
		main: 'extension.js',
		activationEvents: ['onLanguage:log', 'onLanguage:plaintext'],
	};
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
	await writeFile(join(folder, manifest.main), "require('vscode'); exports.activate = () => {};");
	return folder;
}

async function figuresOfWindow(name: string, options: WindowOptions = {}): Promise<Figures> {
	// The list draws only the rows in view, the slowest first: ours stands far down.
	const workbench = await Workbench.open({ size: { width: 1280, height: 3000 }, ...options });
	await setTimeout(calmMs);
	await workbench.openFile('mail.log');
	await workbench.runCommand('Developer: Show Running Extensions');
	const rows = workbench.page.locator('.runtime-extensions-editor .extension');
	await rows.filter({ hasText: name }).first().waitFor();
	const texts = await rows.allInnerTexts();
	await workbench.close();
	// A server keeps the extension hosts of closed windows for a while, and they are not idle.
	await closeStage();
	const sum = (wanted: readonly string[]) =>
		wanted
			.map((text) => Number(/Activation: (\d+)ms/.exec(text)?.[1]))
			.filter((milliseconds) => !Number.isNaN(milliseconds))
			.reduce((total, milliseconds) => total + milliseconds, 0);
	return { own: sum(texts.filter((text) => text.includes(name))), all: sum(texts) };
}

function print(ours: readonly Figures[], oneLine: readonly Figures[]): void {
	const of = (figures: readonly Figures[]) => figures.map(({ own }) => own);
	const [own, all] = [middle(of(ours)), middle(ours.map((figures) => figures.all))];
	console.log(`\nactivation as a window starts (VS Code's figure, ${windows} windows)`);
	console.log(`  SMTP Lens                ${own} ms (${of(ours).join(', ')})`);
	console.log(`  an extension of one line ${middle(of(oneLine))} ms (${of(oneLine).join(', ')})`);
	console.log(`  all that were activated  ${all} ms, ${(all / own).toFixed(0)} times ours`);
}
