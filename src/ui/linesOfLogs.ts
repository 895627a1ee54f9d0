import * as vscode from 'vscode';
import type { LogSource } from '../platform/logSource';
import { isInRow } from '../render/summaryRows';
import type { Services } from '../services';
import type { SummaryFilter } from '../smtp/summary';
import type { FromSummary } from '../webviews/protocol';

/** Opens a log at a line, by VS Code's own command, which also opens what is too large for extensions. */
export async function openPlace(log: LogSource | undefined, line: number): Promise<void> {
	if (log !== undefined) {
		const start = new vscode.Position(line - 1, 0);
		await vscode.commands.executeCommand('vscode.open', log.uri, {
			selection: new vscode.Range(start, start),
			preview: true,
		} satisfies vscode.TextDocumentShowOptions);
	}
}

/** What to list, and where to. */
export interface Listing {
	readonly logs: readonly LogSource[];
	readonly filter: SummaryFilter;
	readonly signal: AbortSignal;
	readonly add: (line: string) => void;
	readonly row: Extract<FromSummary, { type: 'lines' }>;
}

/** Lists the lines whose replies count in a row, each once and after its number. */
export async function listLines(
	services: Services,
	{ logs, filter, signal, add, row }: Listing,
): Promise<void> {
	const { explainer } = await services.knowledge();
	const { scanSources } = await import('../platform/logReader');
	let last: number | undefined;
	await scanSources(logs, {
		explainer,
		filter,
		signal,
		onReplies: (_, replies) => {
			for (const reply of replies.filter((each) => isInRow(each, row.table, row.key))) {
				if (reply.line !== last) {
					add(`${reply.line}: ${reply.text}`);
				}
				last = reply.line;
			}
		},
	});
}
