import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../harness/builtExtension';
import { reachOf } from '../harness/reachOfScript';

/** All that bundles may load, by folder: nothing here talks to a network or starts a program. */
const modules: Readonly<Record<string, readonly string[]>> = {
	dist: ['vscode', 'fs', 'fs/promises', 'os', 'path', 'stream', 'worker_threads', 'zlib'],
	'dist/web': ['vscode'],
	'dist/webviews': [],
};

/** Commander can start a program for a subcommand; none of ours is one of its own. */
const ofCommandLine = ['child_process', 'events', 'process'];

/** The sieve comes with its bundle; that it can reach nothing, `wasmSieve.test.ts` shows. */
const isSieve = (name: string, what: string) => name === 'logWorker.js' && what === 'WebAssembly';

describe('a bundle', () => {
	let root: string;

	before(async () => {
		root = await builtExtension();
	});

	for (const [folder, known] of Object.entries(modules)) {
		it(`can neither reach the network nor evaluate code, in ${folder}`, () => {
			const scripts = scriptsIn(join(root, folder));
			assert.ok(scripts.length > 0);
			const own = scripts.map((name) => `./${name}`);
			const reach = scripts.flatMap((name) => {
				const allowed = [...known, ...own, ...(name === 'cli.js' ? ofCommandLine : [])];
				const source = readFileSync(join(root, folder, name), 'utf8');
				return reachOf(source, { modules: new Set(allowed) })
					.filter(({ what }) => !isSieve(name, what))
					.map((each) => ({ name, ...each }));
			});
			assert.deepEqual(reach, []);
		});
	}

	it('lies in none but these folders', () => {
		const folders = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.[cm]?js$/.test(name))
			.map((name) => join('dist', name, '..').replaceAll('\\', '/'));
		assert.deepEqual([...new Set(folders)].sort(), Object.keys(modules));
	});
});

function scriptsIn(folder: string): readonly string[] {
	return readdirSync(folder).filter((name) => name.endsWith('.js'));
}
