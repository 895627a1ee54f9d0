import * as vscode from 'vscode';
import { catalogueFileName, parseFacts, parseLanguage } from './catalogueFile';
import { languages, type LanguageId } from './languages';
import { lazy } from './lazy';
import type { CatalogueSources } from './logs/logTask';
import { createOwnFiles } from './ownCatalogue/ownFiles';
import type { SearchIndex } from './search/searchIndex';
import type { Facts } from './smtp/catalogue';
import { createExplainer, type Explainer } from './smtp/explain';
import { createOwnCatalogue, type OwnEntries } from './smtp/ownCatalogue';

/** All that answers questions, in one language. */
export interface Knowledge {
	readonly explainer: Explainer;
	/** What the explainer's catalogue was made of: plain data, which goes to worker threads. */
	readonly sources: CatalogueSources;
	readonly searchIndex: () => Promise<SearchIndex>;
}

/** The knowledge in every language, each read when first asked for, then kept. */
export interface Library {
	readonly dispose: () => void;
	readonly in: (language: LanguageId) => Promise<Knowledge>;
	/** To be called when the setting names other files of the user's. */
	readonly reload: () => void;
}

/** What the library is made with. */
export interface LibraryOptions {
	readonly extensionUri: vscode.Uri;
	/** Paths of the user's own catalogue files, as the setting gives them. */
	readonly ownFiles: () => readonly string[];
	readonly log: () => vscode.LogOutputChannel;
	/** Called when a file of the user's has changed, and with it what is known. */
	readonly onDidChange: () => void;
}

/** Builds the library; reads no file yet. */
export function createLibrary(options: LibraryOptions): Library {
	const { extensionUri, log, onDidChange } = options;
	const facts = lazy(async () => parseFacts(await readFile(extensionUri, 'facts')));
	const ownFiles = createOwnFiles({ paths: options.ownFiles, facts: facts.value, log });
	const sources = { facts: facts.value, own: ownFiles.entries };
	const byLanguage = new Map<LanguageId, Promise<Knowledge>>();
	const listener = ownFiles.onDidChange(() => {
		byLanguage.clear();
		onDidChange();
	});
	const inLanguage = (language: LanguageId): Promise<Knowledge> => {
		const loaded =
			byLanguage.get(language) ?? loadKnowledge(extensionUri, language, sources, inLanguage);
		byLanguage.set(language, loaded);
		return loaded;
	};
	return {
		in: inLanguage,
		reload: () => {
			ownFiles.reload();
			byLanguage.clear();
		},
		dispose: () => {
			listener.dispose();
			ownFiles.dispose();
		},
	};
}

async function loadKnowledge(
	extensionUri: vscode.Uri,
	language: LanguageId,
	{ facts, own }: { facts: () => Promise<Facts>; own: () => Promise<OwnEntries> },
	inLanguage: (language: LanguageId) => Promise<Knowledge>,
): Promise<Knowledge> {
	const read = await Promise.all([facts(), readFile(extensionUri, language), own()]);
	const sources = { facts: read[0], language: parseLanguage(read[1], read[0]), own: read[2] };
	const catalogue = createOwnCatalogue(sources.facts, sources.language, sources.own);
	return {
		explainer: createExplainer(catalogue),
		sources,
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

async function readFile(extensionUri: vscode.Uri, name: string): Promise<Uint8Array> {
	const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue', catalogueFileName(name));
	return vscode.workspace.fs.readFile(uri);
}
