import { summarizeLogs } from '../logs/summarizeLogs';
import { problemText } from '../render/problemText';
import type { LanguageId } from '../languages';
import type { SummaryFilter } from '../smtp/summary';
import { explainerOf, readSources, workerPath } from './catalogueFiles';
import { filterOf } from './filter';
import { complain, print } from './output';
import { summaryOutput, type SummaryForm } from './summaryOutput';

type Options = SummaryForm & SummaryFilter & { readonly language: LanguageId };

/** `smtp-lens summarize`: what could be read is summed up, also where some of it could not. */
export async function summarizeCommand(names: readonly string[], options: Options): Promise<0 | 1> {
	const sources = readSources(options.language);
	const { summary, problems } = await summarizeLogs(names, {
		sources,
		workerPath,
		...filterOf(options),
	});
	const { catalogue } = explainerOf(sources);
	complain(problems.map((problem) => problemText(problem, catalogue.words)));
	if (summary.files.length > 0) {
		await print(summaryOutput(summary, catalogue, options));
	}
	return problems.length === 0 ? 0 : 1;
}
