import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from './paths';

/** A folder for VS Code to open, a copy of the samples that a test may change. */
export interface WorkspaceCopy {
	readonly folder: string;
	remove(): Promise<void>;
}

/** Copies the samples to a temporary folder, with `settings` as the workspace's settings. */
export async function copyWorkspace(
	settings: Readonly<Record<string, unknown>> = {},
): Promise<WorkspaceCopy> {
	const folder = await mkdtemp(join(tmpdir(), 'smtp-lens-samples-'));
	await cp(samples, folder, { recursive: true });
	await mkdir(join(folder, '.vscode'), { recursive: true });
	await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
	return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
