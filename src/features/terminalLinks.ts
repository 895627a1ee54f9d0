import * as vscode from 'vscode';
import type { Occurrence, RecognizeOptions } from '../smtp/recognize';
import { runCommand } from '../ui/commands';
import { replyLine } from '../ui/replyLine';

/** A code in a terminal, with its line: the reply is read when the link is followed, not for each code. */
class CodeLink extends vscode.TerminalLink {
	readonly line: string;
	readonly options: RecognizeOptions;

	constructor({ code, start, end }: Occurrence, line: string, options: RecognizeOptions) {
		super(start, end - start, vscode.l10n.t('Look up {0}', code));
		this.line = line;
		this.options = options;
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
		handleTerminalLink: async (link) => {
			runCommand('smtpLens.lookUp', await replyOf(link));
		},
	};
	return vscode.window.registerTerminalLinkProvider(provider);
}

/** The links in a line of a terminal, where a session is open or not. */
export async function linksIn(shown: string, isSession: boolean): Promise<CodeLink[]> {
	const line = shown.slice(0, maxLength);
	const { recognize } = await import('../smtp/recognize');
	const options = { transcript: isSession };
	return recognize(line, options).map((occurrence) => new CodeLink(occurrence, line, options));
}

/** The reply that a link lies on, as the look-up takes it. */
export async function replyOf({ line, options, startIndex }: CodeLink): Promise<string> {
	const { replyAt } = await import('../smtp/reply');
	const lineAt = (index: number): string | undefined => (index === 0 ? line : undefined);
	const reply = replyAt(lineAt, 0, startIndex, options);
	return reply === undefined ? '' : replyLine(reply);
}
