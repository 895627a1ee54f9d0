import { readFileSync } from 'node:fs';
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
	await runCommand(nodeBinary(), [vsce, 'package', ...packageFlags(), '--out', vsix], {
		cwd: root,
	});
	return vsix;
}

/** The flags of the `package` script, so that both make the same package. */
function packageFlags(): readonly string[] {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		readonly scripts: { readonly package: string };
	};
	return scripts.package.split(' ').filter((word) => word.startsWith('--'));
}
