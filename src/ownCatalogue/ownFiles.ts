import * as vscode from 'vscode';
import type { Facts } from '../smtp/catalogue';
import type { OwnEntries } from '../smtp/ownCatalogue';
import { literalGlob } from './ownPath';
import { createProblemReporter } from './problemReporter';
import { locateOwnFile } from './readOwnFile';

/** The user's own catalogue files: read when first needed, and again whenever they change. */
export interface OwnFiles {
	dispose(): void;
	/** What they hold and is right; what is not is reported. Never rejects for what a file holds. */
	readonly entries: () => Promise<OwnEntries>;
	/** To be called when `paths` would give others. Reads them if they were ever asked for. */
	readonly reload: () => void;
	/** Fires when `entries` would give others, because a file or the workspace has changed. */
	readonly onDidChange: vscode.Event<void>;
}

/** What the files are read with. */
export interface OwnFilesOptions {
	/** Paths as the setting gives them. */
	readonly paths: () => readonly string[];
	readonly facts: () => Promise<Facts>;
	readonly log: () => vscode.LogOutputChannel;
}

const noEntries: OwnEntries = {
	replyCodes: [],
	enhancedCodes: [],
	causes: [],
	providers: [],
	signatures: [],
};

/** Builds them; touches no file yet. */
export function createOwnFiles({ paths, facts, log }: OwnFilesOptions): OwnFiles {
	const changed = new vscode.EventEmitter<void>();
	const reporter = createProblemReporter(log);
	let watchers: vscode.Disposable | undefined;
	let current: Promise<OwnEntries> | undefined;
	let loads = 0;

	const load = async (): Promise<OwnEntries> => {
		const turn = ++loads;
		watchers?.dispose();
		watchers = watch(paths(), () => {
			current = load();
			changed.fire();
		});
		if (paths().length === 0) {
			reporter.report([]);
			return noEntries;
		}
		const { readOwnFiles } = await import('./ownFileReadings');
		const { own, problems } = await readOwnFiles(paths(), await facts());
		// A later load may have overtaken this one.
		if (turn === loads) {
			reporter.report(problems);
		}
		return own;
	};

	return {
		entries: () => (current ??= load()),
		reload: () => {
			current &&= load();
		},
		onDidChange: changed.event,
		dispose: () => {
			loads++;
			watchers?.dispose();
			reporter.dispose();
			changed.dispose();
		},
	};
}

/** Watches for the files themselves, so also for one that is not there yet. */
function watch(paths: readonly string[], listener: () => void): vscode.Disposable {
	const located = paths.map(locateOwnFile);
	const uris = located.flatMap((file) => ('uris' in file ? file.uris : []));
	const watchers = uris.flatMap((uri) => {
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
		const folder = vscode.Uri.joinPath(uri, '..');
		const watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(folder, literalGlob(name)),
		);
		return [
			watcher,
			watcher.onDidChange(listener),
			watcher.onDidCreate(listener),
			watcher.onDidDelete(listener),
		];
	});
	return vscode.Disposable.from(
		...watchers,
		...(paths.length === 0 ? [] : [vscode.workspace.onDidChangeWorkspaceFolders(listener)]),
	);
}
