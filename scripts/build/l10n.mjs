import { getL10nJson } from '@vscode/l10n-dev';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the l10n bundles that VS Code reads: the one made from the sources, and the translations. */
export async function writeL10n(translations, target) {
	await mkdir(target, { recursive: true });
	await writeFile(join(target, 'bundle.l10n.json'), JSON.stringify(await sourceStrings('src')));
	for (const name of await readdir(translations)) {
		const bundle = JSON.parse(await readFile(join(translations, name), 'utf8'));
		await writeFile(join(target, name), JSON.stringify(bundle));
	}
}

/** Every string that the sources pass to `l10n.t`. */
export async function sourceStrings(folder) {
	const names = await readdir(folder, { recursive: true });
	const sources = names.filter((name) => name.endsWith('.ts'));
	return getL10nJson(
		await Promise.all(
			sources.map(async (name) => ({
				extension: '.ts',
				contents: await readFile(join(folder, name), 'utf8'),
			})),
		),
	);
}
