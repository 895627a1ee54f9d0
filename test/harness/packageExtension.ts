import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, nodeBinary, root } from './paths';
import { runCommand } from './runCommand';

let packaged: Promise<string> | undefined;

/** The path of the extension's package, made once in this process as `npm run package` makes it. */
export function packageExtension(): Promise<string> {
	return (packaged ??= make());
}

async function make(): Promise<string> {
	const vsix = join(cache, 'smtp-lens.vsix');
	const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
	await mkdir(cache, { recursive: true });
	await runCommand(nodeBinary(), [vsce, 'package', '--no-dependencies', '--out', vsix], {
		cwd: root,
	});
	return vsix;
}
