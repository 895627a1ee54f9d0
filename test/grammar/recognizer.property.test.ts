import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { grammars } from '../../src/smtp/grammar';
import { recognize } from '../../src/smtp/recognize';
import { nastyParts } from '../../scripts/bench/nastyParts';
import { anyLine, knownLines } from '../fuzz/lines';
import { colored, loadGrammar } from './engine';

describe('grammar and recognize', () => {
	let log: IGrammar;
	let session: IGrammar;
	let mail: IGrammar;

	before(async () => {
		const ours = [...grammars().values()];
		log = await loadGrammar('text.log', ours);
		session = await loadGrammar('text.smtp-transcript', ours);
		mail = await loadGrammar('text.eml.smtp', ours);
	});

	it('agree on every line', () => {
		fc.assert(
			fc.property(anyLine(knownLines()), (line) => {
				assert.deepEqual(colored(log, line), recognize(line));
				assert.deepEqual(colored(session, line), recognize(line, { transcript: true }));
				assert.deepEqual(colored(mail, line), recognize(line, { transcript: true }));
			}),
			{ numRuns: 4_000 },
		);
	}).timeout(60_000);
});

// That patterns run in linear time is proven in `rules.test.ts`, where every repeat has a bound. Here
// it is seen from outside: what stands far from a place changes nothing there.
describe('a line of great length', () => {
	const far = 5_000;

	it('has the codes of its parts, however far they lie apart', () => {
		const line = anyLine(knownLines());
		fc.assert(
			fc.property(line, line, fc.boolean(), (left, right, transcript) => {
				const gap = ` ${'x '.repeat(far / 2)}`;
				const places = (text: string) => recognize(text, { transcript }).map(({ start }) => start);
				const ofRight = places(gap + right + gap).map((start) => start + left.length);
				assert.deepEqual(places(left + gap + right + gap), [...places(left + gap), ...ofRight]);
			}),
			{ numRuns: 500 },
		);
	}).timeout(60_000);

	for (const part of nastyParts) {
		it(`of 1 MB has a code in each of its parts or in none, ${JSON.stringify(part)}`, () => {
			const codes = (count: number) => recognize(part.repeat(count), { transcript: true }).length;
			const count = Math.ceil(1_000_000 / part.length);
			const ofEach = codes(200) - codes(199);
			// Where a line begins, less stands before a place, and so it may have a few codes more or less.
			assert.ok(Math.abs(codes(count) - ofEach * count) < 200);
		}).timeout(60_000);
	}
});
