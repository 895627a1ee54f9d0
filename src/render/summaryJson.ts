import type { Summary } from '../smtp/summary';

/** A summary as JSON, see `data/summary.schema.json`. */
export function summaryJson(summary: Summary): string {
	return `${JSON.stringify(summary, undefined, '\t')}\n`;
}
