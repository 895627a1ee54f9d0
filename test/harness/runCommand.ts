import { spawn } from 'node:child_process';
import { nodeBinary } from './paths';

interface Options {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end; gives what it printed, throws with the end of it when it failed. */
export function runCommand(
	command: string,
	args: readonly string[],
	{ cwd, env = process.env }: Options,
): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		const keep = (chunk: Buffer): void => {
			output += chunk.toString();
		};
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) {
				resolve(output);
			} else {
				const what = [command, ...args].join(' ');
				reject(new Error(`${what} ended with ${String(code)}:\n${output.slice(-4000)}`));
			}
		});
	});
}

/** Runs npm in `cwd` on the pinned Node.js, whatever Node.js the system has. */
export function runNpm(args: readonly string[], cwd: string): Promise<string> {
	const script = process.env.npm_execpath;
	const env = withoutProject(process.env);
	if (script?.endsWith('.js')) return runCommand(nodeBinary(), [script, ...args], { cwd, env });
	return process.platform === 'win32'
		? runCommand('cmd', ['/c', 'npm', ...args], { cwd, env })
		: runCommand('npm', args, { cwd, env });
}

/** npm tells its scripts about the package they belong to; an install elsewhere must not believe it. */
function withoutProject(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(env).filter(([name]) => !/^npm_(package|lifecycle|config_local)_/.test(name)),
	);
}
