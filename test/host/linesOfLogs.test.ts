import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listLines } from '../../src/ui/linesOfLogs';
import { shippedKnowledge } from './shippedKnowledge';

describe('the lines of a row', () => {
	it('are each listed once, also where two logs have a reply on the same line', async () => {
		const { explainer } = await shippedKnowledge();
		const logs = ['a', 'b'].map((name) => ({
			uri: vscode.Uri.parse(`untitled:${name}.log`),
			text: `mail: said: 550 5.1.1 and said: 550 5.1.1 to ${name}`,
		}));
		const lines: string[] = [];
		await listLines({
			explainer,
			logs,
			filter: {},
			signal: new AbortController().signal,
			add: (line) => lines.push(line),
			row: { type: 'lines', table: 'replyCodes', key: '550' },
		});
		assert.deepEqual(
			lines,
			logs.map(({ text }) => `1: ${text}`),
		);
	});
});
