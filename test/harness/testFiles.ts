import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** The levels of our tests, in the order in which they are run. */
export const levels = ['unit', 'grammar', 'host', 'ui'] as const;

export type Level = (typeof levels)[number];

/** The test files of a level that lie on disk, as paths from the repository's folder. */
export function testFiles(level: Level): readonly string[] {
	const folder = `test/${level}`;
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.sort();
}
