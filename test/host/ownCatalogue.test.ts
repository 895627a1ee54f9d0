import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, untitled } from './extension';

const name = 'acme.smtp-lens.json';
const line =
	'host gw.acme.example[203.0.113.9] said: 588 held for review (in reply to end of DATA)';

describe("a user's own catalogue file", () => {
	let log: vscode.TextDocument;

	before(async () => {
		await activated();
		log = await untitled('log', [line]);
		// Nothing is read before somebody asks for something.
		await hover();
	});

	afterEach(async () => {
		await setFiles(undefined);
		await vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
	});

	const hover = () => hoverOn(log, line.indexOf('588'));

	it('changes what a hover says from the setting on, with the file, and back again', async () => {
		assert.match(await hover(), /Not a registered code/);
		await write(catalogue('Held by Acme'));
		await setFiles([name]);
		await until(async () => (await hover()).includes('Held by Acme'));
		await write(catalogue('Kept by Acme'));
		await until(async () => (await hover()).includes('Kept by Acme'));
		await vscode.workspace.fs.delete(file());
		await until(async () => (await hover()).includes('Not a registered code'));
		await write(catalogue('Here again'));
		await until(async () => (await hover()).includes('Here again'));
		await setFiles(undefined);
		await until(async () => (await hover()).includes('Not a registered code'));
	});

	it('has its mistakes shown at their places, until they are mended, and the rest used', async () => {
		await write(catalogue('Held by Acme', { code: '999', name: 'n' }));
		await setFiles([name]);
		await until(async () => (await hover()).includes('Held by Acme'));
		await until(() => ownDiagnostics().length > 0);
		const [diagnostic, ...more] = ownDiagnostics();
		assert.deepEqual(more, []);
		assert.equal(diagnostic?.source, 'SMTP Lens');
		assert.match(diagnostic.message, /three digits, the first from 2 to 5/);
		const { start, end } = diagnostic.range;
		const text = (await vscode.workspace.openTextDocument(file())).getText(diagnostic.range);
		assert.equal(text, '"999"');
		assert.equal(start.line, end.line);
		await write(catalogue('Held by Acme'));
		await until(() => ownDiagnostics().length === 0);
	});

	it('that is not there leaves the rest as it was', async () => {
		await write(catalogue('Held by Acme'));
		await setFiles([name]);
		await until(async () => (await hover()).includes('Held by Acme'));
		await setFiles(['nowhere.smtp-lens.json', '~/nowhere.smtp-lens.json', '/nowhere/x.json']);
		await until(async () => (await hover()).includes('Not a registered code'));
		assert.deepEqual(ownDiagnostics(), []);
	});

	it('that is a device without end, or a folder, leaves all else at work', async () => {
		await write(catalogue('Held by Acme'));
		// Where a system has no such device, it is a file that is missing.
		await setFiles(['/dev/zero', '/dev/tty', '.', '..', name]);
		await until(async () => (await hover()).includes('Held by Acme'));
		assert.deepEqual(ownDiagnostics(), []);
	});

	it('is not read when it is too large, and says so', async () => {
		await write(catalogue('Held by Acme') + ' '.repeat(1_000_000));
		await setFiles([name]);
		await until(() => ownDiagnostics().length > 0);
		assert.match(String(ownDiagnostics()[0]?.message), /larger than 1 MB/);
		assert.match(await hover(), /Not a registered code/);
	});
});

/** A file that gives 588 a name, and holds `others` below, each code on a line of its own. */
function catalogue(title: string, ...others: readonly object[]): string {
	const codes = [{ code: '588', name: title }, ...others].map((code) => JSON.stringify(code));
	return `{\n\t"version": 1, // ours\n\t"replyCodes": [\n\t\t${codes.join(',\n\t\t')}\n\t]\n}\n`;
}

function file(): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.ok(folder, 'no folder is open');
	return vscode.Uri.joinPath(folder.uri, name);
}

function write(text: string): Thenable<void> {
	return vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
}

function setFiles(files: readonly string[] | undefined): Thenable<void> {
	return vscode.workspace
		.getConfiguration('smtpLens')
		.update('catalogue.files', files, vscode.ConfigurationTarget.Workspace);
}

function ownDiagnostics(): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(file()).filter(({ source }) => source === 'SMTP Lens');
}

async function hoverOn(document: vscode.TextDocument, character: number): Promise<string> {
	const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		new vscode.Position(0, character),
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
		.join('\n');
}

/** Watching files and settings takes its time, and no event tells that a hover has changed. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isTrue())) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
