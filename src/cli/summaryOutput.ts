import type { Catalogue } from '../smtp/catalogue';
import type { Summary } from '../smtp/summary';
import { toMarkdown } from '../render/markdown';
import { plainText } from '../render/plainText';
import { summaryCsv } from '../render/summaryCsv';
import { summaryDocument } from '../render/summaryDocument';
import { summaryJson } from '../render/summaryJson';

/** In which form a summary is wanted; without any, as a text for a terminal. */
export interface SummaryForm {
	readonly json?: true;
	readonly csv?: true;
	readonly markdown?: true;
}

/** What fits on a screen, and what somebody still reads. */
const [terminalRows, documentRows] = [10, 50];

/** A summary in the form that was asked for. */
export function summaryOutput(summary: Summary, catalogue: Catalogue, form: SummaryForm): string {
	if (form.json === true) {
		return summaryJson(summary);
	}
	if (form.csv === true) {
		return summaryCsv(summary, catalogue);
	}
	return form.markdown === true
		? toMarkdown(summaryDocument(summary, catalogue, { maxRows: documentRows }))
		: plainText(summaryDocument(summary, catalogue, { maxRows: terminalRows }));
}
