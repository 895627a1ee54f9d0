import type { Locator, Page } from 'playwright-core';

const maxAttempts = 30;

/** The box at the top of the workbench: the palette, a quick pick, an input. */
export class QuickPick {
	readonly widget: Locator;
	readonly input: Locator;
	readonly rows: Locator;
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
		this.widget = page.locator('.quick-input-widget');
		this.input = this.widget.locator('.quick-input-box input');
		this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
	}

	/** Waits until it is open. */
	async opened(): Promise<void> {
		await this.input.waitFor({ state: 'visible' });
	}

	/** Waits until the one of that title is open, in place of what was open before. */
	async titled(title: string): Promise<void> {
		await this.widget.locator('.quick-input-titlebar', { hasText: title }).waitFor();
	}

	/** Waits until it is closed. */
	async closed(): Promise<void> {
		await this.widget.waitFor({ state: 'hidden' });
	}

	/** Replaces what is typed. */
	async type(text: string): Promise<void> {
		await this.opened();
		await this.input.fill(text);
	}

	/** Types the text anew until a row contains `wanted`. */
	async typeUntil(text: string, wanted: string): Promise<void> {
		const row = this.rows.filter({ hasText: wanted }).first();
		for (let attempt = 1; ; attempt++) {
			await this.type(text);
			try {
				await row.waitFor({ state: 'visible', timeout: 1_000 });
				return;
			} catch (error) {
				if (attempt === maxAttempts) throw error;
				await this.type('>');
			}
		}
	}

	/** The rows in view, as a screen reader hears them: label, description, detail. */
	async items(): Promise<readonly string[]> {
		const labels = await this.rows.evaluateAll((rows) =>
			rows.map((row) => row.getAttribute('aria-label') ?? row.textContent),
		);
		return labels.map((label) => label.replaceAll('\u00a0', ' ').trim());
	}

	/** Waits until the first row, which is the one that Enter takes, contains `text`; gives it. */
	async first(text: string | RegExp): Promise<Locator> {
		const row = this.widget
			.locator('.quick-input-list .monaco-list-row[data-index="0"]')
			.filter({ hasText: text });
		await row.waitFor({ state: 'visible' });
		return row;
	}

	/** The titles of the groups that the rows in view stand in. */
	async groups(): Promise<readonly string[]> {
		const titles = await this.widget.locator('.quick-input-list-separator').allInnerTexts();
		return titles.filter((title) => title !== '');
	}

	/** Presses a button of the first row. */
	async press(name: string): Promise<void> {
		const row = await this.first(/./);
		await row.hover();
		await row.getByRole('button', { name }).click();
	}

	/** Waits for a row whose words contain `text`, and gives it. */
	async row(text: string | RegExp): Promise<Locator> {
		const row = this.rows.filter({ hasText: text }).first();
		await row.waitFor({ state: 'visible' });
		return row;
	}

	/** The message under the input: what an input box has to say against the text. */
	async message(): Promise<string> {
		return (await this.widget.locator('.quick-input-message').innerText()).trim();
	}

	/** Waits for the quick pick of that title, types, and accepts the text once it is the first row. */
	async choose(title: string, text: string): Promise<void> {
		await this.titled(title);
		await this.type(text);
		await this.first(text);
		await this.accept();
	}

	async accept(): Promise<void> {
		await this.#page.keyboard.press('Enter');
	}

	async cancel(): Promise<void> {
		await this.#page.keyboard.press('Escape');
		await this.closed();
	}
}
