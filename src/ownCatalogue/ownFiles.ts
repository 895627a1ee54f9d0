import * as vscode from 'vscode';
import * as validators from './validators';
import type { Facts } from '../smtp/catalogue';
import type { OwnEntries } from '../smtp/ownCatalogue';
import { checkOwnEntries } from './checkOwnEntries';
import type { FileFault } from './ownProblem';
import { literalGlob } from './ownPath';
import { parseOwnFile, type ParsedFile } from './parseOwnFile';
import { createProblemReporter, type FileProblem } from './problemReporter';
import { locateOwnFile, readOwnFile } from './readOwnFile';

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

/** One file that was looked for, by the name that messages give it. */
interface Reading extends Pick<FileProblem, 'name' | 'uri'> {
	readonly parsed: ParsedFile;
}

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
		const readings = (await Promise.all(paths().map(readSetting))).flat();
		const parsed = readings.map((reading) => reading.parsed);
		const { own, problems } = checkOwnEntries(
			parsed.map(({ entries }) => entries),
			await facts(),
		);
		// A later load may have overtaken this one.
		if (turn === loads) {
			reporter.report(
				readings.flatMap(({ name, uri, parsed }, index) =>
					[...parsed.problems, ...(problems[index] ?? [])].map((problem) => ({
						name,
						...(uri === undefined ? {} : { uri }),
						problem,
					})),
				),
			);
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

/** Reads what one path leads to: with several workspace folders, perhaps several files. */
async function readSetting(path: string): Promise<readonly Reading[]> {
	const located = locateOwnFile(path);
	if ('fault' in located) {
		return [{ name: path, parsed: unread(located.fault) }];
	}
	const readings = await Promise.all(
		located.uris.map(async (uri) => ({ uri, file: await readOwnFile(uri) })),
	);
	const found = readings.filter(({ file }) => !('fault' in file && file.fault.kind === 'missing'));
	return found.length === 0
		? [{ name: path, parsed: unread({ kind: 'missing' }) }]
		: found.map(({ uri, file }) => ({
				name: vscode.workspace.asRelativePath(uri),
				uri,
				parsed: 'fault' in file ? unread(file.fault) : parseOwnFile(file.text, validators),
			}));
}

function unread(fault: FileFault): ParsedFile {
	return { entries: [], problems: [{ fault, path: '' }] };
}
