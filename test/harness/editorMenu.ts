import type { Page } from 'playwright-core';

/** The menu at the cursor of the editor. */
export class EditorMenu {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Opens it; gives its commands. */
	async open(): Promise<readonly string[]> {
		await this.#page.keyboard.press('Shift+F10');
		const items = this.#page.locator('.monaco-menu .action-item .action-label');
		await items.first().waitFor();
		return items.allInnerTexts();
	}

	/**
	 * Chooses a command. What an extension says of the selection reaches the menu a little later, so
	 * it is opened anew until it has the command.
	 */
	async choose(title: string): Promise<void> {
		while (!(await this.open()).includes(title)) {
			await this.#page.keyboard.press('Escape');
			await this.#page.locator('.monaco-menu').waitFor({ state: 'hidden' });
		}
		// A menu takes no click that comes at once with the keys that opened it.
		await this.#page.locator('.monaco-menu .action-item', { hasText: title }).click({ delay: 200 });
	}
}
