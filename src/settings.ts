import * as vscode from 'vscode';
import { languages, type LanguageId } from './languages';

/** The settings as the rest of the extension sees them: checked, and with `auto` resolved. */
export interface Settings {
	readonly language: LanguageId;
	/** Ids of the languages whose documents are watched. */
	readonly documents: readonly string[];
	/** Paths as the user wrote them. */
	readonly catalogueFiles: readonly string[];
}

/** Reads the settings; a value of a wrong type counts as the default. */
export function readSettings(): Settings {
	const configuration = vscode.workspace.getConfiguration('smtpLens');
	return {
		language: resolveLanguage(configuration.get('language')),
		documents: strings(configuration, 'documents'),
		catalogueFiles: strings(configuration, 'catalogue.files'),
	};
}

/** Calls `listener` with the new settings whenever one of ours has changed. */
export function onDidChangeSettings(listener: (settings: Settings) => void): vscode.Disposable {
	return vscode.workspace.onDidChangeConfiguration((event) => {
		if (event.affectsConfiguration('smtpLens')) {
			listener(readSettings());
		}
	});
}

function resolveLanguage(value: unknown): LanguageId {
	const wanted = value === 'auto' ? vscode.env.language.split('-')[0] : value;
	return languages.find((language) => language === wanted) ?? 'en';
}

function strings(configuration: vscode.WorkspaceConfiguration, key: string): readonly string[] {
	const value: unknown = configuration.get(key);
	const isRight = Array.isArray(value) && value.every((item) => typeof item === 'string');
	return isRight ? value : (configuration.inspect<string[]>(key)?.defaultValue ?? []);
}
