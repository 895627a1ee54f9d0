import * as vscode from 'vscode';
import type { Knowledge } from './knowledge';
import type { LanguageId } from './languages';
import { lazy } from './lazy';
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

/** Builds the services. Reads no file: that happens when somebody first asks for something. */
export function createServices({ extensionUri }: vscode.ExtensionContext): Services {
	let settings = readSettings();
	const log = lazy(() => vscode.window.createOutputChannel('SMTP Lens', { log: true }));
	const changed = new vscode.EventEmitter<void>();
	const library = lazy(async () => {
		const { createLibrary } = await import('./knowledge');
		return createLibrary({
			extensionUri,
			ownFiles: () => settings.catalogueFiles,
			log: log.value,
			onDidChange: () => {
				changed.fire();
			},
		});
	});
	const listener = onDidChangeSettings((current) => {
		settings = current;
		void library.peek()?.then(({ reload }) => {
			reload();
		});
		changed.fire();
	});
	return {
		extensionUri,
		get settings() {
			return settings;
		},
		onDidChange: changed.event,
		log: log.value,
		knowledge: async (language = settings.language) => (await library.value()).in(language),
		dispose: () => {
			listener.dispose();
			void library.peek()?.then(({ dispose }) => {
				dispose();
			});
			changed.dispose();
			log.peek()?.dispose();
		},
	};
}
