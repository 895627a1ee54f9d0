import { context } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from '../../scripts/build/bundles.mjs';
import { writeCatalogue } from '../../scripts/build/catalogue.mjs';
import { cache, nodeBinary, root } from './paths';

/** How a run of the command line ended, and what it wrote. */
export interface CommandRun {
	readonly code: number | null;
	readonly output: string;
	readonly errors: string;
}

/** The command line as it is built, in a folder of its own. */
export interface CommandLine {
	/** Path of the worker that reads logs. */
	readonly workerPath: string;
	/** Runs `smtp-lens` in `cwd`, with `input` as its standard input. */
	run(args: readonly string[], options?: RunOptions): Promise<CommandRun>;
}

interface RunOptions {
	readonly cwd?: string;
	readonly input?: string | Uint8Array;
	/** Stops reading what it writes after so many bytes, as `head` does. */
	readonly readsOnly?: number;
}

let built: Promise<CommandLine> | undefined;

/** Builds the command line, once a process: a test must not depend on what lies in `dist`. */
export function commandLine(): Promise<CommandLine> {
	return (built ??= build());
}

async function build(): Promise<CommandLine> {
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, 'command-line-'));
	writeCatalogue(join(root, 'data'), join(folder, 'catalogue'));
	for (const options of bundles({ isWatching: false })) {
		const { cli, logWorker } = options.entryPoints as Record<string, string | undefined>;
		const entryPoints = Object.entries({ cli, logWorker }).flatMap(([out, path]) =>
			path === undefined ? [] : [{ out, in: path }],
		);
		if (entryPoints.length > 0) {
			const bundle = await context({
				...options,
				absWorkingDir: root,
				entryPoints,
				outdir: folder,
				logLevel: 'error',
			});
			await bundle.rebuild();
			await bundle.dispose();
		}
	}
	process.once('exit', () => {
		rmSync(folder, { recursive: true, force: true });
	});
	return {
		workerPath: join(folder, 'logWorker.js'),
		run: (args, options) => runNode([join(folder, 'cli.js'), ...args], options),
	};
}

function runNode(
	args: readonly string[],
	{ cwd = root, input = '', readsOnly = Infinity }: RunOptions = {},
): Promise<CommandRun> {
	return new Promise((resolve, reject) => {
		const child = spawn(nodeBinary(), args, { cwd, stdio: 'pipe' });
		const [output, errors] = [child.stdout, child.stderr].map((stream) => {
			const chunks: Buffer[] = [];
			let length = 0;
			stream.on('data', (chunk: Buffer) => {
				chunks.push(chunk);
				length += chunk.length;
				if (length > readsOnly) {
					stream.destroy();
				}
			});
			return chunks;
		});
		child.once('error', reject);
		child.once('close', (code) => {
			const text = (chunks: readonly Buffer[] = []) => Buffer.concat(chunks).toString('utf8');
			resolve({ code, output: text(output), errors: text(errors) });
		});
		// A command that reads no input may have ended before it was written.
		child.stdin.on('error', () => undefined);
		child.stdin.end(input);
	});
}
