import { day, hour, isoTime, minute, secondsOf } from '../smtp/isoTime';
import type { TimeBucket, TimeSeries } from '../smtp/summary';
import { addCounts, emptyTally, type Tally } from '../smtp/summaryTable';

/** More than that, side by side on a page, run into each other. */
const maxBars = 120;

/** In seconds, of which people can tell the ends. */
const widths = [
	...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
	...[1, 2, 3, 6, 12].map((count) => count * hour),
	...[1, 7, 35, 70, 140, 350, 700].map((count) => count * day),
];

/**
 * A time series as a page shows it: in buckets so wide that each can be told from the next, and never
 * narrower than they were counted.
 */
export function timeBars({ buckets, width, without }: TimeSeries): TimeSeries {
	const starts = buckets.map(({ start }) => secondsOf(start));
	const [first = 0, last = 0] = [starts[0], starts.at(-1)];
	const fitting = widths.filter((wider) => wider % width === 0);
	const barWidth =
		fitting.find((wider) => Math.floor(last / wider) - Math.floor(first / wider) < maxBars) ??
		fitting.at(-1) ??
		width;
	const bars = new Map<number, Tally>();
	buckets.forEach(({ counts }, at) => {
		const bar = Math.floor((starts[at] ?? 0) / barWidth);
		const tally = bars.get(bar) ?? emptyTally();
		addCounts(tally, counts);
		bars.set(bar, tally);
	});
	return { width: barWidth, buckets: [...bars].map((bar) => bucketOf(bar, barWidth)), without };
}

function bucketOf([bar, counts]: readonly [number, Tally], width: number): TimeBucket {
	return { start: isoTime(bar * width), counts };
}
