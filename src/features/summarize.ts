import * as vscode from 'vscode';
import type { LogsSummary } from '../logs/gatherResults';
import { nameOf, type LogSource } from '../platform/logSource';
import { problemText } from '../render/problemText';
import { summaryView } from '../render/summaryView';
import type { Services } from '../services';
import type { SummaryFilter } from '../smtp/summary';
import { chosenLogs, toSource } from '../ui/chosenLogs';
import { attempt, runCommand } from '../ui/commands';
import { exportSummary } from '../ui/exportSummary';
import { createLineLists, type LineLists } from '../ui/lineLists';
import { listLines, openPlace } from '../ui/linesOfLogs';
import { readFromSummary, readSummaryState } from '../ui/messages';
import { onePanel, type OpenPanel, type Opening } from '../ui/onePanel';
import { openPanel } from '../ui/panel';
import { readLogs } from '../ui/readLogs';
import type { PanelFeature } from '../ui/registerPanel';
import type { FromSummary, ToSummary } from '../webviews/protocol';

const viewType = 'smtpLens.summary';

/** The summary of logs: `smtpLens.summarize`, one panel, which shows one summary at a time. */
export function create(services: Services): PanelFeature {
	const lineLists = createLineLists();
	const panel = onePanel<Wanted>(services, {
		choose: chooseWanted,
		readSaved: readWanted,
		open: (wanted, opening) => openSummary(services, lineLists, wanted, opening),
	});
	return {
		...panel,
		dispose: () => {
			panel.dispose();
			lineLists.dispose();
		},
	};
}

/** What is summed up. */
interface Wanted {
	readonly logs: readonly LogSource[];
	readonly filter: SummaryFilter;
}

async function chooseWanted(args: readonly unknown[]): Promise<Wanted | undefined> {
	const logs = await chosenLogs(args);
	if (logs === 'not-a-log') {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('This is no file. Give the address (Uri) of a log, or none.'),
		);
		return undefined;
	}
	return logs === undefined || logs.length === 0 ? undefined : { logs, filter: {} };
}

function readWanted(saved: unknown): Wanted | undefined {
	const state = readSummaryState(saved);
	return (
		state && {
			logs: state.logs.map((uri) => toSource(vscode.Uri.parse(uri))),
			filter: state.filter,
		}
	);
}

function openSummary(
	services: Services,
	lineLists: LineLists,
	start: Wanted,
	{ revived, onDispose }: Opening,
): OpenPanel<Wanted> {
	let wanted = start;
	let result: LogsSummary | undefined;
	let reading = new AbortController();
	const panel = openPanel<ToSummary, FromSummary>(
		{
			viewType,
			script: 'summary',
			extensionUri: services.extensionUri,
			read: readFromSummary,
			onMessage: (message) => void attempt(services, viewType, () => answer(message)),
			onDispose: () => {
				reading.abort();
				onDispose();
			},
		},
		revived,
	);
	const draw = async (): Promise<void> => {
		panel.post(await messageOf(services, wanted, result));
	};
	const read = async (next: Wanted): Promise<void> => {
		reading.abort();
		const own = new AbortController();
		reading = own;
		wanted = next;
		panel.setTitle(titleOf(next.logs));
		const found = await readLogs(services, next.logs, next.filter, own.signal);
		// What was aborted for another summary says nothing any more.
		if (!own.signal.aborted) {
			result = found;
			await draw();
		}
	};
	const answer = async (message: FromSummary): Promise<void> => {
		const { logs } = wanted;
		switch (message.type) {
			case 'ready':
				await draw();
				break;
			case 'open':
				await openPlace(logAt(logs, result, message.file), message.line);
				break;
			case 'lines': {
				const { filter } = wanted;
				await lineLists.show(message.key, (add, signal) =>
					listLines(services, { logs, filter, signal, add, row: message }),
				);
				break;
			}
			case 'code':
				runCommand('smtpLens.showCode', message.code);
				break;
			case 'filter':
				await read({ logs, filter: message.filter });
				break;
			case 'export': {
				const { catalogue } = (await services.knowledge()).explainer;
				const [log] = logs;
				if (result !== undefined && log !== undefined) {
					await exportSummary(result.summary, catalogue, message.form, log.uri);
				}
				break;
			}
		}
	};
	void attempt(services, viewType, () => read(start));
	return {
		dispose: () => {
			panel.dispose();
		},
		show: async (next) => {
			panel.reveal();
			result = undefined;
			const done = read(next);
			await draw();
			await done;
		},
		refresh: () => void attempt(services, viewType, draw),
	};
}

function titleOf(logs: readonly LogSource[]): string {
	const names = logs.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
	return `Σ ${names.join(', ')}`;
}

async function messageOf(
	services: Services,
	{ logs, filter }: Wanted,
	result: LogsSummary | undefined,
): Promise<ToSummary> {
	const { catalogue } = (await services.knowledge()).explainer;
	const { words } = catalogue;
	const named = (name: string) => {
		const log = logs.find((each) => nameOf(each) === name);
		return log === undefined ? name : vscode.workspace.asRelativePath(log.uri);
	};
	const view =
		result &&
		summaryView(
			result.summary,
			result.problems.map((problem) =>
				problemText({ ...problem, name: named(problem.name) }, words),
			),
			result.summary.files.map(({ name }) => named(name)),
			catalogue,
		);
	return {
		type: 'show',
		words,
		language: catalogue.language,
		state: { logs: logs.map(({ uri }) => uri.toString()), filter },
		...(view === undefined ? {} : { view }),
	};
}

function logAt(
	logs: readonly LogSource[],
	result: LogsSummary | undefined,
	file: number,
): LogSource | undefined {
	const name = result?.summary.files[file]?.name;
	return logs.find((log) => nameOf(log) === name);
}
