import assert from 'node:assert/strict';
import { textOfFile, type StoredFile } from '../../src/ownCatalogue/textOfFile';

/** VS Code's `FileType`. */
const [unknown, regular, folder, link] = [0, 1, 2, 64];

const stored = (text: string, type = regular, size = text.length): StoredFile => ({
	stat: () => Promise.resolve({ type, size }),
	read: () => Promise.resolve(new TextEncoder().encode(text)),
});
const never = new Promise<never>(() => undefined);
const untouched = () => assert.fail('it was read');

describe('the text of a catalogue file', () => {
	it('is read of a file, and through a link to one', async () => {
		for (const type of [regular, regular | link]) {
			assert.deepEqual(await textOfFile(stored('{ "ü": 1 }', type)), { text: '{ "ü": 1 }' });
		}
	});

	for (const [what, type] of [
		['a device or a pipe', unknown],
		['a link to a device', unknown | link],
		['a folder', folder],
		['a link to a folder', folder | link],
	] as const) {
		it(`is not looked for in ${what}, which may never end`, async () => {
			const file = { ...stored('', type), read: untouched };
			assert.deepEqual(await textOfFile(file), { fault: { kind: 'not-a-file' } });
		});
	}

	it('is not read where there is too much of it', async () => {
		const tooLarge = { fault: { kind: 'too-large', limitBytes: 1_000_000 } };
		const large = { ...stored('', regular, 1_000_001), read: untouched };
		assert.deepEqual(await textOfFile(large), tooLarge);
		// A file that says it is empty, as some of a system's own do, or that grows meanwhile.
		assert.deepEqual(await textOfFile(stored('x'.repeat(1_000_001), regular, 0)), tooLarge);
	});

	it('is given up on where it does not come', async () => {
		const tooSlow = { fault: { kind: 'too-slow', limitSeconds: 0.001 } };
		assert.deepEqual(await textOfFile({ ...stored(''), stat: () => never }, 1), tooSlow);
		assert.deepEqual(await textOfFile({ ...stored(''), read: () => never }, 1), tooSlow);
	});

	it('is none where it is missing, no UTF-8, or cannot be read', async () => {
		const failing = (error: Error): StoredFile => ({
			...stored(''),
			stat: () => Promise.reject(error),
		});
		const bytes = () => Promise.resolve(Uint8Array.of(0xff, 0xfe));
		assert.deepEqual(await textOfFile({ ...stored(''), read: bytes }), {
			fault: { kind: 'not-utf8' },
		});
		const missing = Object.assign(new Error('gone'), { code: 'FileNotFound' });
		assert.deepEqual(await textOfFile(failing(missing)), { fault: { kind: 'missing' } });
		assert.deepEqual(await textOfFile(failing(new Error('no'))), {
			fault: { kind: 'unreadable', why: 'no' },
		});
	});
});
