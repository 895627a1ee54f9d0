import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtExtension } from './builtExtension';
import { nodeBinary, root } from './paths';

/** How a run of the command line ended, and what it wrote. */
export interface CommandRun {
	readonly code: number | null;
	readonly output: string;
	readonly errors: string;
}

/** The command line, and what it runs on. */
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
	/** Path of what a shell sends its standard output to. */
	readonly outputTo?: string;
}

/** The command line as it is built. */
export async function commandLine(): Promise<CommandLine> {
	const folder = join(await builtExtension(), 'dist');
	return {
		workerPath: join(folder, 'logWorker.js'),
		run: (args, options) => runNode([join(folder, 'cli.js'), ...args], options),
	};
}

function runNode(
	args: readonly string[],
	{ cwd = root, input = '', outputTo, readsOnly = Infinity }: RunOptions = {},
): Promise<CommandRun> {
	return new Promise((resolve, reject) => {
		const child =
			outputTo === undefined
				? spawn(nodeBinary(), args, { cwd, stdio: 'pipe' })
				: spawn('sh', ['-c', 'exec "$@" >"$0"', outputTo, nodeBinary(), ...args], { cwd });
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
