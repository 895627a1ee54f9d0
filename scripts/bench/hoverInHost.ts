import * as vscode from 'vscode';
import { recognize } from '../../src/smtp/recognize';
import { activated } from '../../test/host/extension';

/** Milliseconds of hovers, as an extension asks VS Code for them. */
export interface HoverFigures {
	/** The first one on a code, for which everything is loaded. */
	readonly first: number;
	/** With the mouse on a code, where a card is made. */
	readonly codes: readonly number[];
	/** At a line's start, where there is none. */
	readonly elsewhere: readonly number[];
	/** In a small document, where a provider of one line gives the same card. */
	readonly sameCard: readonly number[];
	/** In a small document that nobody watches: VS Code asks no extension. */
	readonly unwatched: readonly number[];
}

const places = 200;

const origin = new vscode.Position(0, 0);

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
		const answered = await vscode.workspace.openTextDocument({ language: 'ini', content: 'a' });
		const unwatched = await vscode.workspace.openTextDocument({ language: 'bat', content: 'a' });
		// What VS Code itself loads for its first hover is no matter of ours.
		await hoverTime(unwatched, origin, 0);
		const first = await hoverTime(document, start, 1);
		const provider = await sameCard(document, start);
		const codes: number[] = [];
		const elsewhere: number[] = [];
		const fixed: number[] = [];
		const alone: number[] = [];
		// By turns, so that what the machine does meanwhile is the same for all.
		for (const position of onCodes) {
			codes.push(await hoverTime(document, position, 1));
			elsewhere.push(await hoverTime(document, position.with({ character: 0 }), 0));
			fixed.push(await hoverTime(answered, origin, 1));
			alone.push(await hoverTime(unwatched, origin, 0));
		}
		provider.dispose();
		const figures: HoverFigures = { first, codes, elsewhere, sameCard: fixed, unwatched: alone };
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(folder, 'figures.json'),
			new TextEncoder().encode(JSON.stringify(figures)),
		);
	});
});

/** Registers the provider of one line: it gives the card of `position` wherever it is asked. */
async function sameCard(
	document: vscode.TextDocument,
	position: vscode.Position,
): Promise<vscode.Disposable> {
	const [hover] = await hoversAt(document, position);
	const contents = hover?.contents ?? [];
	return vscode.languages.registerHoverProvider('ini', {
		provideHover: () => new vscode.Hover(contents),
	});
}

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
	cards: number,
): Promise<number> {
	const start = performance.now();
	const hovers = await hoversAt(document, position);
	const time = performance.now() - start;
	if (hovers.length !== cards) {
		throw new Error(`${hovers.length} cards at line ${position.line + 1}`);
	}
	return time;
}

function hoversAt(
	{ uri }: vscode.TextDocument,
	position: vscode.Position,
): Thenable<readonly vscode.Hover[]> {
	return vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position);
}
