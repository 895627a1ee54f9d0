import * as vscode from 'vscode';
import type { Occurrence } from '../smtp/recognize';
import { runCommand } from '../ui/commands';
import { replyLine } from '../ui/replyLine';

/** A code in a terminal, with the reply that is looked up when it is followed. */
class CodeLink extends vscode.TerminalLink {
	readonly reply: string;

	constructor({ code, start, end }: Occurrence, reply: string) {
		super(start, end - start, vscode.l10n.t('Look up {0}', code));
		this.reply = reply;
	}
}

/** A terminal hands over one line at a time; longer ones are no transcript that somebody reads. */
const maxLength = 10_000;

/** Programs that show a session as it goes. VS Code names a terminal by the program that runs in it. */
const clients = new Set([
	'telnet',
	'openssl',
	'gnutls-cli',
	'nc',
	'ncat',
	'netcat',
	'socat',
	'swaks',
]);

/**
 * Codes in a terminal are links that open the look-up: wherever a line by itself shows that it holds
 * a reply, and at the start of any line while a session is open in a program such as telnet.
 */
export function registerTerminalLinks(): vscode.Disposable {
	const provider: vscode.TerminalLinkProvider<CodeLink> = {
		provideTerminalLinks: ({ line, terminal }) =>
			linksIn(line, clients.has(terminal.name.replace(/\.exe$/i, ''))),
		handleTerminalLink: ({ reply }) => {
			runCommand('smtpLens.lookUp', reply);
		},
	};
	return vscode.window.registerTerminalLinkProvider(provider);
}

/** The links in a line of a terminal, where a session is open or not. */
export async function linksIn(shown: string, isSession: boolean): Promise<CodeLink[]> {
	const line = shown.slice(0, maxLength);
	const [{ recognize }, { replyAt }] = await Promise.all([
		import('../smtp/recognize'),
		import('../smtp/reply'),
	]);
	const options = { transcript: isSession };
	const lineAt = (index: number): string | undefined => (index === 0 ? line : undefined);
	return recognize(line, options).map((occurrence) => {
		const reply = replyAt(lineAt, 0, occurrence.start, options);
		return new CodeLink(occurrence, reply === undefined ? occurrence.code : replyLine(reply));
	});
}
