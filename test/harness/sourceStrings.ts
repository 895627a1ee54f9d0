import { getL10nJson } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every string that the sources below `folder` pass to `l10n.t`. */
export async function sourceStrings(folder: string): Promise<readonly string[]> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const strings = await getL10nJson(
		names
			.filter((name) => name.endsWith('.ts'))
			.map((name) => ({
				extension: '.ts',
				contents: readFileSync(join(folder, name), 'utf8'),
			})),
	);
	return Object.keys(strings);
}
