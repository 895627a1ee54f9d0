import type uPlot from 'uplot';
import type { SummaryFilter, TimeSeries } from '../smtp/summary';
import type { Words } from '../smtp/words';
import { chartHeight, dataOf, optionsOf, type Plotting } from './chartOptions';
import { element } from './elements';

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
			plot.setSize({ width: place.clientWidth, height: chartHeight });
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
