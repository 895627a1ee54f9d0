import type { BrowserContext, Page } from 'playwright-core';
import { followLog, type ExtensionLog } from './extensionLog';
import { openBrowser, openStage, type StageOptions } from './stage';
import { workbenchIn, type ThemeName } from './themes';
import { copyWorkspace, type WorkspaceCopy, type WorkspaceSettings } from './workspaceCopy';

/** What a window of VS Code is opened with. */
export interface WindowOptions extends StageOptions {
	/** Settings of the workspace. */
	readonly settings?: WorkspaceSettings;
	/** Files that lie beside the samples, by their names. */
	readonly files?: Readonly<Record<string, string>>;
	/** VS Code's own choice unless given. */
	readonly theme?: ThemeName;
	/** Display language; `en` and `ru` are there, the third is what a browser may say without a locale. */
	readonly language?: 'en' | 'ru' | 'en-US@posix';
	/** Absolute path of an extension to load from its sources, in place of ours. */
	readonly extension?: string;
	/** CSS pixels of the window. */
	readonly size?: { readonly width: number; readonly height: number };
	/** Pixels of the screen for each CSS pixel. */
	readonly scale?: number;
}

/** A window of VS Code in a browser, open on a workspace of its own. */
export interface WorkbenchWindow {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly workspace: WorkspaceCopy;
	/** What extensions log from now on. */
	readonly log: ExtensionLog;
}

/** Opens a window on a copy of the samples, and waits until it can be used. */
export async function openWindow(options: WindowOptions = {}): Promise<WorkbenchWindow> {
	const { server, dataDir, developmentPath } = await openStage(options);
	const browser = await openBrowser();
	const workspace = await copyWorkspace(options.settings, options.files);
	const log = await followLog(dataDir);
	const context = await browser.newContext({
		viewport: options.size ?? { width: 1280, height: 800 },
		deviceScaleFactor: options.scale ?? 1,
		locale: options.language ?? 'en',
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	const page = await context.newPage();
	await page.goto(
		server.address({
			folder: workspace.folder,
			developmentPath: options.extension ?? developmentPath,
		}),
	);
	await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
	if (options.theme !== undefined) {
		await useTheme(page, workspace, options.theme, options.settings);
	}
	return { context, page, workspace, log };
}

/**
 * Shows the theme, and waits until it is there. A window that finds the setting when it opens may
 * pass it over, but follows when it changes.
 */
async function useTheme(
	page: Page,
	workspace: WorkspaceCopy,
	theme: ThemeName,
	settings: WorkspaceSettings = {},
): Promise<void> {
	await workspace.write({ ...settings, 'workbench.colorTheme': theme });
	await page.locator(workbenchIn(theme)).waitFor();
}
