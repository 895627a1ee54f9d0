import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, untitled } from './extension';

const session = [
	'220 mx.example.net ESMTP',
	'EHLO client.example.org',
	'250-mx.example.net',
	'250 SIZE 512000',
	'354 End data with <CR><LF>.<CR><LF>',
	'451 4.3.0 Temporary lookup failure',
	'550 5.1.1 User unknown',
];

describe('colors by semantic tokens', () => {
	before(activated);

	it('tell the four severities apart in a session in plain text', async () => {
		const document = await untitled('plaintext', session);
		assert.deepEqual(await tokensOf(document, 0, session.length - 1), [
			'0:0 220 smtpPositive',
			'2:0 250 smtpPositive',
			'3:0 250 smtpPositive',
			'4:0 354 smtpIntermediate',
			'5:0 451 smtpTransient',
			'5:4 4.3.0 smtpTransient',
			'6:0 550 smtpPermanent',
			'6:4 5.1.1 smtpPermanent',
		]);
	});

	it('color nothing in a text that is no session', async () => {
		const document = await untitled('plaintext', ['250 grams of flour', '451 pages', 'call 550']);
		assert.deepEqual(await tokensOf(document, 0, 2), []);
	});

	it('come in the columns of a table that hold replies', async () => {
		const document = await untitled('plaintext', [
			'time,recipients,remote_response',
			'10:00:00,450,"550 5.1.1 User unknown"',
			'10:00:01,451 pages,250 accepted',
		]);
		assert.deepEqual(await tokensOf(document, 0, 2), [
			'1:14 550 smtpPermanent',
			'1:18 5.1.1 smtpPermanent',
			'2:19 250 smtpPositive',
		]);
	});

	it('color nothing where a grammar of ours does', async () => {
		for (const language of ['smtp-transcript', 'eml']) {
			const document = await untitled(language, session);
			assert.deepEqual(await tokensOf(document, 0, 2), [], language);
		}
	});

	it('leave a line alone that is too long for a grammar to color', async () => {
		const document = await untitled('plaintext', [...session, `550 ${'x'.repeat(20_000)}`]);
		const tokens = await tokensOf(document, session.length - 1, session.length);
		assert.deepEqual(tokens, ['6:0 550 smtpPermanent', '6:4 5.1.1 smtpPermanent']);
	});

	it('come with the first lines that show a session', async () => {
		const document = await untitled('plaintext', ['', '250 mx.example.net']);
		assert.deepEqual(await tokensOf(document, 1, 1), []);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), session.slice(0, 2).join('\n'));
		await vscode.workspace.applyEdit(edit);
		assert.deepEqual(await tokensOf(document, 2, 2), ['2:0 250 smtpPositive']);
	});

	it('come for the lines in view only, however long the text is', async () => {
		const long = Array.from({ length: 20_000 }, (_, line) => session[line % session.length] ?? '');
		const document = await untitled('plaintext', long);
		const tokens = await tokensOf(document, 10_000, 10_040);
		assert.ok(tokens.length > 0);
		assert.deepEqual(
			tokens.filter((token) => !/^10(?:0[0-3]\d|040):/.test(token)),
			[],
		);
	});
});

async function tokensOf(
	document: vscode.TextDocument,
	firstLine: number,
	lastLine: number,
): Promise<readonly string[]> {
	const range = new vscode.Range(firstLine, 0, lastLine, document.lineAt(lastLine).text.length);
	const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
		'vscode.provideDocumentRangeSemanticTokensLegend',
		document.uri,
		range,
	);
	const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
		'vscode.provideDocumentRangeSemanticTokens',
		document.uri,
		range,
	);
	const { data } = tokens ?? { data: new Uint32Array() };
	const shown: string[] = [];
	let line = 0;
	let start = 0;
	for (let index = 0; index < data.length; index += 5) {
		const [lines = 0, columns = 0, length = 0, type = 0] = data.subarray(index, index + 5);
		line += lines;
		start = lines === 0 ? start + columns : columns;
		const text = document.lineAt(line).text.slice(start, start + length);
		shown.push(`${line}:${start} ${text} ${legend?.tokenTypes[type] ?? ''}`);
	}
	return shown;
}
