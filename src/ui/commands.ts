import * as vscode from 'vscode';
import type { Services } from '../services';

/** The commands that the extension registers; the manifest contributes the same. */
export type CommandId =
	'smtpLens.lookUp' | 'smtpLens.compare' | 'smtpLens.showCode' | 'smtpLens.copyExplanation';

/**
 * Registers a command whose arguments are unknown until checked. Whatever goes wrong in it is
 * logged and told in one message; nothing is thrown into the host.
 */
export function registerCommand(
	services: Services,
	id: CommandId,
	run: (...args: readonly unknown[]) => Promise<void>,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
		try {
			await run(...args);
		} catch (error) {
			services.log().error(id, error);
			const showLog = vscode.l10n.t('Show Log');
			const chosen = await vscode.window.showErrorMessage(
				vscode.l10n.t('SMTP Lens could not do this. Its log says why.'),
				showLog,
			);
			if (chosen === showLog) {
				services.log().show();
			}
		}
	});
}

/** Runs one of our commands, so that features need not know each other. */
export function runCommand(id: CommandId, ...args: readonly unknown[]): void {
	void vscode.commands.executeCommand(id, ...args);
}
