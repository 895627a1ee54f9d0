import * as vscode from 'vscode';
import type { LogsSummary } from '../logs/gatherResults';
import { nameOf, type LogSource } from '../platform/logSource';
import { problemText } from '../render/problemText';
import { summaryView } from '../render/summaryView';
import type { Services } from '../services';
import { attempt, runCommand } from '../ui/commands';
import { exportSummary } from '../ui/exportSummary';
import { createLineLists, type LineLists } from '../ui/lineLists';
import { listLines, openPlace } from '../ui/linesOfLogs';
import { readFromSummary } from '../ui/messages';
import { onePanel, type OpenPanel } from '../ui/onePanel';
import { openPanel, type Opening } from '../ui/panel';
import { readLogs } from '../ui/readLogs';
import type { PanelFeature } from '../ui/registerPanel';
import { chooseWanted, readWanted, type WantedSummary } from '../ui/wantedSummary';
import type { FromSummary, ToSummary } from '../webviews/protocol';

const viewType = 'smtpLens.summary';

/** The summary of logs: `smtpLens.summarize`, one panel, which shows one summary at a time. */
export function create(services: Services): PanelFeature {
	const lineLists = createLineLists();
	const panel = onePanel<WantedSummary>(services, {
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

function openSummary(
	services: Services,
	lineLists: LineLists,
	start: WantedSummary,
	{ revived, onDispose }: Opening,
): OpenPanel<WantedSummary> {
	let wanted = start;
	let result: LogsSummary | undefined;
	let reading = new AbortController();
	const draw = async (): Promise<void> => {
		panel.post(await messageOf(services, wanted, result));
	};
	const read = async (next: WantedSummary): Promise<void> => {
		reading.abort();
		const own = new AbortController();
		reading = own;
		wanted = next;
		panel.setTitle(titleOf(next.logs));
		const found = await readLogs(services, next, own.signal);
		// What was aborted for another summary says nothing any more.
		if (!own.signal.aborted) {
			result = found;
			await draw();
		}
	};
	const answer = async (message: FromSummary): Promise<void> => {
		switch (message.type) {
			case 'ready':
				await draw();
				break;
			case 'filter':
				await read({ ...wanted, filter: message.filter });
				break;
			default:
				await leadOn(services, lineLists, message, wanted, result);
		}
	};
	const panel = openPanel<ToSummary, FromSummary>(
		services,
		{ viewType, script: 'summary', read: readFromSummary, answer },
		{
			revived,
			onDispose: () => {
				reading.abort();
				onDispose();
			},
		},
	);
	void attempt(services, viewType, () => read(start));
	return {
		dispose: panel.dispose,
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

/** Opens what lies behind a summary: a line of a log, all lines of a row, a code, an export. */
async function leadOn(
	services: Services,
	lineLists: LineLists,
	message: Exclude<FromSummary, { type: 'ready' | 'filter' }>,
	{ logs, filter }: WantedSummary,
	result: LogsSummary | undefined,
): Promise<void> {
	switch (message.type) {
		case 'open':
			await openPlace(logAt(logs, result, message.file), message.line);
			break;
		case 'lines':
			await lineLists.show(message.key, async (add, signal) => {
				const { explainer } = await services.knowledge();
				await listLines({ explainer, logs, filter, signal, add, row: message });
			});
			break;
		case 'code':
			runCommand('smtpLens.showCode', message.code);
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
}

function titleOf(logs: readonly LogSource[]): string {
	const names = logs.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
	return `Σ ${names.join(', ')}`;
}

async function messageOf(
	services: Services,
	{ logs, filter }: WantedSummary,
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
