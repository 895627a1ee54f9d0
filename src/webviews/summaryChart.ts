import type uPlot from 'uplot';
import type { SummaryFilter, TimeSeries } from '../smtp/summary';
import { totalOf } from '../smtp/summaryTable';
import type { Words } from '../smtp/words';
import { element } from './elements';

const height = 220;

type Plotting = typeof uPlot;

// Apart from the rest of the page: it throws as it loads where the browser names a language that
// `Intl` does not know (`en-US@posix`). The table below the chart then says it alone.
const loaded: Promise<Plotting | undefined> = import('uplot').then(
	({ default: plotting }) => plotting,
	() => undefined,
);

/**
 * Replies over time as stacked bars: refused, to be tried again, and all others. Dragging over the
 * chart hands `onRange` the range.
 */
export function chart(
	times: TimeSeries,
	words: Words,
	onRange: (range: SummaryFilter) => void,
): HTMLElement {
	// Whoever does not see it has the same as a table.
	const place = element('div', { class: 'chart', role: 'img', 'aria-label': words.summary.chart });
	void loaded.then((plotting) => {
		if (plotting === undefined) {
			place.remove();
		} else {
			drawIn(place, (width) => {
				const options = optionsOf(plotting, times, words, width, onRange);
				return new plotting(options, dataOf(times), place);
			});
		}
	});
	return place;
}

/** Draws a chart once its place has a width, and again for another width or theme. */
function drawIn(place: HTMLElement, plotOf: (width: number) => uPlot): void {
	let plot: uPlot | undefined;
	const draw = (): void => {
		plot?.destroy();
		plot = undefined;
		if (place.isConnected && place.clientWidth > 0) {
			plot = plotOf(place.clientWidth);
		}
	};
	new ResizeObserver(() => {
		if (plot === undefined) {
			draw();
		} else if (place.clientWidth > 0) {
			plot.setSize({ width: place.clientWidth, height });
		}
	}).observe(place);
	const themes = new MutationObserver(() => {
		if (place.isConnected) {
			draw();
		} else {
			themes.disconnect();
		}
	});
	themes.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}

/** The largest first, since each series is drawn over the one before. */
function dataOf({ buckets }: TimeSeries): uPlot.AlignedData {
	return [
		buckets.map(({ start }) => Date.parse(`${start}Z`) / 1000),
		buckets.map(({ counts }) => totalOf(counts)),
		buckets.map(({ counts }) => counts.transient + counts.permanent),
		buckets.map(({ counts }) => counts.permanent),
	];
}

function optionsOf(
	plotting: Plotting,
	{ width }: TimeSeries,
	{ severity }: Words,
	pixels: number,
	onRange: (range: SummaryFilter) => void,
): uPlot.Options {
	const text = color('--vscode-foreground');
	const grid = { stroke: color('--vscode-editorIndentGuide-background1', text), width: 1 };
	const axis = {
		stroke: text,
		grid,
		ticks: grid,
		font: fontOf(document.body),
	} satisfies uPlot.Axis;
	const series = (label: string, variable: string): uPlot.Series => ({
		label,
		stroke: color(variable),
		fill: color(variable),
		width: 0,
		points: { show: false },
		// A bucket without replies is left out, so the axis alone says how wide a bar is.
		paths: barsOf(width),
	});
	return {
		width: pixels,
		height,
		// Times are as the log writes them, in no zone.
		tzDate: (seconds) => plotting.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
		legend: { show: false },
		scales: { y: { range: (_, __, max) => [0, Math.max(1, max)] } },
		axes: [
			{ ...axis, values: (_, splits, __, ___, step) => splits.map(timeLabel(step)) },
			{ ...axis, size: 60, incrs: wholeSteps },
		],
		series: [
			{},
			series(severity.positive.name, '--vscode-charts-green'),
			series(severity.transient.name, '--vscode-charts-yellow'),
			series(severity.permanent.name, '--vscode-charts-red'),
		],
		cursor: { drag: { x: true, y: false, setScale: false } },
		hooks: {
			setSelect: [
				(plot) => {
					const { left, width: wide } = plot.select;
					if (wide > 3) {
						onRange({
							since: isoOf(plot.posToVal(left, 'x')),
							until: isoOf(plot.posToVal(left + wide, 'x')),
						});
					}
				},
			],
		},
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
		const [day = '', clock = ''] = isoOf(seconds).split('T');
		const isNewDay = index === 0 || !isoOf(all[index - 1] ?? 0).startsWith(day);
		return step >= 86_400 ? day : `${clock.slice(0, 5)}${isNewDay ? `\n${day}` : ''}`;
	};
}

function isoOf(seconds: number): string {
	return new Date(Math.round(seconds) * 1000).toISOString().slice(0, 19);
}

function color(variable: string, otherwise = 'gray'): string {
	return getComputedStyle(document.documentElement).getPropertyValue(variable).trim() || otherwise;
}

function fontOf(body: HTMLElement): string {
	const { fontFamily, fontSize } = getComputedStyle(body);
	return `${fontSize} ${fontFamily}`;
}
