import assert from 'node:assert/strict';
import { webviewHtml } from '../../src/ui/webviewHtml';

const frame = {
	language: 'en',
	title: 'SMTP Lens',
	cspSource: 'https://webview.example.com',
	nonce: 'abc123',
	scriptUri: 'https://webview.example.com/page.js',
	styleUri: 'https://webview.example.com/style.css',
};

describe('webviewHtml', () => {
	it('lets nothing in but our own script and style sheet', () => {
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(webviewHtml(frame))?.[1];
		assert.equal(
			policy?.replaceAll('&#39;', "'"),
			"default-src 'none'; style-src https://webview.example.com; script-src 'nonce-abc123'",
		);
	});

	it('escapes whatever it is given', () => {
		const html = webviewHtml({ ...frame, language: '"><script>alert(1)</script>' });
		assert.ok(!html.includes('<script>alert'));
	});
});
