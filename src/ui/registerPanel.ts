import * as vscode from 'vscode';
import { lazy } from '../lazy';
import type { Services } from '../services';
import { attempt, registerCommand, type CommandId, type Run } from './commands';
import type { ViewType } from './panel';

/** A feature that shows itself in a panel, of which there is one at a time. */
export interface PanelFeature {
	readonly dispose: () => void;
	/** What its command does. */
	readonly run: Run;
	/** Fills a panel that VS Code brought back after a restart, with the state that it saved. */
	readonly revive: (panel: vscode.WebviewPanel, saved: unknown) => void;
}

/** What VS Code knows the panels by that a command opens. */
const viewTypes = {
	'smtpLens.showCode': 'smtpLens.page',
	'smtpLens.compare': 'smtpLens.comparison',
	'smtpLens.summarize': 'smtpLens.summary',
} as const satisfies Partial<Record<CommandId, ViewType>>;

/** Registers the command and the panels of a feature whose module is loaded when one is needed. */
export function registerPanel(
	services: Services,
	command: keyof typeof viewTypes,
	load: () => Promise<{ readonly create: (services: Services) => PanelFeature }>,
): vscode.Disposable {
	const viewType = viewTypes[command];
	const feature = lazy(async () => (await load()).create(services));
	return vscode.Disposable.from(
		registerCommand(services, command, feature.value),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: (panel, saved: unknown) =>
				attempt(services, viewType, async () => {
					(await feature.value()).revive(panel, saved);
				}),
		}),
		new vscode.Disposable(() => {
			void feature.peek()?.then(({ dispose }) => {
				dispose();
			});
		}),
	);
}
