import { runInDesktop, whyNoDesktop } from './runInDesktop';
import { runInNode } from './runInNode';
import { runInServer } from './runInServer';
import { runInWeb } from './runInWeb';
import type { Report } from './report';
import type { Level } from './testFiles';
import { copyWorkspace } from './workspaceCopy';

const pureLimitMs = 10_000;
const uiLimitMs = 60_000;

/** Runs test files of a level where they belong. */
export async function runLevel(
	level: Level,
	files: readonly string[],
	log: (line: string) => void,
): Promise<Report> {
	switch (level) {
		case 'unit':
		case 'grammar':
			return runInNode(files, pureLimitMs);
		case 'host':
			return runInHost(files, log);
		case 'web':
			return runInWeb(files, log);
		case 'ui':
			return runInNode(files, uiLimitMs);
	}
}

/**
 * In desktop VS Code where it can be had, else in the VS Code server. With `VSCODE_VERSION` set to
 * `stable` or a number, in that desktop version or not at all.
 */
async function runInHost(files: readonly string[], log: (line: string) => void): Promise<Report> {
	const wanted = process.env.VSCODE_VERSION;
	const workspace = await copyWorkspace();
	try {
		const why = wanted ? undefined : await whyNoDesktop();
		if (!why) return await runInDesktop(files, workspace.folder, wanted ?? 'stable');
		log(`In the VS Code server, not in desktop VS Code: ${why}.`);
		return await runInServer(files, workspace.folder, log);
	} finally {
		await workspace.remove();
	}
}
