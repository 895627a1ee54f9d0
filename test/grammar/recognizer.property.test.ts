import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { grammars } from '../../src/smtp/grammar';
import { recognize } from '../../src/smtp/recognize';
import { anyLine, knownLines } from '../fuzz/lines';
import { coloured, loadGrammar } from './engine';

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
				assert.deepEqual(coloured(log, line), recognize(line));
				assert.deepEqual(coloured(session, line), recognize(line, { transcript: true }));
				assert.deepEqual(coloured(mail, line), recognize(line, { transcript: true }));
			}),
			{ numRuns: 4_000 },
		);
	}).timeout(60_000);
});

describe('a line of great length', () => {
	const nasty = [
		'550 x ',
		'said: 550-',
		'after DATA: 550 ',
		'550',
		'5.1.1 ',
		' ',
		'"',
		"'",
		'ab:',
		'\\n',
		'http://',
		'(',
		'\ud800',
	];

	for (const part of nasty) {
		it(`takes no more than in proportion, ${JSON.stringify(part)} over and over`, () => {
			const time = (length: number) => {
				const line = part.repeat(Math.ceil(length / part.length));
				const start = process.cpuUsage();
				recognize(line, { transcript: true });
				// What we used ourselves, in microseconds: other programs may keep the machine busy.
				return process.cpuUsage(start).user;
			};
			const best = (length: number) => Math.min(...[1, 2, 3, 4, 5].map(() => time(length)));
			best(100_000);
			// Four times the length: linear gives 4, quadratic 16. The rest is for the garbage collector.
			assert.ok(best(1_000_000) < 12 * best(250_000) + 50_000);
		}).timeout(20_000);
	}
});
