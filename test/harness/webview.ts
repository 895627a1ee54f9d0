import type { Frame, Locator, Page } from 'playwright-core';

/** The document inside the webview in view: a frame inside a frame. */
export async function webviewFrame(page: Page): Promise<Frame> {
	const outer = await frameOf(page.locator('iframe.webview.ready').filter({ visible: true }).first());
	const inner = await frameOf(outer.locator('iframe#active-frame'));
	await inner.waitForLoadState('domcontentloaded');
	return inner;
}

async function frameOf(locator: Locator): Promise<Frame> {
	await locator.waitFor({ state: 'attached' });
	const handle = await locator.elementHandle();
	const frame = await handle?.contentFrame();
	if (!frame) throw new Error('The frame was gone before it could be read.');
	return frame;
}
