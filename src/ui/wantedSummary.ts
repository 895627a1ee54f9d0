import * as vscode from 'vscode';
import type { LogSource } from '../platform/logSource';
import type { SummaryFilter } from '../smtp/summary';
import { chosenLogs, toSource } from './chosenLogs';
import { readSummaryState } from './messages';

/** Which replies of which logs are summed up. */
export interface WantedSummary {
	readonly logs: readonly LogSource[];
	readonly filter: SummaryFilter;
}

/** The summary of the logs that a command is about; `undefined` where there are none. */
export async function chooseWanted(args: readonly unknown[]): Promise<WantedSummary | undefined> {
	const logs = await chosenLogs(args);
	if (logs === 'not-a-log') {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('This is no file. Give the address (Uri) of a log, or none.'),
		);
		return undefined;
	}
	return logs === undefined || logs.length === 0 ? undefined : { logs, filter: {} };
}

/** The summary that a panel has saved; `undefined` where it is none. */
export function readWanted(saved: unknown): WantedSummary | undefined {
	const state = readSummaryState(saved);
	return (
		state && {
			logs: state.logs.map((uri) => toSource(vscode.Uri.parse(uri))),
			filter: state.filter,
		}
	);
}
