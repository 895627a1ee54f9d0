import type { Locator, Page } from 'playwright-core';

/** The hover card of the editor, known by what it holds: a link of ours. */
export class HoverCard {
	readonly widget: Locator;
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
		this.widget = page.locator('.monaco-hover:visible').first();
	}

	/** Its words, once they are there: VS Code says `Loading...` while a provider is at work. */
	async text(): Promise<string> {
		await this.widget
			.locator('.hover-contents')
			.filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ })
			.first()
			.waitFor({ state: 'visible' });
		return (await this.widget.innerText()).trim();
	}

	/** A link of the card by its words. */
	link(name: string): Locator {
		return this.widget.locator('a', { hasText: name });
	}

	/** Where the links of the card lead to, each once. */
	async targets(): Promise<readonly string[]> {
		const targets = await this.widget
			.locator('a')
			.evaluateAll((links) =>
				links.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''),
			);
		return [...new Set(targets)];
	}

	/** Presses the keys of `Show or Focus Hover`: the first time to see the card, then to be in it. */
	async toggleFocus(): Promise<void> {
		await this.#page.keyboard.press('Control+K');
		await this.#page.keyboard.press('Control+I');
	}

	/** Closes it by the keyboard. */
	async close(): Promise<void> {
		await this.#page.keyboard.press('Escape');
		await this.widget.waitFor({ state: 'hidden' });
	}

	/** The characters of the editor that VS Code marks because the card is about them. */
	async marked(): Promise<string> {
		const mark = this.#page.locator('.editor-instance .hoverHighlight').first();
		await mark.waitFor({ state: 'attached' });
		return mark.evaluate((element) => {
			const { left, right, top, bottom } = element.getBoundingClientRect();
			const lines = element.closest('.monaco-editor')?.querySelector('.view-lines') ?? element;
			const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
			const range = document.createRange();
			let text = '';
			while (walker.nextNode()) {
				const node = walker.currentNode;
				for (const [at, character] of Array.from(node.textContent ?? '').entries()) {
					range.setStart(node, at);
					range.setEnd(node, at + 1);
					const box = range.getBoundingClientRect();
					const x = box.left + box.width / 2;
					const y = box.top + box.height / 2;
					text += left <= x && x <= right && top <= y && y <= bottom ? character : '';
				}
			}
			return text;
		});
	}
}
