import * as vscode from 'vscode';
import { homeFolder } from '../platform/homeFolder';
import type { FileFault } from './ownProblem';
import { parseOwnPath } from './ownPath';

/** A file that the setting names, or why it cannot be one. */
export type Located = { readonly uris: readonly vscode.Uri[] } | { readonly fault: FileFault };

/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | { readonly fault: FileFault };

/** A thousand entries take less than half of it. */
const limitBytes = 1_000_000;

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
export async function readOwnFile(uri: vscode.Uri): Promise<FileText> {
	try {
		// Asked first: what is far too large had better not be read at all.
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > limitBytes) {
			return { fault: { kind: 'too-large', limitBytes } };
		}
		const bytes = await vscode.workspace.fs.readFile(uri);
		return bytes.byteLength > limitBytes
			? { fault: { kind: 'too-large', limitBytes } }
			: textOf(bytes);
	} catch (error) {
		const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
		return {
			fault: isMissing ? { kind: 'missing' } : { kind: 'unreadable', why: reasonOf(error) },
		};
	}
}

function textOf(bytes: Uint8Array): FileText {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		// The decoder has nothing to say but that it failed.
		return { fault: { kind: 'not-utf8' } };
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
