import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** The levels of our tests, in the order in which they are run. */
export const levels = ['unit', 'grammar', 'host', 'web', 'ui'] as const;

/** A level of the tests, from the smallest that is run to the largest. */
export type Level = (typeof levels)[number];

interface Place {
	readonly folder: string;
	/** How the names end of files there that belong elsewhere. */
	readonly except?: string;
}

/** Both extension hosts run the same tests, but for those whose name says which host they need. */
const places: Readonly<Record<Level, Place>> = {
	unit: { folder: 'test/unit' },
	grammar: { folder: 'test/grammar' },
	host: { folder: 'test/host', except: '.web.test.ts' },
	web: { folder: 'test/host', except: '.node.test.ts' },
	ui: { folder: 'test/ui' },
};

/** The test files of a level that lie on disk, as paths from the repository's folder. */
export function testFiles(level: Level): readonly string[] {
	const { folder, except } = places[level];
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.ts'))
		.filter((name) => except === undefined || !name.endsWith(except))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.sort();
}
