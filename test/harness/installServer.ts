import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPinned } from './installPinned';
import { runNpm } from './runCommand';

const source = join(__dirname, 'vscodeServer');
const insideFolder = ['node_modules', 'code-server', 'lib', 'vscode'];

/** Native modules that nothing builds here, each with a stand-in of ours. */
const standIns = ['spdlog', 'native-watchdog'];

// Its peer ranges disagree with its own lock file, hence --legacy-peer-deps; no native module is
// needed to run extensions, hence no scripts.
const innerArgs = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps'];

/** The folder of a ready VS Code server, installed from the npm registry at the pinned version. */
export async function installServer(log: (line: string) => void): Promise<string> {
	const folder = await installPinned(
		{
			name: 'server',
			source,
			what: 'the VS Code server (about 600 MB)',
			recipe: innerArgs.join(' '),
			files: standIns.map(standIn),
			finish,
		},
		log,
	);
	return join(folder, ...insideFolder);
}

async function finish(folder: string): Promise<void> {
	const inside = join(folder, ...insideFolder);
	await runNpm(['ci', ...innerArgs], inside);
	for (const name of standIns) {
		await copyFile(standIn(name), join(inside, 'node_modules', '@vscode', name, 'index.js'));
	}
}

function standIn(name: string): string {
	return join(source, 'standIns', `${name}.cjs`);
}
