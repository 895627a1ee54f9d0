import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { cutAtLineEnds } from '../../src/logs/logPieces';
import { useLogFolder } from './logFolder';

describe('pieces of a log', () => {
	const logs = useLogFolder();

	it('end where a line does, and leave no byte out', async () => {
		const text = ['', 'a', 'bb\r', '', 'x'.repeat(200), 'c'].join('\n');
		for (const length of [1, 2, 3, 7, 100, 1000]) {
			const handle = await open(logs.write('cut.log', text));
			const pieces = await cutAtLineEnds(handle, text.length, length).finally(() => handle.close());
			assert.equal(pieces.map(({ end, start }) => text.slice(start, end)).join(''), text);
			for (const { start } of pieces.slice(1)) {
				assert.equal(text[start - 1], '\n');
			}
		}
	});
});
