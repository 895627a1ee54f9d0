import type { Locator, Page } from 'playwright-core';

/**
 * Settings under which a terminal draws its text as elements, which can be found, and is not started
 * anew, its text lost, when another extension has something to say of its environment.
 */
export const terminalSettings = {
	'terminal.integrated.gpuAcceleration': 'off',
	'terminal.integrated.environmentChangesRelaunch': false,
};

const maxAttempts = 30;

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

	/**
	 * Rests the mouse on a word of a printed line until there is a link that says `wanted`. A terminal
	 * asks for the links of a line when the mouse comes to it, and may not know us or the program that
	 * runs in it by then: so come again until it does.
	 */
	async rest(line: string, word: string, wanted: string): Promise<void> {
		const link = this.#link.filter({ hasText: wanted });
		for (let attempt = 1; ; attempt++) {
			await this.#moveMouseTo(line, word);
			try {
				await link.waitFor({ timeout: 2_000 });
				return;
			} catch (error) {
				if (attempt === maxAttempts) throw error;
			}
		}
	}

	/** Rests the mouse on a word; throws when a link appears within the time that VS Code takes. */
	async restOnNothing(line: string, word: string): Promise<void> {
		await this.#moveMouseTo(line, word);
		const appeared = await this.#link.waitFor({ timeout: 1_500 }).then(
			() => true,
			() => false,
		);
		if (appeared) throw new Error(`A link appeared on ${word}: ${await this.#link.innerText()}`);
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

	async #moveMouseTo(line: string, word: string): Promise<void> {
		const { x, y, height } = await this.#placeOf(line, word);
		// By way of the line above: a terminal keeps what it was told of the line that it asked for last.
		await this.#page.mouse.move(x, y - height);
		await this.#page.mouse.move(x, y, { steps: 4 });
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
