import * as vscode from 'vscode';
import type { Services } from '../services';

/** The commands that the extension registers; the manifest contributes the same. */
export type CommandId =
	| 'smtpLens.lookUp'
	| 'smtpLens.compare'
	| 'smtpLens.showCode'
	| 'smtpLens.copyExplanation'
	| 'smtpLens.summarize'
	| 'smtpLens.openSample';

/** What a command does; its arguments are unknown until checked. */
export type Run = (services: Services, ...args: readonly unknown[]) => Promise<void>;

/** Registers a command whose module is loaded when it is first run. */
export function registerCommand(
	services: Services,
	id: CommandId,
	load: () => Promise<{ readonly run: Run }>,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, (...args: readonly unknown[]) =>
		attempt(services, id, async () => (await load()).run(services, ...args)),
	);
}

/**
 * Does what a person asked for. Whatever goes wrong is logged under `name` and told in one message;
 * nothing is thrown into the host.
 */
export async function attempt(
	{ log }: Pick<Services, 'log'>,
	name: string,
	run: () => Promise<void>,
): Promise<void> {
	try {
		await run();
	} catch (error) {
		log().error(name, error);
		const showLog = vscode.l10n.t('Show Log');
		const chosen = await vscode.window.showErrorMessage(
			vscode.l10n.t('SMTP Lens could not do this. Its log says why.'),
			showLog,
		);
		if (chosen === showLog) {
			log().show();
		}
	}
}

/**
 * Tells that what a command was given is no code. It is not repeated: VS Code makes links of text in
 * a message, those that run commands among them.
 */
export function tellNoCode(): void {
	void vscode.window.showInformationMessage(
		vscode.l10n.t('This is not an SMTP code. Codes look like 550 or 5.7.26.'),
	);
}

/** Runs one of our commands, so that features need not know each other. */
export function runCommand(id: CommandId, ...args: readonly unknown[]): void {
	void vscode.commands.executeCommand(id, ...args);
}
