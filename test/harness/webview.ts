import type { Frame, Page } from 'playwright-core';

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
