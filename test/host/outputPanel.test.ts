import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from './extension';

const isOutput = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'output';

describe('the Output panel', () => {
	let channel: vscode.OutputChannel;

	before(async () => {
		await activated();
		channel = vscode.window.createOutputChannel('Mail server');
	});

	after(() => {
		channel.dispose();
	});

	it('shows a card on the codes in it, and on nothing else', async () => {
		const opened = new Promise<vscode.TextDocument>((resolve) => {
			const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (isOutput(document) && document.getText().includes('User unknown')) {
					listener.dispose();
					resolve(document);
				}
			});
		});
		channel.show();
		channel.appendLine('mx.example.net[192.0.2.25]:25 said: 550 5.1.1 User unknown');
		const document = await opened;
		const text = document.lineAt(0).text;
		assert.deepEqual(await rangesAt(document, text.indexOf('550')), ['550']);
		assert.deepEqual(await rangesAt(document, text.indexOf('5.1.1')), ['5.1.1']);
		assert.deepEqual(await rangesAt(document, text.indexOf(':25 ') + 1), []);
	});

	/** What the cards at that column of the first line are about. */
	async function rangesAt(document: vscode.TextDocument, column: number): Promise<string[]> {
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(0, column),
		);
		return hovers.map(({ range }) => document.getText(range));
	}
});
