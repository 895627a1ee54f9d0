import { scanLogs } from '../logs/scanLogs';
import { problemText } from '../render/problemText';
import { isoTime } from '../smtp/isoTime';
import type { ScannedReply } from '../smtp/scanReplies';
import type { SummaryFilter } from '../smtp/summary';
import { explainerOf, readSources } from './catalogueFiles';
import { filterOf } from './filter';
import { complain, print } from './output';

/** `smtp-lens scan`: a filter from standard input to standard output, in constant memory. */
export async function scanCommand(
	names: readonly string[],
	options: SummaryFilter,
): Promise<0 | 1> {
	const explainer = explainerOf(readSources('en'));
	const problems = await scanLogs(names, {
		explainer,
		...filterOf(options),
		onReplies: (name, replies) => print(replies.map((reply) => jsonLine(name, reply)).join('')),
	});
	complain(problems.map((problem) => problemText(problem, explainer.catalogue.words)));
	return problems.length === 0 ? 0 : 1;
}

function jsonLine(file: string, reply: ScannedReply): string {
	const { byte, host, kind, line, time } = reply;
	const { codes, provider, reason, severity } = kind;
	const record = {
		file,
		line,
		byte,
		time: time === undefined ? undefined : isoTime(time),
		host,
		reply: codes.find((code) => code.length === 3),
		enhanced: codes.find((code) => code.length > 3),
		codes,
		severity,
		reason,
		provider,
	};
	return `${JSON.stringify(record)}\n`;
}
