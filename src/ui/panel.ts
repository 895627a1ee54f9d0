import * as vscode from 'vscode';
import { webviewHtml } from './webviewHtml';

/** The kinds of panels that the extension registers; the manifest lists the same. */
export type ViewType = 'smtpLens.page' | 'smtpLens.comparison' | 'smtpLens.summary';

/** What a panel shows and how it reacts; `From` are the messages of its webview. */
export interface PanelOptions<From> {
	readonly viewType: ViewType;
	/** The bundle in `dist/webviews`, without its ending. */
	readonly script: string;
	readonly extensionUri: vscode.Uri;
	/** Checks what the webview sends. */
	readonly read: (message: unknown) => From | undefined;
	/** Called with every checked message. */
	readonly onMessage: (message: From) => void;
	/** Called once, when the panel is closed, by whomever. */
	readonly onDispose: () => void;
}

/** A webview panel in the editor area, with a title and typed messages, `To` those to the webview. */
export interface Panel<To> {
	dispose(): void;
	post(message: To): void;
	setTitle(title: string): void;
	reveal(): void;
}

/** Opens a panel, or takes over one that VS Code brought back after a restart. */
export function openPanel<To, From>(
	options: PanelOptions<From>,
	revived?: vscode.WebviewPanel,
): Panel<To> {
	const { extensionUri, viewType } = options;
	const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webviews');
	const settings: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [root] };
	const panel =
		revived ??
		vscode.window.createWebviewPanel(viewType, 'SMTP Lens', vscode.ViewColumn.Active, settings);
	const { webview } = panel;
	let isOpen = true;
	const post = (message: To): void => {
		if (isOpen) {
			void webview.postMessage(message);
		}
	};
	const listeners = vscode.Disposable.from(
		webview.onDidReceiveMessage((message: unknown) => {
			const checked = options.read(message);
			if (checked !== undefined) {
				options.onMessage(checked);
			}
		}),
		panel.onDidDispose(() => {
			isOpen = false;
			listeners.dispose();
			options.onDispose();
		}),
	);
	panel.iconPath = vscode.Uri.joinPath(extensionUri, 'images', 'icon.png');
	webview.options = settings;
	webview.html = webviewHtml({
		language: vscode.env.language,
		title: 'SMTP Lens',
		cspSource: webview.cspSource,
		nonce: createNonce(),
		scriptUri: String(webview.asWebviewUri(vscode.Uri.joinPath(root, `${options.script}.js`))),
		styleUri: String(webview.asWebviewUri(vscode.Uri.joinPath(root, 'style.css'))),
	});
	return {
		post,
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

function createNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
