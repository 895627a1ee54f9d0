import * as vscode from 'vscode';
import { recognize, type Occurrence } from '../smtp/recognize';
import { runCommand } from '../ui/commands';

/** A code in a terminal, with what is looked up when it is followed. */
class CodeLink extends vscode.TerminalLink {
	readonly code: string;

	constructor({ code, start, end }: Occurrence) {
		super(start, end - start, vscode.l10n.t('Look up {0}', code));
		this.code = code;
	}
}

/** A terminal hands over one line at a time; longer ones are no transcript that somebody reads. */
const maxLength = 10_000;

/**
 * Codes in a terminal are links that open the look-up, wherever a line by itself shows that it
 * holds a reply, as those of swaks, curl and openssl do.
 */
export function registerTerminalLinks(): vscode.Disposable {
	const provider: vscode.TerminalLinkProvider<CodeLink> = {
		provideTerminalLinks: ({ line }) =>
			recognize(line.slice(0, maxLength)).map((occurrence) => new CodeLink(occurrence)),
		handleTerminalLink: ({ code }) => {
			runCommand('smtpLens.lookUp', code);
		},
	};
	return vscode.window.registerTerminalLinkProvider(provider);
}
