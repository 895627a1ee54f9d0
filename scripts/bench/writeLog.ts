import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const chunkLength = 1 << 20;

/** Writes lines to a file, a megabyte at a time: anew, or with `a` behind what it holds. */
export async function writeLog(
	path: string,
	lines: Iterable<string>,
	flags: 'w' | 'a' = 'w',
): Promise<void> {
	const file = createWriteStream(path, { flags });
	let text = '';
	for (const line of lines) {
		text += `${line}\n`;
		if (text.length > chunkLength) {
			if (!file.write(text)) {
				await once(file, 'drain');
			}
			text = '';
		}
	}
	file.end(text);
	await once(file, 'finish');
}
