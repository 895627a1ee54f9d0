import { escape } from 'html-escaper';

/** What the frame of a webview needs; the rest arrives as messages. */
export interface WebviewFrame {
	/** A language tag, for screen readers and hyphenation. */
	readonly language: string;
	readonly title: string;
	readonly cspSource: string;
	readonly nonce: string;
	readonly scriptUri: string;
	readonly styleUri: string;
}

/**
 * The HTML that every webview of ours starts from. Nothing but our own script and style sheet
 * may load, and nothing may be fetched.
 */
export function webviewHtml(frame: WebviewFrame): string {
	const policy = [
		"default-src 'none'",
		`style-src ${frame.cspSource}`,
		`script-src 'nonce-${frame.nonce}'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${escape(frame.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(frame.styleUri)}">
<title>${escape(frame.title)}</title>
</head>
<body>
<main></main>
<div role="status" class="unseen"></div>
<script nonce="${escape(frame.nonce)}" src="${escape(frame.scriptUri)}"></script>
</body>
</html>`;
}
