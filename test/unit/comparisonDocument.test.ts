import assert from 'node:assert/strict';
import { comparisonDocument } from '../../src/render/comparisonDocument';
import { toMarkdown } from '../../src/render/markdown';
import { compare, type Comparison } from '../../src/smtp/compare';
import { catalogueOfData } from './catalogueOfData';

const catalogue = catalogueOfData();
const { words } = catalogue;

describe('a comparison as Markdown', () => {
	const lines = markdownOf(comparisonOf('250', '451')).split('\n');

	it('has its headings in order', () => {
		assert.deepEqual(
			lines.filter((line) => line.startsWith('#')),
			[
				'# 250 and 451 compared',
				'## 250 Requested action completed',
				'### How to fix it',
				'## 451 Local error in processing',
				'### How to fix it',
				'## Key differences',
				'## When to use which',
				'### 250 Requested action completed',
				'### 451 Local error in processing',
				'## Learn more',
			],
		);
	});

	it('has a row for each difference', () => {
		const rows = lines.filter((line) => line.startsWith('|'));
		assert.equal(rows.length, 2 + comparisonOf('250', '451').differences.length);
		assert.ok(rows.every((row) => row.match(/(?<!\\)\|/g)?.length === 4));
	});

	it('holds all that the page shows', () => {
		const comparison = comparisonOf('250', '451');
		const text = lines.join('\n').replaceAll('\\', '');
		const { advice, left, right, sentences, summary } = comparison;
		const shown = [
			...[left, right].flatMap(({ description, whenSeen, whenToUse, fix }) => [
				description,
				whenSeen,
				whenToUse,
				...fix.sender,
				...fix.server,
			]),
			...sentences,
			summary,
			advice.left,
			advice.right,
		];
		assert.deepEqual(
			shown.filter((piece) => !text.includes(piece)),
			[],
		);
	});

	it('lets no text become markup', () => {
		const hostile = '<img src=x onerror=alert(1)> [x](command:y) | `z` *w* $(error)';
		const comparison = comparisonOf('250', '451');
		const markdown = markdownOf({
			...comparison,
			summary: hostile,
			sentences: [hostile],
			differences: comparison.differences.map((each) => ({ ...each, left: hostile })),
		});
		assert.doesNotMatch(markdown, /(?<!\\)<img|(?<!\\)\[x\]\(command|(?<!\\)\$\(error/);
	});
});

function comparisonOf(left: string, right: string): Comparison {
	const result = compare(catalogue, left, right);
	assert.ok(result.kind === 'compared');
	return result.comparison;
}

function markdownOf(comparison: Comparison): string {
	return toMarkdown(comparisonDocument(comparison, words));
}
