import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the repository. */
export const root = resolve(__dirname, '../..');

/** Where what tests download and build is kept between runs; git ignores it. */
export const cache = join(root, '.vscode-test');

/** The folder of sample logs that `npm start` opens. */
export const samples = join(root, 'samples');

/** The Node.js that the project pins; the one we run on where that package has no binary. */
export function nodeBinary(): string {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const pinned = join(root, 'node_modules', 'node', 'bin', name);
	return existsSync(pinned) ? pinned : process.execPath;
}
