import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calmSettings } from './calmSettings';
import { nodeBinary } from './paths';
import { runCommand } from './runCommand';

/** A VS Code server on a free port of the loopback interface. */
export interface VSCodeServer {
	readonly port: number;
	/** The address that opens a workbench in a browser. */
	address(options: OpenOptions): string;
	/** What the server printed so far, for a report of a failure. */
	output(): string;
	/** Ends the server and everything it started. */
	stop(): Promise<void>;
}

/** What a workbench is opened with. */
export interface OpenOptions {
	/** Absolute path of the folder to open. */
	readonly folder: string;
	/** Absolute path of an extension to load from its sources. */
	readonly developmentPath?: string | undefined;
	/** Absolute path of a module that exports `run()`, called in the extension host. */
	readonly testsPath?: string | undefined;
}

/** What a server is started with. */
export interface ServerOptions {
	/** The folder that `installServer` gave. */
	readonly installation: string;
	/** A folder for everything that this server writes. */
	readonly dataDir: string;
	/** Settings of the machine, as in a `settings.json`. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Whether folders are opened in Restricted Mode until somebody trusts them. */
	readonly isRestricted?: boolean;
}

const startLimitMs = 30_000;

/** Starts a server and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
	await writeMachineSettings(options);
	const child = spawn(nodeBinary(), serverArgs(options, ['--port', '0', ...servingArgs]), {
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that its extension hosts end with it.
		detached: process.platform !== 'win32',
	});
	let output = '';
	const port = await new Promise<number>((resolve, reject) => {
		const fail = (why: string): void => {
			reject(new Error(`The VS Code server ${why}:\n${output.slice(-4000)}`));
		};
		const timer = setTimeout(() => {
			fail(`did not listen after ${String(startLimitMs)} ms`);
			void stop(child);
		}, startLimitMs);
		const keep = (chunk: Buffer): void => {
			output += chunk.toString();
			const listening = /Extension host agent listening on (\d+)/.exec(output)?.[1];
			if (listening === undefined) return;
			clearTimeout(timer);
			resolve(Number(listening));
		};
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.once('error', reject);
		child.once('exit', (code) => {
			clearTimeout(timer);
			fail(`ended with ${String(code)}`);
		});
	});
	return {
		port,
		address: (open) => address(port, open),
		output: () => output,
		stop: () => stop(child),
	};
}

/** Installs a packaged extension, so that servers on the same `dataDir` have it. */
export async function installExtension(options: ServerOptions, vsix: string): Promise<void> {
	await runCommand(nodeBinary(), serverArgs(options, ['--install-extension', vsix]), {
		cwd: options.installation,
	});
}

const servingArgs = [
	'--host=127.0.0.1',
	'--without-connection-token',
	// Without it a built VS Code ignores the extension development parameters of the address.
	'--enable-smoke-test-driver',
];

function serverArgs(options: ServerOptions, rest: readonly string[]): string[] {
	const { installation, dataDir, isRestricted = false } = options;
	return [
		`--require=${join(__dirname, 'vscodeServer', 'endWithParent.cjs')}`,
		join(installation, 'out', 'server-main.js'),
		'--accept-server-license-terms',
		'--disable-telemetry',
		...(isRestricted ? [] : ['--disable-workspace-trust']),
		`--server-data-dir=${dataDir}`,
		`--extensions-dir=${join(dataDir, 'extensions')}`,
		...rest,
	];
}

async function writeMachineSettings(options: ServerOptions): Promise<void> {
	const { dataDir, settings, isRestricted = false } = options;
	const folder = join(dataDir, 'data', 'Machine');
	await mkdir(folder, { recursive: true });
	const trust = { 'security.workspace.trust.enabled': isRestricted };
	const all = { ...calmSettings, ...trust, ...settings };
	await writeFile(join(folder, 'settings.json'), JSON.stringify(all, undefined, '\t'));
}

function address(port: number, { folder, developmentPath, testsPath }: OpenOptions): string {
	const host = `127.0.0.1:${String(port)}`;
	const remote = (path: string): string => `vscode-remote://${host}${uriPath(path)}`;
	const payload: string[][] = [['skipWelcome', 'true']];
	if (developmentPath) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
	if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
	const query = new URLSearchParams({
		folder: uriPath(folder),
		payload: JSON.stringify(payload),
	});
	return `http://${host}/?${query.toString()}`;
}

/** `C:\a\b` → `/C:/a/b`; a POSIX path stays as it is. */
function uriPath(path: string): string {
	const slashes = path.replaceAll('\\', '/');
	return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

function stop(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
			resolve();
			return;
		}
		child.once('exit', () => {
			resolve();
		});
		if (process.platform === 'win32') child.kill();
		else process.kill(-child.pid, 'SIGKILL');
	});
}
