// Installs the project's packages where they are missing or not those of the lock file: `npm run
// setup`, and the first step of `npm start` and `npm test`. It runs on the system's Node.js, before
// a single package is there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const root = resolve(dirname(self), '..');
const modules = join(root, 'node_modules');

/** Installs what is missing; ends the process when that fails. */
export function setUp() {
	if (isInstalled()) return;
	// To standard error, so that what a script prints is its own.
	console.error('Installing packages (npm ci)…');
	const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (status !== 0) process.exit(status ?? 1);
}

/** Runs the project's own Node.js, on which everything but this file runs; gives its exit code. */
export function runNode(args) {
	const child = spawn(nodeBinary(), args, { cwd: root, stdio: 'inherit' });
	// Ctrl-C reaches the child by itself; other signals are passed on. Either way we outlive it.
	process.on('SIGINT', () => {});
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** Each package of the lock file is there in its version; one for another system may be absent. */
function isInstalled() {
	const installed = packagesOf(join(modules, '.package-lock.json'));
	const wanted = packagesOf(join(root, 'package-lock.json'));
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		if (path === '') return true;
		const found = installed[path];
		return found ? found.version === version : optional;
	});
}

function packagesOf(lockFile) {
	return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

function nodeBinary() {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const pinned = join(modules, 'node', 'bin', name);
	return existsSync(pinned) ? pinned : process.execPath;
}

function npm(args) {
	const options = { cwd: root, stdio: ['inherit', process.stderr, 'inherit'] };
	const script = process.env.npm_execpath;
	if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
	return process.platform === 'win32'
		? spawnSync('cmd', ['/c', 'npm', ...args], options)
		: spawnSync('npm', args, options);
}

if (process.argv[1] === self) setUp();
