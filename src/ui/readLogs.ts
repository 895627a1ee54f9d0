import * as vscode from 'vscode';
import type { LogsSummary } from '../logs/gatherResults';
import type { Services } from '../services';
import type { WantedSummary } from './wantedSummary';

/**
 * Sums up logs while a notification tells how far it has come and offers to cancel; what was read
 * before somebody cancels counts.
 */
export async function readLogs(
	services: Services,
	{ logs, filter }: WantedSummary,
	signal: AbortSignal,
): Promise<LogsSummary> {
	const { explainer, sources } = await services.knowledge();
	const { summarizeSources } = await import('../platform/logReader');
	const options: vscode.ProgressOptions = {
		location: vscode.ProgressLocation.Notification,
		title: explainer.catalogue.words.summary.reading,
		cancellable: true,
	};
	return vscode.window.withProgress(options, (progress, token) => {
		const controller = new AbortController();
		const abort = (): void => {
			controller.abort();
		};
		token.onCancellationRequested(abort);
		signal.addEventListener('abort', abort);
		let told = 0;
		return summarizeSources(logs, {
			explainer,
			sources,
			...(Object.keys(filter).length === 0 ? {} : { filter }),
			signal: controller.signal,
			onProgress: ({ bytes, total }) => {
				const percent = total === undefined ? 0 : Math.floor((100 * bytes) / total);
				if (percent > told) {
					progress.report({ increment: percent - told, message: `${percent} %` });
					told = percent;
				}
			},
		});
	});
}
