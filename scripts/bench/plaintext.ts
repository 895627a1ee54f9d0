import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInServer } from '../../test/harness/runInServer';
import { copyWorkspace } from '../../test/harness/workspaceCopy';
import { middle, percentile } from './median';
import type { PlaintextFigures } from './plaintextInHost';

const inHost = 'scripts/bench/plaintextInHost.ts';

const line =
	'Shipped 250 boxes to the store on 12.11.2026, 45 kg each, for 4.50 a box; 550 are left.\n';

/** What a window pays for us that only opens plain text; its activation is that of any other. */
export async function benchPlaintext(): Promise<void> {
	const workspace = await copyWorkspace();
	try {
		for (const [name, megabytes] of [
			['short.txt', 0.05],
			['notes.txt', 1],
			['large.txt', 40],
			['notes.ini', 1],
		] as const) {
			const count = Math.floor((megabytes * 1e6) / line.length);
			await writeFile(join(workspace.folder, name), line.repeat(count));
		}
		const { results } = await runInServer([inHost], workspace.folder, console.log);
		const error = results.find(({ state }) => state === 'failed')?.error;
		if (error !== undefined) {
			throw new Error(error);
		}
		print(
			JSON.parse(
				await readFile(join(workspace.folder, 'figures.json'), 'utf8'),
			) as PlaintextFigures,
		);
	} finally {
		await workspace.remove();
	}
}

function print({ edits, first, heap }: PlaintextFigures): void {
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
	console.log('\na window that only opens plain text without a code in it');
	console.log(`  heap of its extension host   ${megabytes(heap.before)}`);
	console.log(`    once we are activated      + ${megabytes(heap.activated - heap.before)}`);
	console.log(`    once we looked for codes   + ${megabytes(heap.colored - heap.before)}`);
	console.log(`  colors, the first time       ${first.toFixed(1)} ms`);
	for (const [name, times] of [
		['1 MB', edits.small],
		['40 MB', edits.large],
		['1 MB, a provider of one line', edits.oneLine],
	] as const) {
		const [half, most] = [middle(times), percentile(times, 0.95)];
		console.log(
			`  colors after an edit in ${name}: p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms of ${times.length}`,
		);
	}
}
