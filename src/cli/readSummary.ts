import { problemOf } from '../logs/logProblem';
import { problemText } from '../render/problemText';
import type { Summary } from '../smtp/summary';
import { summaryVersion } from '../smtp/summary';
import type { Words } from '../smtp/words';
import { readInput } from './readInput';
import { validateSummary } from './validateSummary';

/** A summary, or why there is none, in a sentence that names the file and the remedy. */
export interface ReadSummary {
	readonly summary?: Summary;
	readonly fault?: string;
}

/** Reads what `summarize --json` wrote. */
export async function readSummary(name: string, words: Words): Promise<ReadSummary> {
	let text: string;
	try {
		text = await readInput(name);
	} catch (error) {
		return { fault: problemText(problemOf(name, error), words) };
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return { fault: noSummary(name, (error as Error).message) };
	}
	const version = (value as { readonly version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > summaryVersion) {
		return {
			fault: `${name}: a later version of SMTP Lens wrote this summary. Update SMTP Lens to read it.`,
		};
	}
	if (!validateSummary(value)) {
		const place = validateSummary.errors?.[0]?.instancePath ?? '';
		return { fault: noSummary(name, place === '' ? '' : `see ${place}`) };
	}
	return { summary: value };
}

function noSummary(name: string, why: string): string {
	const reason = why === '' ? '' : ` (${why})`;
	return `${name}: this is no summary${reason}. Write one with smtp-lens summarize --json.`;
}
