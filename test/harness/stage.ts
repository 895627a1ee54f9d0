import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { installServer } from './installServer';
import { writeLanguagePack } from './languagePack';
import { root } from './paths';
import { installExtension, startServer, type VSCodeServer } from './vscodeServer';

/** A running server with our extension, and the folder that it writes to. */
export interface Stage {
	readonly server: VSCodeServer;
	readonly dataDir: string;
	/** Where the server loads our extension from; `undefined` when it was installed from a package. */
	readonly developmentPath: string | undefined;
}

const stages = new Map<string, Promise<Stage>>();
let browser: Promise<Browser> | undefined;

/**
 * The server that all tests of this process share: with the extension from its sources, or installed
 * from the package at `vsix`. Starts on first use; `closeStage` ends it.
 */
export function openStage(vsix?: string): Promise<Stage> {
	const key = vsix ?? '';
	const found = stages.get(key);
	if (found) return found;
	const made = start(vsix);
	stages.set(key, made);
	return made;
}

/** The browser that all tests of this process share. */
export function openBrowser(): Promise<Browser> {
	return (browser ??= launchChromium());
}

/** Ends every server and the browser. */
export async function closeStage(): Promise<void> {
	await (await browser)?.close();
	for (const stage of stages.values()) {
		const { server, dataDir } = await stage;
		await server.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
	browser = undefined;
	stages.clear();
}

async function start(vsix: string | undefined): Promise<Stage> {
	const installation = await installServer(console.log);
	const dataDir = await mkdtemp(join(tmpdir(), 'smtp-lens-ui-'));
	await writeLanguagePack(dataDir, 'ru');
	if (vsix) await installExtension({ installation, dataDir }, vsix);
	const server = await startServer({ installation, dataDir });
	return { server, dataDir, developmentPath: vsix ? undefined : root };
}
