import * as assert from 'node:assert/strict';
import { timeBars } from '../../src/render/timeBars';
import type { TimeSeries } from '../../src/smtp/summary';
import { emptyTally } from '../../src/smtp/summaryTable';
import { GrowingTimeSeries } from '../../src/smtp/timeBuckets';

describe('the bars of a time chart', () => {
	const rows: readonly (readonly [span: string, count: number, every: number, width: number])[] = [
		['an hour', 60, 60, 60],
		['a day', 1440, 60, 15 * 60],
		['two days', 2880, 60, 30 * 60],
		['a month', 30 * 24, 3600, 6 * 3600],
		['a year', 365, 86_400, 7 * 86_400],
		['a century', 1200, 31 * 86_400, 350 * 86_400],
	];
	for (const [span, count, every, width] of rows) {
		it(`can be told from each other for a log of ${span}, and lose no reply`, () => {
			const series = seriesOf(count, every);
			const bars = timeBars(series);
			assert.equal(bars.width, width);
			assert.ok(bars.buckets.length <= 120);
			assert.equal(
				bars.buckets.reduce((sum, { counts }) => sum + counts.positive, 0),
				count,
			);
		});
	}

	it('begin where their buckets do', () => {
		assert.deepEqual(
			timeBars(seriesOf(1440, 60))
				.buckets.slice(0, 2)
				.map(({ counts, start }) => [start, counts.positive]),
			[
				['2026-01-01T00:00:00', 15],
				['2026-01-01T00:15:00', 15],
			],
		);
	});

	it('are none where no line has a time', () => {
		const none: TimeSeries = { width: 60, buckets: [], without: { ...emptyTally(), positive: 3 } };
		assert.deepEqual(timeBars(none), none);
	});

	/** One positive reply each `every` seconds. */
	function seriesOf(count: number, every: number): TimeSeries {
		const series = new GrowingTimeSeries();
		const start = Date.parse('2026-01-01T00:00:00Z') / 1000;
		for (let index = 0; index < count; index++) {
			series.count(start + index * every, 'positive');
		}
		return series.toTimeSeries();
	}
});
