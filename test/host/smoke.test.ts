import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'smtp-lens.smtp-lens';

describe('the extension in its host', () => {
	it('is installed', () => {
		assert.ok(vscode.extensions.getExtension(id), `${id} is not among the extensions`);
	});

	it('activates', async () => {
		const extension = vscode.extensions.getExtension(id);
		await extension?.activate();
		assert.equal(extension?.isActive, true);
	});

	it('registers every command that its manifest contributes', async () => {
		const extension = vscode.extensions.getExtension(id);
		await extension?.activate();
		const manifest = extension?.packageJSON as
			| { readonly contributes: { readonly commands: readonly { readonly command: string }[] } }
			| undefined;
		const contributed = manifest?.contributes.commands.map(({ command }) => command) ?? [];
		const registered = new Set(await vscode.commands.getCommands(true));
		assert.notEqual(contributed.length, 0);
		assert.deepEqual(
			contributed.filter((command) => !registered.has(command)),
			[],
		);
	});
});
