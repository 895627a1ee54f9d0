import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the translations that VS Code reads. It asks for none in English, the sources' own language. */
export async function writeL10n(translations, target) {
	await mkdir(target, { recursive: true });
	for (const name of await readdir(translations)) {
		const bundle = JSON.parse(await readFile(join(translations, name), 'utf8'));
		await writeFile(join(target, name), JSON.stringify(bundle));
	}
}
