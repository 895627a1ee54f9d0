import type { Locator, Page } from 'playwright-core';

/**
 * Settings under which a terminal draws its text as elements, which can be found, is not started
 * anew, its text lost, when another extension has something to say of its environment, and shows a
 * link as soon as the mouse is on it.
 */
export const terminalSettings = {
	'terminal.integrated.gpuAcceleration': 'off',
	'terminal.integrated.environmentChangesRelaunch': false,
	'workbench.hover.delay': 0,
};

/** The terminal of the panel. */
export class Terminal {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Types a command once there is a prompt, and waits until `line` is printed. */
	async run(command: string, line: string): Promise<void> {
		await this.#page.locator('.xterm-screen').click();
		await this.#page.locator('.xterm.focus').waitFor();
		await this.#lines(/[#$%>]\s*$/)
			.last()
			.waitFor();
		await this.#page.keyboard.type(command);
		await this.#page.keyboard.press('Enter');
		await this.#lines(line).first().waitFor();
	}

	/** Waits until VS Code knows which program runs, by which it names the terminal. */
	async named(program: string): Promise<void> {
		await this.#page.locator('.single-terminal-tab', { hasText: program }).waitFor();
	}

	/** Rests the mouse on a word of a printed line, and waits for the link that says `wanted`. */
	async rest(line: string, word: string, wanted: string): Promise<void> {
		const { x, y, height } = await this.#placeOf(line, word);
		// By way of the line above: a terminal keeps what it was told of the line that it asked for last.
		await this.#page.mouse.move(x, y - height);
		await this.#page.mouse.move(x, y, { steps: 4 });
		await this.#link.filter({ hasText: wanted }).waitFor();
	}

	/**
	 * Moves the mouse on, from a link to another word of its line, and waits until no link is shown.
	 * By then the terminal was told of all links of the line, and shows another one in its next turn.
	 */
	async moveOnToNothing(line: string, word: string): Promise<void> {
		const { x, y } = await this.#placeOf(line, word);
		await this.#link.waitFor();
		await this.#page.mouse.move(x, y);
		await this.#page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
		await this.#link.waitFor({ state: 'hidden' });
	}

	/** Follows the link under the mouse. */
	async follow(): Promise<void> {
		await this.#page.keyboard.down('ControlOrMeta');
		await this.#page.mouse.down();
		await this.#page.mouse.up();
		await this.#page.keyboard.up('ControlOrMeta');
	}

	get #link(): Locator {
		return this.#page.locator('.workbench-hover', { hasText: /click\)/ });
	}

	#lines(text: string | RegExp): Locator {
		return this.#page.locator('.xterm-rows > div', { hasText: text });
	}

	/** The middle of a word, whose line the terminal draws in as many elements as it likes. */
	#placeOf(line: string, word: string): Promise<{ x: number; y: number; height: number }> {
		return this.#lines(line)
			.first()
			.evaluate((element, wanted) => {
				const at = element.textContent.indexOf(wanted);
				const range = document.createRange();
				const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
				let before = 0;
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const length = node.textContent?.length ?? 0;
					if (at >= before && at < before + length) range.setStart(node, at - before);
					before += length;
					if (at + wanted.length <= before) {
						range.setEnd(node, length - (before - at - wanted.length));
						break;
					}
				}
				const { left, top, width, height } = range.getBoundingClientRect();
				return { x: left + width / 2, y: top + height / 2, height };
			}, word);
	}
}
