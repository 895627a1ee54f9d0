import type { LanguageId } from '../languages';
import { mergeSummaries } from '../smtp/mergeSummaries';
import type { Summary } from '../smtp/summary';
import { explainerOf, readSources } from './catalogueFiles';
import { complain, print } from './output';
import { readSummary } from './readSummary';
import { summaryOutput, type SummaryForm } from './summaryOutput';

type Options = SummaryForm & { readonly language: LanguageId };

/** `smtp-lens merge`: adds up summaries, and leaves out what is none. JSON unless asked otherwise. */
export async function mergeCommand(names: readonly string[], options: Options): Promise<0 | 1> {
	const { catalogue } = explainerOf(readSources(options.language));
	const summaries: Summary[] = [];
	const faults: string[] = [];
	for (const name of names) {
		const { summary, fault } = await readSummary(name, catalogue.words);
		if (summary !== undefined) {
			summaries.push(summary);
		}
		if (fault !== undefined) {
			faults.push(fault);
		}
	}
	complain(faults);
	if (summaries.length > 0) {
		const form: SummaryForm =
			options.csv === true || options.markdown === true ? options : { json: true };
		await print(summaryOutput(mergeSummaries(summaries), catalogue, form));
	}
	return faults.length === 0 ? 0 : 1;
}
