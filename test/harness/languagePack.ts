import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lets a server show itself in `language` to a browser that asks for it by `Accept-Language`.
 *
 * A server takes a display language only when a language pack brings it, and the packs come from the
 * Marketplace. An empty pack is enough for what we test: VS Code's own words stay English, while
 * `vscode.env.language`, the strings of our manifest and our `l10n` bundle follow.
 */
export async function writeLanguagePack(dataDir: string, language: string): Promise<void> {
	const folder = join(dataDir, 'data');
	const translations = join(folder, `${language}.i18n.json`);
	const pack = {
		hash: `empty-${language}`,
		label: language,
		extensions: [
			{ extensionIdentifier: { id: `empty.language-pack-${language}` }, version: '1.0.0' },
		],
		translations: { vscode: translations },
	};
	await mkdir(join(folder, 'User'), { recursive: true });
	await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
	await writeFile(join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
	// Where this file is missing, the server takes English before it looks at what a browser asks for.
	await writeFile(join(folder, 'User', 'argv.json'), '{}');
}
