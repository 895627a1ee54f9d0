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

/** Which server a test wants. */
export interface StageOptions {
	/** Absolute path of a package to install, in place of the extension's sources. */
	readonly vsix?: string | undefined;
	/** Whether folders are opened in Restricted Mode until somebody trusts them. */
	readonly isRestricted?: boolean | undefined;
}

/** The server of that kind that all tests of this process share. `closeStage` ends it. */
export function openStage({ vsix, isRestricted = false }: StageOptions = {}): Promise<Stage> {
	const key = JSON.stringify({ vsix, isRestricted });
	const found = stages.get(key);
	if (found) return found;
	const made = start(vsix, isRestricted);
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

async function start(vsix: string | undefined, isRestricted: boolean): Promise<Stage> {
	const installation = await installServer(console.log);
	const dataDir = await mkdtemp(join(tmpdir(), 'smtp-lens-ui-'));
	await writeLanguagePack(dataDir, 'ru');
	const options = { installation, dataDir, isRestricted };
	if (vsix) await installExtension(options, vsix);
	const server = await startServer(options);
	return { server, dataDir, developmentPath: vsix ? undefined : root };
}
