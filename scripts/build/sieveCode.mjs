import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import loadWabt from 'wabt';

const file = resolve('src/logs/sieve.wat');

/**
 * Makes the module of which the sources only hold the type, `src/logs/sieveCode`: `sieve.wat` as
 * machines read it.
 *
 * @type {import('esbuild').Plugin}
 */
export const sieveCode = {
	name: 'sieve-code',
	setup(build) {
		build.onResolve({ filter: /^\.\/sieveCode$/ }, ({ path }) => ({
			path,
			namespace: 'sieve-code',
		}));
		build.onLoad({ filter: /./, namespace: 'sieve-code' }, async () => ({
			contents: await sieveCodeOfText(),
			watchFiles: [file],
			loader: 'binary',
		}));
	},
};

/**
 * What `sieve.wat` comes to.
 *
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function sieveCodeOfText() {
	const wabt = await loadWabt();
	const module = wabt.parseWat(file, readFileSync(file, 'utf8'), { simd: true, bulk_memory: true });
	try {
		return Uint8Array.from(module.toBinary({}).buffer);
	} finally {
		module.destroy();
	}
}
