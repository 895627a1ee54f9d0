import assert from 'node:assert/strict';
import { compare, type Comparison } from '../../src/smtp/compare';
import { catalogueOfData } from './catalogueOfData';

const catalogue = catalogueOfData();

describe('compare', () => {
	it('sets positive completion against transient negative for 250 and 451', () => {
		const { summary, differences } = compared('250', '451');
		assert.match(summary, /positive completion.*transient negative/s);
		const severity = differences.find(({ kind }) => kind === 'severity');
		assert.deepEqual(severity, {
			kind: 'severity',
			aspect: 'Severity',
			left: 'positive completion',
			right: 'transient negative',
			isSame: false,
		});
	});

	it('says what each means, where each is met and what to do about each', () => {
		const { left, right } = compared('250', '451');
		assert.match(left.description, /complet/);
		assert.match(left.whenSeen, /recipient/);
		assert.match([...left.fix.sender, ...left.fix.server].join(' '), /[Nn]othing/);
		assert.match(right.whenSeen, /DNS/);
		assert.match(right.fix.server.join(' '), /log/);
	});

	const pairs: readonly (readonly [left: string, right: string])[] = [
		['550', '5.1.1'],
		['5.7.1', '5.7.26'],
		['550', '550'],
		['588', '5.99.1'],
	];
	for (const [left, right] of pairs) {
		it(`compares ${left} and ${right}, of whatever kind they are`, () => {
			const comparison = compared(left, right);
			assert.deepEqual([comparison.left.code, comparison.right.code], [left, right]);
			assert.ok(comparison.summary.includes(left));
			assert.equal(comparison.differences.length, 8);
		});
	}

	it('gives as many sentences as there are differences, and what the catalogue says of the pair', () => {
		const { differences, sentences } = compared('450', '550');
		const shown = differences.filter(
			({ isSame, left, right }) => !isSame && left !== 'none' && right !== 'none',
		);
		assert.ok(sentences.length >= shown.length);
		assert.deepEqual(
			sentences.filter((sentence) => /[{}]/.test(sentence)),
			[],
		);
	});

	for (const typed of ['999', '', 'x', '5.7', '<img>', '550 5.1.1']) {
		it(`refuses ${JSON.stringify(typed)} and says which it was`, () => {
			assert.deepEqual(compare(catalogue, '250', typed), { kind: 'not-a-code', typed });
			assert.deepEqual(compare(catalogue, typed, '250'), { kind: 'not-a-code', typed });
		});
	}

	it('offers other pairs, none of them the one shown', () => {
		const { otherPairs } = compared('450', '451');
		assert.ok(otherPairs.length > 0);
		for (const [left, right] of otherPairs) {
			assert.ok(['450', '451'].includes(left) && !['450', '451'].includes(right));
		}
	});
});

function compared(left: string, right: string): Comparison {
	const result = compare(catalogue, left, right);
	assert.ok(result.kind === 'compared');
	return result.comparison;
}
