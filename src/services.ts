import * as vscode from 'vscode';
import type { CatalogueSources } from './logs/logTask';
import { createOwnFiles } from './ownCatalogue/ownFiles';
import type { Facts, Language } from './smtp/catalogue';
import { createExplainer, type Explainer } from './smtp/explain';
import { createOwnCatalogue, type OwnEntries } from './smtp/ownCatalogue';
import type { SearchIndex } from './search/searchIndex';
import { languages, type LanguageId } from './languages';
import { onDidChangeSettings, readSettings, type Settings } from './settings';

/** What the features share. Built once by `activate`, given to each as an argument. */
export interface Services {
	dispose(): void;
	readonly extensionUri: vscode.Uri;
	readonly settings: Settings;
	/**
	 * Fires after a change of our settings or of the user's catalogue files, when `settings` and
	 * `knowledge` are the new ones.
	 */
	readonly onDidChange: vscode.Event<void>;
	/** Our output channel, made when first written to. */
	readonly log: () => vscode.LogOutputChannel;
	/** The catalogue in the user's language, or in the one given, read when first needed. */
	readonly knowledge: (language?: LanguageId) => Promise<Knowledge>;
}

/** All that answers questions, in one language. */
export interface Knowledge {
	readonly explainer: Explainer;
	/** What the explainer's catalogue was made of: plain data, which goes to worker threads. */
	readonly sources: CatalogueSources;
	readonly searchIndex: () => Promise<SearchIndex>;
}

/** Builds the services. Reads no file: that happens when somebody first asks for something. */
export function createServices(context: vscode.ExtensionContext): Services {
	const { extensionUri } = context;
	let settings = readSettings();
	const log = lazy(() => vscode.window.createOutputChannel('SMTP Lens', { log: true }));
	const facts = lazy(() => readJson<Facts>(extensionUri, 'facts'));
	const ownFiles = createOwnFiles({
		paths: () => settings.catalogueFiles,
		facts: facts.value,
		log: log.value,
	});
	const sources = { facts: facts.value, own: ownFiles.entries };
	const byLanguage = new Map<LanguageId, Promise<Knowledge>>();
	const knowledge = (language = settings.language): Promise<Knowledge> => {
		const loaded =
			byLanguage.get(language) ?? loadKnowledge(extensionUri, language, sources, knowledge);
		byLanguage.set(language, loaded);
		return loaded;
	};
	const changed = new vscode.EventEmitter<void>();
	const forget = () => {
		byLanguage.clear();
		changed.fire();
	};
	const listeners = vscode.Disposable.from(
		onDidChangeSettings((current) => {
			settings = current;
			ownFiles.reload();
			forget();
		}),
		ownFiles.onDidChange(forget),
	);
	return {
		extensionUri,
		get settings() {
			return settings;
		},
		onDidChange: changed.event,
		log: log.value,
		knowledge,
		dispose: () => {
			listeners.dispose();
			ownFiles.dispose();
			changed.dispose();
			log.peek()?.dispose();
		},
	};
}

async function loadKnowledge(
	extensionUri: vscode.Uri,
	language: LanguageId,
	{ facts, own }: { facts: () => Promise<Facts>; own: () => Promise<OwnEntries> },
	inLanguage: (language: LanguageId) => Promise<Knowledge>,
): Promise<Knowledge> {
	const prose = readJson<Language>(extensionUri, language);
	const read = await Promise.all([facts(), prose, own()]);
	const catalogue = createOwnCatalogue(...read);
	return {
		explainer: createExplainer(catalogue),
		sources: { facts: read[0], language: read[1], own: read[2] },
		searchIndex: lazy(async () => {
			const { createSearchIndex } = await import('./search/searchIndex');
			const others = await Promise.all(
				languages.filter((other) => other !== language).map(inLanguage),
			);
			return createSearchIndex(
				catalogue,
				others.map(({ explainer }) => explainer.catalogue),
			);
		}).value,
	};
}

// The build writes these files from checked sources, so their shape is known.
async function readJson<Shape>(extensionUri: vscode.Uri, name: string): Promise<Shape> {
	const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue', `${name}.json`);
	const bytes = await vscode.workspace.fs.readFile(uri);
	return JSON.parse(new TextDecoder().decode(bytes)) as Shape;
}

interface Lazy<Value> {
	/** The value, made at the first call. */
	readonly value: () => Value;
	/** The value if it was made. */
	readonly peek: () => Value | undefined;
}

function lazy<Value>(make: () => Value): Lazy<Value> {
	let made: { readonly value: Value } | undefined;
	return {
		value: () => (made ??= { value: make() }).value,
		peek: () => made?.value,
	};
}
