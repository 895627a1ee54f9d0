import * as vscode from 'vscode';

/** Writes files, each given as Base64 by its path, to the folder that is open. */
export async function fillWorkspace(files: Readonly<Record<string, string>>): Promise<void> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (folder === undefined) throw new Error('No folder is open.');
	for (const [path, base64] of Object.entries(files)) {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, path), bytes);
	}
}
