import assert from 'node:assert/strict';
import { createLineBlocks, maxLineLength } from '../../src/smtp/lineBlocks';

const lineFeed = 0x0a;

describe('createLineBlocks', () => {
	it('keeps no more than one line of a log, however long it grows without a line end', () => {
		let handedOn = 0;
		const blocks = createLineBlocks(({ bytes }) => {
			assert.ok(bytes.length <= maxLineLength);
			handedOn += bytes.length;
			return 0;
		});
		const chunk = new Uint8Array(1 << 20).fill(0x78);
		for (let fed = chunk.length; fed <= 64 * chunk.length; fed += chunk.length) {
			blocks.add(chunk);
			assert.ok(fed - handedOn <= maxLineLength, `${fed - handedOn} bytes are kept`);
		}
		assert.deepEqual(blocks.end(), { lines: 1, bytes: 64 * chunk.length });
		assert.equal(handedOn, 64 * chunk.length);
	});

	it('hands on whole lines with their places, wherever the log is cut', () => {
		const log = new TextEncoder().encode('a\n\nbb\r\nccc');
		for (let cut = 0; cut <= log.length; cut++) {
			const lines: string[] = [];
			const blocks = createLineBlocks(({ byte, bytes, line }) => {
				assert.deepEqual(bytes, log.slice(byte, byte + bytes.length));
				const texts = new TextDecoder().decode(bytes).split(/(?<=\n)/);
				texts.forEach((text, index) => lines.push(`${line + index}: ${JSON.stringify(text)}`));
				return bytes.filter((unit) => unit === lineFeed).length;
			});
			blocks.add(log.subarray(0, cut));
			blocks.add(log.subarray(cut));
			assert.deepEqual(blocks.end(), { lines: 4, bytes: log.length });
			assert.deepEqual(lines, ['1: "a\\n"', '2: "\\n"', '3: "bb\\r\\n"', '4: "ccc"']);
		}
	});
});
