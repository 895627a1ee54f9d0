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
			assert.equal(comparison.differences.length, 9);
		});
	}

	it('says first what the catalogue holds of the pair, then each difference that matters', () => {
		assert.deepEqual(compared('250', '451').sentences, [
			'451: Its counterpart when an error at the receiver stopped the same command.',
			'250 is positive completion, 451 is transient negative.',
			'What becomes of the message differs. After 250: The server did what was asked. After 451: The server did not take it this time; the sending server keeps the message and tries again.',
			'Retrying differs. 250: not needed; 451: later, automatically.',
			"Different people act. 250: nobody; 451: the recipient's postmaster.",
		]);
	});

	it('tells a reply code and an enhanced status code apart, whichever side they are on', () => {
		for (const [left, right] of [
			['550', '5.1.1'],
			['5.1.1', '550'],
		] as const) {
			const { sentences, summary } = compared(left, right);
			assert.match(
				summary,
				/^550 \(.*\) is a reply code and 5\.1\.1 \(.*\) an enhanced status code/,
			);
			assert.ok(sentences.some((sentence) => sentence.includes('codes of two kinds')));
			assert.ok(!sentences.some((sentence) => sentence.includes('categories')));
		}
	});

	it('fills every place of every sentence', () => {
		const entries = catalogue.all();
		const open = entries.flatMap(({ code }, index) => {
			const { advice, sentences, summary, title } = compared(
				code,
				entries.at(index - 1)?.code ?? code,
			);
			return [advice.left, advice.right, summary, title, ...sentences].filter((text) =>
				/[{}]|undefined/.test(text),
			);
		});
		assert.deepEqual(open, []);
	});

	it('claims nothing of the commands that may draw an enhanced status code', () => {
		const { differences, sentences } = compared('550', '5.1.1');
		assert.equal(differences.find(({ kind }) => kind === 'commands')?.right, '—');
		assert.deepEqual(
			sentences.filter((sentence) => sentence.includes('—')),
			[],
		);
	});

	it('says what to do about each', () => {
		const { advice } = compared('250', '451');
		assert.equal(advice.left, 'Nothing has to be done.');
		assert.match(advice.right, /tries again by itself.*postmaster\.$/);
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
		for (const { left, right, name } of otherPairs) {
			assert.notEqual(name, '');
			assert.ok(['450', '451'].includes(left) && !['450', '451'].includes(right));
		}
	});
});

function compared(left: string, right: string): Comparison {
	const result = compare(catalogue, left, right);
	assert.ok(result.kind === 'compared');
	return result.comparison;
}
