import { setTimeout } from 'node:timers/promises';
import { closeStage } from '../../test/harness/stage';
import { Workbench } from '../../test/harness/workbench';
import { middle } from './median';

const windows = 5;
const calmMs = 5_000;

/** What VS Code calls an extension that runs from its sources. */
const name = 'smtp-lens.smtp-lens';

/** What our activation costs by VS Code's own figure, in new windows on a log; the median of some. */
export async function benchActivation(): Promise<void> {
	const figures: Figures[] = [];
	for (let window = 0; window < windows; window++) {
		figures.push(await figuresOfWindow());
		// A server keeps the extension hosts of closed windows for a while, and they are not idle.
		await closeStage();
	}
	const ours = figures.map((each) => each.ours);
	const all = middle(figures.map((each) => each.all));
	console.log(`\nactivation when a log is opened (VS Code's figure, ${windows} windows)`);
	console.log(`  SMTP Lens              ${middle(ours)} ms (${ours.join(', ')})`);
	console.log(`  all that were activated ${all} ms, ${(all / middle(ours)).toFixed(0)} times ours`);
}

/** Milliseconds that VS Code says an activation took. */
interface Figures {
	readonly ours: number;
	readonly all: number;
}

async function figuresOfWindow(): Promise<Figures> {
	// The list draws only the rows in view, the slowest first: ours stands far down.
	const workbench = await Workbench.open({ size: { width: 1280, height: 3000 } });
	// What VS Code's own extensions do while a window opens would be counted as ours.
	await setTimeout(calmMs);
	await workbench.openFile('mail.log');
	await workbench.hover('554 5¦.7.1 Service unavailable');
	await workbench.runCommand('Developer: Show Running Extensions');
	const rows = workbench.page.locator('.runtime-extensions-editor .extension');
	await rows.filter({ hasText: name }).first().waitFor();
	const texts = await rows.allInnerTexts();
	await workbench.close();
	const of = (wanted: readonly string[]) =>
		wanted
			.map((text) => Number(/Activation: (\d+)ms/.exec(text)?.[1]))
			.filter((milliseconds) => !Number.isNaN(milliseconds))
			.reduce((sum, milliseconds) => sum + milliseconds, 0);
	return { ours: of(texts.filter((text) => text.includes(name))), all: of(texts) };
}
