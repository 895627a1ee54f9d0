import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** A part of the window, in CSS pixels. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Takes a picture of a part of the window, with that many colors, into a file in the format that its
 * name says: PNG or WebP, which loses nothing either and is a fifth smaller.
 */
export async function takePicture(
	page: Page,
	path: string,
	clip: Area,
	colors: number,
): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const shot = await page.screenshot({
		clip,
		animations: 'disabled',
		// A caret in a code would look like a mark of ours.
		style: '.cursors-layer { visibility: hidden; }',
	});
	const png = sharp(shot).png({
		palette: true,
		colors,
		dither: 0,
		effort: 10,
		compressionLevel: 9,
	});
	const picture = path.endsWith('.webp')
		? sharp(await png.toBuffer()).webp({ lossless: true, effort: 6 })
		: png;
	const { size, width, height } = await picture.toFile(path);
	const kilobytes = (size / 1000).toFixed(0);
	console.log(`${path}  ${String(width)} × ${String(height)}, ${kilobytes} kB`);
}

/** Where an element is. */
export async function areaOf(element: Locator): Promise<Area> {
	const box = await element.boundingBox();
	if (!box) throw new Error('What the picture is to show is not in view.');
	return box;
}
