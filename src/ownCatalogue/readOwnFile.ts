import * as vscode from 'vscode';
import { homeFolder } from '../platform/homeFolder';
import type { FileFault } from './ownProblem';
import { parseOwnPath } from './ownPath';
import { textOfFile, type FileText } from './textOfFile';

/** A file that the setting names, or why it cannot be one. */
export type Located = { readonly uris: readonly vscode.Uri[] } | { readonly fault: FileFault };

/** Where a path of the setting may lead: a relative one into each folder of the workspace. */
export function locateOwnFile(setting: string): Located {
	const { from, path } = parseOwnPath(setting);
	switch (from) {
		case 'root':
			return { uris: [vscode.Uri.file(path)] };
		case 'home': {
			const home = homeFolder();
			return home === undefined
				? { fault: { kind: 'no-home' } }
				: { uris: [vscode.Uri.joinPath(vscode.Uri.file(home), path)] };
		}
		case 'workspace': {
			const folders = vscode.workspace.workspaceFolders ?? [];
			return folders.length === 0
				? { fault: { kind: 'no-folder' } }
				: { uris: folders.map(({ uri }) => vscode.Uri.joinPath(uri, path)) };
		}
	}
}

/** Reads a catalogue file through VS Code, so that it may lie wherever VS Code reads files. */
export function readOwnFile(uri: vscode.Uri): Promise<FileText> {
	const { fs } = vscode.workspace;
	return textOfFile({ stat: () => fs.stat(uri), read: () => fs.readFile(uri) });
}
