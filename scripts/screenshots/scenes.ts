import type { Locator } from 'playwright-core';
import type { Workbench } from '../../test/harness/workbench';
import { areaOf, type Area } from './picture';

// Each scene sets the window up as a person would, and gives the part of it that the picture shows.

const margin = 20;

/** The look-up over a log, in a window so wide that its box has its full width. */
export async function lookUp(workbench: Workbench, height: number): Promise<Area> {
	await workbench.page.setViewportSize({ width: 1000, height: 1000 });
	await workbench.openFile('mail.log');
	await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
	await workbench.quickPick.type('mailbox full');
	await workbench.quickPick.row('4.2.2');
	const { x, y, width } = await areaOf(workbench.quickPick.widget);
	return { x: x - margin, y, width: width + 2 * margin, height };
}

/** A card and the log that it speaks of; of both, no more than `height` around the card's top. */
export async function hover(workbench: Workbench, height?: number): Promise<Area> {
	await workbench.openFile('mail.log');
	await workbench.hover('550-5¦.7.26 Your email');
	const editor = await editorArea(workbench);
	const card = await areaOf(workbench.page.locator('.monaco-hover:visible').first());
	return height === undefined
		? { ...editor, height: card.y + card.height + margin - editor.y }
		: { ...editor, y: card.y - 3 * margin, height };
}

/** A session in which all four severities stand close to each other, from a line on. */
export async function colors(
	workbench: Workbench,
	height: number,
	from = 'AUTH LOGIN',
): Promise<Area> {
	await workbench.openFile('swaks.smtp');
	await workbench.goTo('¦<~  334 VXN');
	await scrollToTop(workbench, from);
	return { ...(await editorArea(workbench)), height };
}

/** 250 and 451 side by side. */
export async function compare(workbench: Workbench, height: number): Promise<Area> {
	await workbench.compare('250', '451');
	return { ...(await editorArea(workbench)), height };
}

/** The summary of a morning, from its top or from a heading on. */
export async function summarize(
	workbench: Workbench,
	height: number,
	from?: string,
): Promise<Area> {
	await workbench.openFile('monday.log');
	await workbench.runCommand('SMTP Lens: Summarize Replies in Log…');
	const summary = await workbench.webview('Replies in the log');
	await summary.locator('canvas').waitFor();
	const area = await editorArea(workbench);
	const heading = from && (await areaOf(summary.getByRole('heading', { name: from })));
	return { ...area, y: heading ? heading.y - margin : area.y, height };
}

function editorArea({ page }: Workbench): Promise<Area> {
	return areaOf(page.locator('.part.editor'));
}

/** Scrolls until nothing stands above the first line with that text. */
async function scrollToTop({ page }: Workbench, text: string): Promise<void> {
	const line = page.locator('.editor-instance .view-line', { hasText: text }).first();
	const { y: top } = await areaOf(page.locator('.editor-instance').first());
	for (let before = await topOf(line); before > top + 1; before = await topOf(line)) {
		await page.keyboard.press('Control+ArrowDown');
		while ((await topOf(line)) === before) await page.waitForTimeout(20);
	}
}

/** VS Code draws lines anew as it scrolls, so for a moment one may be nowhere. */
async function topOf(line: Locator): Promise<number> {
	const box = await line.boundingBox();
	return box?.y ?? topOf(line);
}
