import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { EditorMenu } from './editorMenu';
import type { ExtensionLog } from './extensionLog';
import { HoverCard } from './hoverCard';
import { openWindow, type WindowOptions, type WorkbenchWindow } from './openWindow';
import { QuickPick } from './quickPick';
import { placeOf } from './textPlace';
import { tabTo, webviewFrame } from './webview';
import type { WorkspaceCopy, WorkspaceSettings } from './workspaceCopy';

/** A workbench in a browser, open on a copy of the samples, driven as a person would. */
export class Workbench {
	readonly page: Page;
	/** The folder that is open; tests may change what is in it. */
	readonly folder: string;
	readonly quickPick: QuickPick;
	/** The card that is shown on a place of the editor. */
	readonly card: HoverCard;
	/** The menu at the cursor of the editor. */
	readonly menu: EditorMenu;
	readonly log: ExtensionLog;
	readonly #context: BrowserContext;
	readonly #workspace: WorkspaceCopy;
	#text: () => Promise<string> = () => Promise.reject(new Error('Open a file first.'));

	private constructor({ context, page, workspace, log }: WorkbenchWindow) {
		this.page = page;
		this.folder = workspace.folder;
		this.quickPick = new QuickPick(page);
		this.card = new HoverCard(page);
		this.menu = new EditorMenu(page);
		this.log = log;
		this.#context = context;
		this.#workspace = workspace;
	}

	/** Opens one, and waits until it can be used. */
	static async open(options?: WindowOptions): Promise<Workbench> {
		return new Workbench(await openWindow(options));
	}

	/** Opens a file of the folder, and waits for its text. */
	async openFile(name: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+P');
		await this.quickPick.type(name);
		await this.quickPick.first(name);
		await this.quickPick.accept();
		await this.quickPick.closed();
		await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
		await this.page.locator('.editor-instance .view-line').first().waitFor();
		this.#text = () => readFile(join(this.folder, name), 'utf8');
	}

	/** Opens a document that lies nowhere, by a double click beside the tabs, and types one line. */
	async openUntitled(line: string): Promise<void> {
		const tabs = this.page.locator('.editor-group-container .tabs-container').first();
		const { width = 0, height = 0 } = (await tabs.boundingBox()) ?? {};
		await tabs.dblclick({ position: { x: width - 10, y: height / 2 } });
		await this.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
		await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
		await this.page.keyboard.insertText(line);
		this.#text = () => Promise.resolve(line);
	}

	/** Writes the workspace's settings anew, while the window is open. */
	async useSettings(settings: WorkspaceSettings): Promise<void> {
		await this.#workspace.write(settings);
	}

	/** What was copied last. */
	clipboard(): Promise<string> {
		return this.page.evaluate(() => navigator.clipboard.readText());
	}

	/** Runs a command by its title in the palette, as `SMTP Lens: Compare Two Codes…`. */
	async runCommand(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		// The palette lists the commands that were known when it was asked, and a new window learns of
		// ours a little after it can be used: so ask again until it knows.
		await this.quickPick.typeUntil(`>${title}`, title);
		await this.quickPick.accept();
	}

	/** Puts the cursor at a place of the open file, named as for `placeOf`, and brings it into view. */
	async goTo(marked: string): Promise<void> {
		const { line, column } = placeOf(await this.#text(), marked);
		await this.page.keyboard.press('Control+G');
		await this.quickPick.type(`:${String(line)}:${String(column)}`);
		await this.quickPick.accept();
		await this.quickPick.closed();
		await this.page.locator('.editor-instance .cursor').first().waitFor();
	}

	/** Rests the mouse on a place of the open file; gives the words of the card that appears. */
	async hover(marked: string): Promise<string> {
		await this.#moveMouseTo(marked);
		return this.card.text();
	}

	/** Asks by the keyboard for the card on a place of the open file; gives its words. */
	async hoverByKeyboard(marked: string): Promise<string> {
		await this.page.mouse.move(0, 0);
		await this.goTo(marked);
		await this.card.toggleFocus();
		return this.card.text();
	}

	/** Rests the mouse on a place; throws when a card appears within the time that VS Code takes. */
	async hoverNothing(marked: string): Promise<void> {
		await this.#moveMouseTo(marked);
		const card = this.page.locator('.monaco-hover:visible').first();
		const appeared = await card.waitFor({ state: 'visible', timeout: 1_500 }).then(
			() => true,
			() => false,
		);
		if (appeared) throw new Error(`A card appeared on ${marked}: ${await card.innerText()}`);
	}

	/** Presses Tab until `target` has the focus, as somebody does who has no mouse. */
	tabTo(target: Locator): Promise<void> {
		return tabTo(this.page, target);
	}

	/** The document of the webview with that heading, or of the only one, once it is shown. */
	webview(heading = ''): Promise<Frame> {
		return webviewFrame(this.page, heading);
	}

	/** Opens the look-up, and waits until it takes what is typed. */
	async openLookUp(): Promise<void> {
		await this.runCommand('SMTP Lens: Look Up Code or Reply…');
		await this.quickPick.titled('Look up an SMTP code or reply');
	}

	/** Looks a text up, and opens the page of what is found first, known by its heading. */
	async lookUp(text: string, heading = text): Promise<Frame> {
		await this.openLookUp();
		await this.quickPick.type(text);
		await this.quickPick.first(heading);
		await this.quickPick.accept();
		return this.webview(heading);
	}

	/** Reloads the window by VS Code's own command, which first saves what is open. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('load');
		await this.runCommand('Developer: Reload Window');
		await loaded;
	}

	/** Chooses two codes in the comparison's quick picks, one after the other. */
	async compare(left: string, right: string): Promise<Frame> {
		await this.runCommand('SMTP Lens: Compare Two Codes…');
		await this.quickPick.choose('Choose a code to compare', left);
		await this.quickPick.choose(`Compare ${left} with`, right);
		return this.webview(`${left} and ${right}`);
	}

	/** A screenshot of the window, into a PNG file where `path` is given. */
	screenshot(path?: string): Promise<Buffer> {
		return this.page.screenshot(path === undefined ? {} : { path });
	}

	/** Closes the window and removes the folder. */
	async close(): Promise<void> {
		await this.#context.close();
		await this.#workspace.remove();
	}

	/** To the left half of the character behind the cursor, whose place the editor itself draws. */
	async #moveMouseTo(marked: string): Promise<void> {
		await this.page.mouse.move(0, 0);
		await this.goTo(marked);
		const box = await this.page
			.locator('.editor-instance .cursors-layer .cursor')
			.first()
			.boundingBox();
		if (!box) throw new Error('The cursor is out of view.');
		await this.page.mouse.move(box.x + 3, box.y + box.height / 2, { steps: 4 });
	}
}
