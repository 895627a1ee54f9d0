import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from './paths';

/** Settings of a workspace, as in a `settings.json`. */
export type WorkspaceSettings = Readonly<Record<string, unknown>>;

/** A folder for VS Code to open, a copy of the samples that a test may change. */
export interface WorkspaceCopy {
	readonly folder: string;
	/** Writes the workspace's settings anew. */
	write(settings: WorkspaceSettings): Promise<void>;
	remove(): Promise<void>;
}

/**
 * Copies the samples to a temporary folder, with `settings` as the workspace's settings and with
 * `files`, by their names, beside the samples.
 */
export async function copyWorkspace(
	settings: WorkspaceSettings = {},
	files: Readonly<Record<string, string>> = {},
): Promise<WorkspaceCopy> {
	const folder = await mkdtemp(join(tmpdir(), 'smtp-lens-samples-'));
	await cp(samples, folder, { recursive: true });
	await mkdir(join(folder, '.vscode'), { recursive: true });
	for (const [name, text] of Object.entries(files)) {
		await writeFile(join(folder, name), text);
	}
	const write = (wanted: WorkspaceSettings): Promise<void> =>
		writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(wanted));
	await write(settings);
	return { folder, write, remove: () => rm(folder, { recursive: true, force: true }) };
}
