import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closePanels, openPanels, tabsUntil, untitled } from './extension';

const nonsense: readonly (readonly unknown[])[] = [
	['999', '250'],
	['250', ''],
	['', ''],
	['<img src=x onerror=alert(1)>', '250'],
	['](command:workbench.action.quit)'],
	['250', '451', '550'],
	[null],
	[{}, []],
	[[['250']]],
	[7],
	[true, '250'],
	['5.7'],
	['x'.repeat(10_000)],
	['250\0', '451'],
];

describe('smtpLens.compare', () => {
	before(activated);
	afterEach(closePanels);

	const pairs: readonly (readonly [args: readonly unknown[], title: string])[] = [
		[['250', '451'], '250 ↔ 451'],
		[['550', '5.1.1'], '550 ↔ 5.1.1'],
		[['5.7.1', ' 5.7.26 '], '5.7.1 ↔ 5.7.26'],
		[[250, 451], '250 ↔ 451'],
		[[['250', '451']], '250 ↔ 451'],
		[['599', '5.99.1'], '599 ↔ 5.99.1'],
		[['250', '250'], '250 ↔ 250'],
	];
	for (const [args, title] of pairs) {
		it(`opens a panel for ${JSON.stringify(args)}`, async () => {
			await vscode.commands.executeCommand('smtpLens.compare', ...args);
			await tabsUntil(() => openPanels('smtpLens.comparison').includes(title));
		});
	}

	it('shows another pair in the same panel', async () => {
		await vscode.commands.executeCommand('smtpLens.compare', '250', '451');
		await tabsUntil(() => openPanels('smtpLens.comparison').length === 1);
		await vscode.commands.executeCommand('smtpLens.compare', '450', '550');
		await tabsUntil(() => openPanels('smtpLens.comparison').includes('450 ↔ 550'));
		assert.equal(openPanels('smtpLens.comparison').length, 1);
	});

	for (const args of nonsense) {
		it(`opens nothing and does not fail for ${JSON.stringify(args).slice(0, 60)}`, async () => {
			await vscode.commands.executeCommand('smtpLens.compare', ...args);
			// The next command that does open something shows that this one has had its time.
			await vscode.commands.executeCommand('smtpLens.showCode', '250');
			await tabsUntil(() => openPanels('smtpLens.page').length === 1);
			assert.deepEqual(openPanels('smtpLens.comparison'), []);
		});
	}

	const selections: readonly (readonly [
		title: string,
		lines: readonly string[],
		selections: readonly (readonly [line: number, from: number, toLine: number, to: number])[],
	])[] = [
		[
			'two cursors',
			['x said: 550 no', 'x said: 451 no'],
			[
				[0, 9, 0, 9],
				[1, 11, 1, 11],
			],
		],
		[
			'two selected words',
			['say 550 or 451'],
			[
				[0, 4, 0, 7],
				[0, 11, 0, 14],
			],
		],
		['one selection of a reply', ['x said: 550 5.1.1 no'], [[0, 0, 0, 20]]],
		['one selection over two lines', ['x said: 550 no', 'x said: 451 no'], [[0, 3, 1, 14]]],
	];
	for (const [title, lines, ranges] of selections) {
		it(`takes the codes in ${title}`, async () => {
			const document = await untitled('log', lines);
			const editor = await vscode.window.showTextDocument(document);
			editor.selections = ranges.map((range) => new vscode.Selection(...range));
			await vscode.commands.executeCommand('smtpLens.compare', document.uri);
			const expected = lines.length === 2 || title.includes('words') ? '550 ↔ 451' : '550 ↔ 5.1.1';
			await tabsUntil(() => openPanels('smtpLens.comparison').includes(expected));
			assert.equal(openPanels('smtpLens.comparison').length, 1);
		});
	}
});

describe('smtpLens.showCode', () => {
	before(activated);
	afterEach(closePanels);

	for (const args of nonsense.filter(([first]) => first !== '250')) {
		it(`opens nothing and does not fail for ${JSON.stringify(args).slice(0, 60)}`, async () => {
			await vscode.commands.executeCommand('smtpLens.showCode', ...args);
			await vscode.commands.executeCommand('smtpLens.compare', '250', '451');
			await tabsUntil(() => openPanels('smtpLens.comparison').length === 1);
			assert.deepEqual(openPanels('smtpLens.page'), []);
		});
	}
});
