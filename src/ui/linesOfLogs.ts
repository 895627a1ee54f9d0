import * as vscode from 'vscode';
import type { LogSource } from '../platform/logSource';
import { isInRow } from '../render/summaryRows';
import type { Explainer } from '../smtp/explain';
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
	readonly explainer: Explainer;
	readonly logs: readonly LogSource[];
	readonly filter: SummaryFilter;
	readonly signal: AbortSignal;
	readonly add: (line: string) => void;
	readonly row: Extract<FromSummary, { type: 'lines' }>;
}

/** Lists the lines whose replies count in a row, each once and after its number. */
export async function listLines({
	explainer,
	logs,
	filter,
	signal,
	add,
	row,
}: Listing): Promise<void> {
	const { scanSources } = await import('../platform/logReader');
	let last = '';
	await scanSources(logs, {
		explainer,
		filter,
		signal,
		onReplies: (name, replies) => {
			for (const reply of replies.filter((each) => isInRow(each, row.table, row.key))) {
				const place = `${name}:${reply.line}`;
				if (place !== last) {
					add(`${reply.line}: ${reply.text}`);
				}
				last = place;
			}
		},
	});
}
