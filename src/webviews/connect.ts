/** Shows what the extension tells a webview. */
export type Show<To> = (message: To) => void;

/** Sends a message to the extension. */
export type Send<From> = (message: From) => void;

/**
 * Connects a webview with the extension, and says that it is ready. The state of each message is
 * stored, so that the webview can come back after a restart.
 */
export function connect<To extends { readonly state: unknown }, From>(show: Show<To>): Send<From> {
	const vscode = acquireVsCodeApi();
	window.addEventListener('message', ({ data }: MessageEvent<To>) => {
		vscode.setState(data.state);
		show(data);
	});
	vscode.postMessage({ type: 'ready' });
	return (message) => {
		vscode.postMessage(message);
	};
}
