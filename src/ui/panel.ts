import * as vscode from 'vscode';
import type { Services } from '../services';
import { attempt } from './commands';
import { webviewHtml } from './webviewHtml';

/** The kinds of panels that the extension registers; the manifest lists the same. */
export type ViewType = 'smtpLens.page' | 'smtpLens.comparison' | 'smtpLens.summary';

/** What a panel shows and how it answers; `From` are the messages of its webview. */
export interface PanelOptions<From> {
	readonly viewType: ViewType;
	/** The bundle in `dist/webviews`, without its ending. */
	readonly script: string;
	/** Checks what the webview sends. */
	readonly read: (message: unknown) => From | undefined;
	/** Does what a checked message asks for. */
	readonly answer: (message: From) => Promise<void>;
}

/** How a panel is opened. */
export interface Opening {
	/** The panel to take over, where VS Code brought one back. */
	readonly revived: vscode.WebviewPanel | undefined;
	/** To be called once, when the panel is closed, by whomever. */
	readonly onDispose: () => void;
}

/** A webview panel in the editor area, with a title and typed messages, `To` those to the webview. */
export interface Panel<To> {
	readonly dispose: () => void;
	readonly post: (message: To) => void;
	readonly setTitle: (title: string) => void;
	readonly reveal: () => void;
}

/** Opens a panel, or takes over one that VS Code brought back after a restart. */
export function openPanel<To, From>(
	services: Pick<Services, 'extensionUri' | 'log'>,
	{ viewType, script, read, answer }: PanelOptions<From>,
	{ revived, onDispose }: Opening,
): Panel<To> {
	const { extensionUri } = services;
	const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webviews');
	const settings: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [root] };
	const panel =
		revived ??
		vscode.window.createWebviewPanel(viewType, 'SMTP Lens', vscode.ViewColumn.Active, settings);
	const { webview } = panel;
	let isOpen = true;
	const listeners = vscode.Disposable.from(
		webview.onDidReceiveMessage((message: unknown) => {
			const checked = read(message);
			if (checked !== undefined) {
				void attempt(services, viewType, () => answer(checked));
			}
		}),
		panel.onDidDispose(() => {
			isOpen = false;
			listeners.dispose();
			onDispose();
		}),
	);
	panel.iconPath = vscode.Uri.joinPath(extensionUri, 'images', 'icon.png');
	webview.options = settings;
	webview.html = htmlOf(webview, root, script);
	return {
		post: (message) => {
			if (isOpen) {
				void webview.postMessage(message);
			}
		},
		setTitle: (title) => {
			if (isOpen) {
				panel.title = title;
			}
		},
		reveal: () => {
			panel.reveal(undefined, false);
		},
		dispose: () => {
			panel.dispose();
		},
	};
}

function htmlOf(webview: vscode.Webview, root: vscode.Uri, script: string): string {
	const uriOf = (name: string): string =>
		webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
	return webviewHtml({
		language: vscode.env.language,
		title: 'SMTP Lens',
		cspSource: webview.cspSource,
		nonce: createNonce(),
		scriptUri: uriOf(`${script}.js`),
		styleUri: uriOf('style.css'),
	});
}

function createNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
