import * as vscode from 'vscode';
import { recognize } from '../../src/smtp/recognize';
import { activated } from '../../test/host/extension';

/** Milliseconds of hovers, as an extension asks VS Code for them. */
export interface HoverFigures {
	readonly first: number;
	/** With the mouse on a code, where a card is made. */
	readonly codes: readonly number[];
	/** At a line's start, where there is none. */
	readonly elsewhere: readonly number[];
	/** In a small document that no provider of hovers watches: what VS Code's call itself takes. */
	readonly callAlone: readonly number[];
}

const places = 200;

describe('hovers in a large document', function () {
	this.timeout(120_000);

	it('are measured', async () => {
		await activated();
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
		const document = await vscode.workspace.openTextDocument(
			vscode.Uri.joinPath(folder, 'large.log'),
		);
		await vscode.window.showTextDocument(document);
		const onCodes = codesOf(document);
		const [start] = onCodes;
		if (start === undefined) throw new Error('The log holds no code.');
		const first = await hoverTime(document, start, true);
		const codes: number[] = [];
		const elsewhere: number[] = [];
		const callAlone: number[] = [];
		const unwatched = await vscode.workspace.openTextDocument({ language: 'ini', content: '[a]' });
		for (const position of onCodes) {
			codes.push(await hoverTime(document, position, true));
			elsewhere.push(await hoverTime(document, position.with({ character: 0 }), false));
			callAlone.push(await hoverTime(unwatched, new vscode.Position(0, 1), false));
		}
		const figures: HoverFigures = { first, codes, elsewhere, callAlone };
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(folder, 'figures.json'),
			new TextEncoder().encode(JSON.stringify(figures)),
		);
	});
});

/** Places of codes, spread over the whole document. */
function codesOf(document: vscode.TextDocument): readonly vscode.Position[] {
	const positions: vscode.Position[] = [];
	const step = Math.floor(document.lineCount / places);
	for (let from = 0; positions.length < places && from < document.lineCount; from += step) {
		for (let line = from; line < Math.min(from + step, document.lineCount); line++) {
			const code = recognize(document.lineAt(line).text)[0];
			if (code !== undefined) {
				positions.push(new vscode.Position(line, code.start + 1));
				break;
			}
		}
	}
	return positions;
}

async function hoverTime(
	document: vscode.TextDocument,
	position: vscode.Position,
	isExpected: boolean,
): Promise<number> {
	const start = performance.now();
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	const time = performance.now() - start;
	if (hovers.length > 0 !== isExpected) {
		throw new Error(`${hovers.length} cards at line ${position.line + 1}`);
	}
	return time;
}
