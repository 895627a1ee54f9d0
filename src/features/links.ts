import * as vscode from 'vscode';
import { runCommand, tellNoCode } from '../ui/commands';

/**
 * Links into the extension: `vscode://smtp-lens.smtp-lens/compare?left=250&right=451` and
 * `vscode://smtp-lens.smtp-lens/code?code=5.7.26`; a side left out is asked for. The commands check
 * what they are given.
 */
export function registerLinks(): vscode.Disposable {
	return vscode.window.registerUriHandler({ handleUri });
}

/** Follows a link. */
export function handleUri({ path, query }: vscode.Uri): void {
	const values = new URLSearchParams(query);
	switch (path) {
		case '/compare':
			runCommand('smtpLens.compare', values.get('left') ?? '', values.get('right') ?? undefined);
			break;
		case '/code':
			runCommand('smtpLens.showCode', values.get('code') ?? '');
			break;
		default:
			tellNoCode();
	}
}
