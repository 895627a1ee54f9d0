import type { SummaryFilter } from '../smtp/summary';

/** The filter among the options of a command, if they hold one. */
export function filterOf({ host, since, until }: SummaryFilter): {
	readonly filter?: SummaryFilter;
} {
	const filter = {
		...(since === undefined ? {} : { since }),
		...(until === undefined ? {} : { until }),
		...(host === undefined ? {} : { host }),
	};
	return Object.keys(filter).length === 0 ? {} : { filter };
}
