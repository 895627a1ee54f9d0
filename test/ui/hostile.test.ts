import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { Workbench } from '../harness/workbench';

/** What a sender, a server or a catalogue may write, and nobody may obey. */
const hostile = [
	'<img src="https://evil.example/a.png" onerror="fetch(`https://evil.example`)">',
	'](command:workbench.action.closeAllEditors)',
	'[run](command:workbench.action.closeAllEditors)',
	'[run](javascript:alert(1))',
	'![x](https://evil.example/b.png)',
	'$(error)',
	'\u202Egpj.exe',
].join(' ');

const long = '<b>long</b> '.repeat(10_000);

const catalogue = {
	version: 1,
	replyCodes: [
		{
			code: '571',
			name: hostile,
			description: `${hostile} ${long}end`,
			whenSeen: hostile,
			fix: { sender: [hostile] },
			reason: 'policy',
		},
	],
};

const files = {
	'own.smtp-lens.json': JSON.stringify(catalogue),
	'hostile.log': `mx.example.net said: 571 ${hostile}\n`,
	'long.log': `mx.example.net said: 571 ${long}\n`,
};

describe('hostile text', function () {
	this.timeout(60_000);
	let workbench: Workbench;
	const asked: string[] = [];

	before(async () => {
		workbench = await Workbench.open({
			files,
			settings: {
				'editor.maxTokenizationLineLength': 200_000,
				'smtpLens.catalogue.files': ['own.smtp-lens.json'],
			},
		});
		const window = workbench.page.mainFrame();
		workbench.page.context().on('request', (request) => {
			const isWindow = request.serviceWorker() === null && request.frame() === window;
			asked.push(`${isWindow ? 'window' : 'webview'} ${request.url()}`);
		});
	});

	after(async () => {
		await workbench.close();
	});

	for (const [file, place] of [
		['hostile.log', 'said: 5¦71'],
		['long.log', 'said: 5¦71'],
	] as const) {
		it(`is words and nothing else in a card on ${file}`, async () => {
			await workbench.openFile(file);
			const card = await workbench.hover(place);
			assert.ok(card.includes(`571 ${hostile} (permanent negative)`), card.slice(0, 400));
			assert.equal(await workbench.card.widget.locator('img').count(), 0);
			const targets = await workbench.card.targets();
			assert.deepEqual(
				targets.filter(
					(target) => !/^(command:smtpLens\.|https:\/\/www\.rfc-editor\.org\/)/.test(target),
				),
				[],
			);
		});
	}

	it('is words in the look-up, typed and found', async () => {
		await workbench.openLookUp();
		for (const [typed, first] of [
			[hostile, /571/],
			['x'.repeat(10_000), /Nothing found/],
			[`550 5.1.1 ${'<b>'.repeat(3_000)}`, /550 5\.1\.1/],
			['571', /<img src=/],
		] as const) {
			await workbench.quickPick.type(typed);
			await workbench.quickPick.first(first);
		}
		await workbench.quickPick.accept();
	});

	it('is words on the page, whole', async () => {
		const page = await workbench.webview('571');
		const text = await page.locator('main').innerText();
		assert.ok(text.includes(`571 ${hostile}`));
		assert.ok(text.includes('<b>long</b> <b>long</b> end'));
		assert.deepEqual(await whatCouldAct(page), []);
	});

	it('is words in a comparison', async () => {
		const comparison = await workbench.compare('571', '250');
		assert.ok((await comparison.locator('main').innerText()).includes(`571 ${hostile}`));
		assert.deepEqual(await whatCouldAct(comparison), []);
	});

	it('makes nobody ask for anything but our own script and style sheet', () => {
		assert.ok(asked.some((request) => request.endsWith('/dist/webviews/comparison.js')));
		assert.deepEqual(
			asked.filter(
				(request) =>
					request.includes('evil.example') ||
					(request.startsWith('webview ') &&
						!/^webview (blob:|data:)?http:\/\/127\.0\.0\.1:/.test(request) &&
						!/^webview https:\/\/[^/]+\.vscode-resource\.vscode-cdn\.net\/.*\/dist\/webviews\/[\w.]+$/.test(
							request,
						)),
			),
			[],
		);
	});

	it('logs no error, and leaves every editor open', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
		assert.equal(await workbench.page.locator('.tab').count(), 4);
	});
});

/** Elements that load or run something, and links that lead elsewhere than to the sources. */
function whatCouldAct(frame: Frame): Promise<readonly string[]> {
	return frame
		.locator(
			'main :is(img, script, iframe, object, embed, svg, [onerror], [onclick], a:not([href^="https://www.rfc-editor.org/"]))',
		)
		.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML));
}
