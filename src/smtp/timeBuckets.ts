import type { Severity } from './codes';
import { day, hour, isoTime, minute, secondsOf } from './isoTime';
import type { Counts, TimeSeries } from './summary';
import { addCounts, emptyTally, type Tally } from './summaryTable';

/** In seconds. The widest puts all times that `lineTime` reads into fewer than `maxBuckets`. */
const widths = [minute, 10 * minute, hour, 6 * hour, day, 7 * day, 35 * day];
const maxBuckets = 1500;

/**
 * A time series as it grows. Its width depends only on which times came, not on their order or on
 * how the log was cut: it is the smallest that keeps all of them within `maxBuckets`.
 */
export class GrowingTimeSeries {
	#step = 0;
	#buckets = new Map<number, Tally>();
	readonly #without = emptyTally();
	/** Of the bucket that was asked for last: a log's times come in their order. */
	#last: { readonly index: number; readonly tally: Tally } | undefined;

	/** Counts one reply; `time` in seconds, see `TimeOfLine`. */
	count(time: number | undefined, severity: Severity): void {
		if (time === undefined) {
			this.#without[severity]++;
		} else {
			this.#tallyAt(time)[severity]++;
			this.#widen();
		}
	}

	/** Adds another series. */
	add({ width, buckets, without }: TimeSeries): void {
		addCounts(this.#without, without);
		while (this.#width() < width && this.#step < widths.length - 1) {
			this.#useNextWidth();
		}
		for (const { start, counts } of buckets) {
			addCounts(this.#tallyAt(secondsOf(start)), counts);
		}
		this.#widen();
	}

	/** The series as it stands. */
	toTimeSeries(): TimeSeries {
		const width = this.#width();
		const buckets = [...this.#buckets].sort(([left], [right]) => left - right);
		return {
			width,
			buckets: buckets.map(([index, counts]) => ({
				start: isoTime(index * width),
				counts: { ...counts },
			})),
			without: { ...this.#without },
		};
	}

	#width(): number {
		return widths[this.#step] ?? Infinity;
	}

	#tallyAt(time: number): Tally {
		const index = Math.floor(time / this.#width());
		if (this.#last?.index === index) {
			return this.#last.tally;
		}
		const tally = this.#buckets.get(index) ?? emptyTally();
		this.#buckets.set(index, tally);
		this.#last = { index, tally };
		return tally;
	}

	#widen(): void {
		while (this.#buckets.size > maxBuckets && this.#step < widths.length - 1) {
			this.#useNextWidth();
		}
	}

	#useNextWidth(): void {
		const before: readonly (readonly [number, Counts])[] = [...this.#buckets];
		const width = this.#width();
		this.#step++;
		this.#buckets = new Map();
		this.#last = undefined;
		for (const [index, counts] of before) {
			addCounts(this.#tallyAt(index * width), counts);
		}
	}
}
