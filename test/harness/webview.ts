import type { Frame, Locator, Page } from 'playwright-core';

const limitMs = 20_000;
const pauseMs = 100;

/**
 * The document of a webview of ours, known by its heading: VS Code keeps several webviews at a
 * time, each a frame inside a frame, and replaces them as it loads them.
 */
export async function webviewFrame(page: Page, heading: string): Promise<Frame> {
	const end = Date.now() + limitMs;
	while (Date.now() < end) {
		for (const frame of page.frames()) {
			if (await hasHeading(frame, heading)) return frame;
		}
		await page.waitForTimeout(pauseMs);
	}
	throw new Error(`No webview shows the heading ${heading}.`);
}

/** A frame that goes away while it is asked has no heading any more. */
async function hasHeading(frame: Frame, heading: string): Promise<boolean> {
	return frame
		.locator('main > h1', { hasText: heading })
		.isVisible()
		.catch(() => false);
}

/** More stops than any page of ours has. */
const maxStops = 60;

/** Presses Tab until `target`, in the window or in a webview, has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	const hasFocus = (): Promise<boolean> =>
		target.evaluate((element) => element === document.activeElement && document.hasFocus());
	for (let stop = 0; stop < maxStops; stop++) {
		if (await hasFocus()) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${String(target)}.`);
}

/** Throws unless the first heading of a document is of level 1, and none skips a level. */
export async function assertHeadingsInOrder(frame: Frame): Promise<void> {
	const levels = await frame
		.locator('h1, h2, h3, h4')
		.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
	const isInOrder = levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1);
	if (levels.length === 0 || !isInOrder) throw new Error(`Headings: ${levels.join(' ')}`);
}
