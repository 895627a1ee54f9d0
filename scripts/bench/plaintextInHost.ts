import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

/** What plain text costs, as an extension sees it. */
export interface PlaintextFigures {
	/** Bytes in use in the extension host, after everything that is not was collected. */
	readonly heap: {
		readonly before: number;
		readonly activated: number;
		readonly colored: number;
	};
	/** Milliseconds until VS Code has our colors of the lines in view, the first time. */
	readonly first: number;
	/** Milliseconds of the same after an edit. */
	readonly edits: {
		readonly small: readonly number[];
		readonly large: readonly number[];
		/** Where another extension colors nothing, by a provider of one line. */
		readonly oneLine: readonly number[];
	};
}

/** What VS Code's own extensions do while a window opens would be counted as ours. */
const calmMs = 5_000;

const edits = 100;
const inView = new vscode.Range(480, 0, 540, 0);

describe('plain text', function () {
	this.timeout(120_000);

	it('is measured', async () => {
		const ours = vscode.extensions.getExtension('smtp-lens.smtp-lens');
		if (ours === undefined || ours.isActive)
			throw new Error('We are active too early, or missing.');
		await setTimeout(calmMs);
		const before = heapUsed();
		await ours.activate();
		const activated = heapUsed();
		const first = await colorTime(await documentOf('short.txt'));
		const colored = heapUsed();
		const small = await documentOf('notes.txt');
		const large = await documentOf('large.txt');
		const oneLine = await documentOf('notes.ini');
		const provider = vscode.languages.registerDocumentRangeSemanticTokensProvider(
			'ini',
			{ provideDocumentRangeSemanticTokens: () => new vscode.SemanticTokens(new Uint32Array(0)) },
			new vscode.SemanticTokensLegend([]),
		);
		const times: { small: number[]; large: number[]; oneLine: number[] } = {
			small: [],
			large: [],
			oneLine: [],
		};
		// By turns, so that what the machine does meanwhile is the same for all.
		for (let edit = 0; edit < edits; edit++) {
			times.small.push(await timeAfterEdit(small));
			times.large.push(await timeAfterEdit(large));
			times.oneLine.push(await timeAfterEdit(oneLine));
		}
		provider.dispose();
		const figures: PlaintextFigures = {
			heap: { before, activated, colored },
			first,
			edits: times,
		};
		await vscode.workspace.fs.writeFile(
			fileOf('figures.json'),
			new TextEncoder().encode(JSON.stringify(figures)),
		);
	});
});

function heapUsed(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	return process.memoryUsage().heapUsed;
}

function documentOf(name: string): Thenable<vscode.TextDocument> {
	return vscode.workspace.openTextDocument(fileOf(name));
}

function fileOf(name: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
	return vscode.Uri.joinPath(folder, name);
}

async function timeAfterEdit(document: vscode.TextDocument): Promise<number> {
	const edit = new vscode.WorkspaceEdit();
	edit.insert(document.uri, inView.start, '7');
	await vscode.workspace.applyEdit(edit);
	return colorTime(document);
}

async function colorTime({ uri }: vscode.TextDocument): Promise<number> {
	const start = performance.now();
	await vscode.commands.executeCommand('vscode.provideDocumentRangeSemanticTokens', uri, inView);
	return performance.now() - start;
}
