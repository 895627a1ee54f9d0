import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { catalogueFileName, parseFacts, parseLanguage } from '../../src/catalogueFile';
import type { Knowledge } from '../../src/knowledge';
import { createExplainer } from '../../src/smtp/explain';
import { createOwnCatalogue } from '../../src/smtp/ownCatalogue';
import { activated } from './extension';

/** What explains out of the catalogue that ships, in English, and what that is made of. */
export async function shippedKnowledge(): Promise<Pick<Knowledge, 'explainer' | 'sources'>> {
	await activated();
	const extension = vscode.extensions.getExtension('smtp-lens.smtp-lens');
	assert.ok(extension);
	const read = (name: string): Thenable<Uint8Array> => {
		const folder = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'catalogue');
		const uri = vscode.Uri.joinPath(folder, catalogueFileName(name));
		return vscode.workspace.fs.readFile(uri);
	};
	const facts = parseFacts(await read('facts'));
	const language = parseLanguage(await read('en'), facts);
	const own = { replyCodes: [], enhancedCodes: [], causes: [], providers: [], signatures: [] };
	return {
		sources: { facts, language, own },
		explainer: createExplainer(createOwnCatalogue(facts, language, own)),
	};
}
