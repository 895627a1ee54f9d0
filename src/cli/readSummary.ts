import type { Summary } from '../smtp/summary';
import { summaryVersion } from '../smtp/summary';
import { readInput } from './readInput';
import { validateSummary } from './validateSummary';

/** A summary, or why there is none, in a sentence that names the file and the remedy. */
export interface ReadSummary {
	readonly summary?: Summary;
	readonly fault?: string;
}

/** Reads what `summarize --json` wrote. */
export async function readSummary(name: string): Promise<ReadSummary> {
	let value: unknown;
	try {
		value = JSON.parse(await readInput(name));
	} catch (error) {
		return { fault: `${name}: no summary can be read (${(error as Error).message}).` };
	}
	const version = (value as { readonly version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > summaryVersion) {
		return {
			fault: `${name}: a later version of SMTP Lens wrote this summary. Update SMTP Lens to read it.`,
		};
	}
	if (!validateSummary(value)) {
		const place = validateSummary.errors?.[0]?.instancePath ?? '';
		return {
			fault: `${name}: this is no summary${place === '' ? '' : ` (see ${place})`}. Write one with smtp-lens summarize --json.`,
		};
	}
	return { summary: value };
}
