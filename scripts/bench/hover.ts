import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runInServer } from '../../test/harness/runInServer';
import { copyWorkspace } from '../../test/harness/workspaceCopy';
import type { HoverFigures } from './hoverInHost';
import { middle, percentile } from './median';
import { postfixLog } from './postfixLog';

/** VS Code gives extensions no text of larger documents: its limit is 50 × 1024 × 1024 characters. */
const characters = 50_000_000;

const inHost = 'scripts/bench/hoverInHost.ts';

/** How long a hover in a log as large as VS Code allows takes, its own call included. */
export async function benchHover(): Promise<void> {
	const workspace = await copyWorkspace();
	try {
		const log = createWriteStream(join(workspace.folder, 'large.log'));
		await pipeline(Readable.from(lines()), log);
		const { results } = await runInServer([inHost], workspace.folder, console.log);
		const error = results.find(({ state }) => state === 'failed')?.error;
		if (error !== undefined) {
			throw new Error(error);
		}
		print(
			JSON.parse(await readFile(join(workspace.folder, 'figures.json'), 'utf8')) as HoverFigures,
		);
	} finally {
		await workspace.remove();
	}
}

function* lines(): Generator<string> {
	let length = 0;
	for (const line of postfixLog(Infinity)) {
		length += line.length + 1;
		if (length > characters) {
			return;
		}
		yield `${line}\n`;
	}
}

function print({ codes, elsewhere, first, sameCard, unwatched }: HoverFigures): void {
	console.log(`\nhover in a document of ${characters / 1e6} MB, VS Code's call included`);
	console.log(`  the first               ${first.toFixed(1)} ms`);
	for (const [name, times] of [
		['on a code', codes],
		['elsewhere', elsewhere],
		['same card, fixed', sameCard],
		['no provider at all', unwatched],
	] as const) {
		const [half, most] = [middle(times), percentile(times, 0.95)];
		console.log(
			`  ${name.padEnd(18)}      p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms of ${times.length}`,
		);
	}
}
