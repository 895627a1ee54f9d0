import type uPlot from 'uplot';
import { day, isoTime, secondsOf } from '../smtp/isoTime';
import type { SummaryFilter, TimeSeries } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import type { Words } from '../smtp/words';

/** The library that draws, which is loaded apart. */
export type Plotting = typeof uPlot;

/** In CSS pixels. */
export const chartHeight = 220;

/** The bars of replies over time, the largest first, since each series is drawn over the one before. */
export function dataOf({ buckets }: TimeSeries): uPlot.AlignedData {
	return [
		buckets.map(({ start }) => secondsOf(start)),
		buckets.map(({ counts }) => totalOf(counts)),
		buckets.map(({ counts }) => counts.transient + counts.permanent),
		buckets.map(({ counts }) => counts.permanent),
	];
}

/**
 * How the bars are drawn in so many CSS pixels, by the theme's colors; `onRange` gets the range that
 * somebody drags over.
 */
export function optionsOf(
	plotting: Plotting,
	{ width }: TimeSeries,
	words: Words,
	pixels: number,
	onRange: (range: SummaryFilter) => void,
): uPlot.Options {
	return {
		width: pixels,
		height: chartHeight,
		// Times are as the log writes them, in no zone.
		tzDate: (seconds) => plotting.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
		legend: { show: false },
		scales: { y: { range: (_, __, max) => [0, Math.max(1, max)] } },
		axes: axes(),
		series: seriesOf(words, barsOf(width)),
		cursor: { drag: { x: true, y: false, setScale: false } },
		hooks: { setSelect: [tellRange(onRange)] },
	};
}

/** Of time, then of replies. */
function axes(): uPlot.Axis[] {
	const text = color('--vscode-foreground');
	const grid = { stroke: color('--vscode-editorIndentGuide-background1', text), width: 1 };
	const axis = {
		stroke: text,
		grid,
		ticks: grid,
		font: fontOf(document.body),
	} satisfies uPlot.Axis;
	return [
		{ ...axis, values: (_, splits, __, ___, step) => splits.map(timeLabel(step)) },
		{ ...axis, size: countsWidth, incrs: wholeSteps },
	];
}

/** In CSS pixels. */
const countsWidth = 60;

/** Times, then a series for each row of {@link dataOf}. */
function seriesOf({ severity }: Words, paths: uPlot.Series.PathBuilder): uPlot.Series[] {
	const series = (label: string, variable: string): uPlot.Series => ({
		label,
		stroke: color(variable),
		fill: color(variable),
		width: 0,
		points: { show: false },
		// A bucket without replies is left out, so the axis alone says how wide a bar is.
		paths,
	});
	return [
		{},
		series(severity.positive.name, '--vscode-charts-green'),
		series(severity.transient.name, '--vscode-charts-yellow'),
		series(severity.permanent.name, '--vscode-charts-red'),
	];
}

/** In CSS pixels: as far as a hand moves that only clicks. */
const maxClicked = 3;

function tellRange(onRange: (range: SummaryFilter) => void): (plot: uPlot) => void {
	return (plot) => {
		const { left, width } = plot.select;
		if (width > maxClicked) {
			onRange({
				since: isoOf(plot.posToVal(left, 'x')),
				until: isoOf(plot.posToVal(left + width, 'x')),
			});
		}
	};
}

/** In canvas pixels. */
const minGapped = 6;

/** Bars that begin where their bucket does, and leave a gap of a tenth where it can be seen. */
function barsOf(width: number): uPlot.Series.PathBuilder {
	return (plot, index, first, last) => {
		const path = new Path2D();
		const [xs, ys] = [plot.data[0], plot.data[index] ?? []];
		const bottom = plot.valToPos(0, 'y', true);
		for (let at = first; at <= last; at++) {
			const [x = 0, y] = [xs[at], ys[at]];
			if (y !== undefined && y !== null && y > 0) {
				const left = plot.valToPos(x, 'x', true);
				const next = plot.valToPos(x + width, 'x', true);
				const right = next - left < minGapped ? next : left + (next - left) * 0.9;
				const top = plot.valToPos(y, 'y', true);
				path.rect(left, top, Math.max(1, right - left), bottom - top);
			}
		}
		return { stroke: path, fill: path };
	};
}

// There are no halves of a reply.
const wholeSteps = Array.from({ length: 12 }, (_, power) => 10 ** power).flatMap((ten) =>
	[1, 2, 5].map((digit) => digit * ten),
);

/** The clock, with the day where a new one begins; the day alone where steps are that wide. */
function timeLabel(step: number): (seconds: number, index: number, all: number[]) => string {
	return (seconds, index, all) => {
		const [date = '', clock = ''] = isoOf(seconds).split('T');
		const isNewDay = index === 0 || !isoOf(all[index - 1] ?? 0).startsWith(date);
		return step >= day ? date : `${clock.slice(0, 5)}${isNewDay ? `\n${date}` : ''}`;
	};
}

function isoOf(seconds: number): string {
	return isoTime(Math.round(seconds));
}

function color(variable: string, otherwise = 'gray'): string {
	return getComputedStyle(document.documentElement).getPropertyValue(variable).trim() || otherwise;
}

function fontOf(body: HTMLElement): string {
	const { fontFamily, fontSize } = getComputedStyle(body);
	return `${fontSize} ${fontFamily}`;
}
