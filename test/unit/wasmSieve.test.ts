import assert from 'node:assert/strict';
import { sieveCodeOfText } from '../../scripts/build/sieveCode.mjs';
import { createWasmSieve } from '../../src/logs/wasmSieve';
import type { Sieve } from '../../src/smtp/siftedLines';
import { sieveOfText } from './sieveOfText';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('createWasmSieve', () => {
	let sieve: Sieve;

	before(async () => {
		sieve = await sieveOfText();
	});

	const cases: readonly (readonly [line: string, isLeft: boolean])[] = [
		['status=sent (250 ok)', true],
		['550', true],
		['dsn=5.1.1,', true],
		['Learn more at535 5.7.8', true],
		['go to550', true],
		['a\\n550-no', true],
		['said:_550_no', true],
		['smtpd[23181]: connect from mx.example.org[203.0.113.9]', false],
		['mx550 550.5 550/5 256/256 x-550 550% 5500', false],
		['TLS_AES_256_GCM_SHA384 5.1 5.1111.1', false],
		['https://www.example.org/', false],
		['', false],
	];
	for (const [line, isLeft] of cases) {
		it(`${isLeft ? 'leaves' : 'takes out'} ${line}`, () => {
			const sifted = sieve(encoder.encode(`first\n${line}\nlast`));
			assert.equal(decoder.decode(sifted?.bytes), isLeft ? `${line}\n` : '');
			assert.equal(sifted?.lineFeeds, 2);
		});
	}

	for (const line of [
		'550\n',
		'a://550\n',
		'a://550 550 550 5.1.1\n',
		`${'550 '.repeat(9_000)}\n`,
	]) {
		it(`has room for a whole block of ${line.slice(0, 20).trim()}`, () => {
			const block = encoder.encode(line.repeat(Math.floor((1 << 17) / line.length)));
			const sifted = sieve(block);
			assert.deepEqual(sifted?.bytes, block);
			const { lineCount, lines, places } = sifted;
			assert.equal(lineCount, block.length / line.length);
			const placesOfLine = line.match(/:\/\/|\b550|5\.1/g)?.length ?? 0;
			assert.deepEqual(
				[...lines.subarray(0, 4 * lineCount).subarray(-4)],
				[block.length, lineCount * placesOfLine, block.length - line.length, lineCount - 1],
			);
			assert.ok(lineCount * placesOfLine <= places.length);
		});
	}

	it('refuses a block that it has no room for', () => {
		assert.equal(sieve(new Uint8Array((1 << 17) + 1)), undefined);
	});

	it('is code that imports nothing, and so can reach nothing', async () => {
		const code = new WebAssembly.Module(await sieveCodeOfText());
		assert.deepEqual(WebAssembly.Module.imports(code), []);
	});

	it('is none where a machine cannot run it', () => {
		assert.equal(createWasmSieve(encoder.encode('no module')), undefined);
	});
});
