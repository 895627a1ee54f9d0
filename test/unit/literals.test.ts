import fc from 'fast-check';
import assert from 'node:assert/strict';
import { LiteralSet } from '../../src/smtp/literals';

describe('LiteralSet', () => {
	const cases: readonly (readonly [literals: string[], text: string, found: string[]])[] = [
		[['TSS04'], '421 4.7.0 [TSS04] deferred', ['TSS04']],
		[['tss04'], 'TSS04', ['TSS04']],
		[['IB101'], 'IB1011 refused', []],
		[['IB101'], 'XIB101 refused', []],
		[['LPN'], 'lpn LPN007_426', ['lpn', 'LPN']],
		[['LPN'], 'LPNX', []],
		[['RL0000', 'RL000010'], 'see RL000010', ['RL000010']],
		[['user unknown', 'unknown'], 'User unknown in table', ['User unknown', 'unknown']],
		[['AUP#'], 'AUP#In-1310', ['AUP#']],
		[['.google.com'], 'mx.google.com[192.0.2.1]', ['.google.com']],
		[['.google.com'], 'mx.google.community', []],
		[['a b', 'b c'], 'a b c', ['a b', 'b c']],
		[['ящик'], 'Ящик переполнен', ['Ящик']],
		[['is'], 'İS is', ['is']],
	];
	for (const [literals, text, found] of cases) {
		it(`finds ${found.join(', ') || 'nothing'} of ${literals.join(', ')} in ${text}`, () => {
			const hits = new LiteralSet(literals).find(text);
			assert.deepEqual(
				hits.map(({ start, end }) => text.slice(start, end)),
				found,
			);
		});
	}

	it('finds what a search for each literal by itself finds', () => {
		const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1 }), {
			minLength: 1,
			maxLength: 6,
		});
		const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 });
		fc.assert(
			fc.property(words, text, (literals, haystack) => {
				const together = new LiteralSet(literals).find(haystack);
				const alone = literals.flatMap((literal, index) =>
					new LiteralSet([literal]).find(haystack).map((hit) => ({ ...hit, index })),
				);
				assert.deepEqual(sorted(together), sorted(alone));
			}),
		);
	});
});

function sorted(hits: readonly { index: number; start: number; end: number }[]): readonly string[] {
	return hits.map(({ index, start, end }) => `${index}@${start}-${end}`).sort();
}
