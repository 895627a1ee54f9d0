import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerExplainTool, type ToolApi } from '../../src/features/explainTool';
import type { Services } from '../../src/services';
import { activated } from './extension';

/** What the host may have beyond the oldest VS Code that we support. */
interface ToolHost {
	readonly lm?: {
		readonly tools?: readonly { readonly name: string; readonly inputSchema?: object }[];
		readonly invokeTool?: (
			name: string,
			options: { readonly input: object; readonly toolInvocationToken: undefined },
		) => Promise<{ readonly content: readonly { readonly value: string }[] }>;
	};
}

const { lm } = vscode as unknown as ToolHost;
const name = 'explain_smtp_reply';
const reply =
	'550-5.7.26 Your email has been blocked because the sender is unauthenticated. - gsmtp';

// Before that class came, tools were a proposal, which VS Code keeps from extensions.
if ('LanguageModelToolResult' in vscode) {
	describe('the tool explain_smtp_reply', () => {
		before(activated);

		it('is among the tools of chat, with a schema that bounds its input', () => {
			const tool = lm?.tools?.find((each) => each.name === name);
			assert.match(JSON.stringify(tool?.inputSchema), /"maxLength":20000/);
		});

		it('explains a reply as the hover card does, in the language asked for', async () => {
			assert.match(await answerTo({ text: reply, language: 'en' }), /^\*\*550 5\.7\.26\*\* .*SPF/);
			assert.match(
				await answerTo({ text: reply, language: 'ru' }),
				/^\*\*550 5\.7\.26\*\* .*[а-я]{4}/,
			);
		});

		const silent: readonly (readonly [input: object, answer: RegExp])[] = [
			[{ text: '  ' }, /nothing to explain/],
			[{ text: 'no code here' }, /no SMTP code/],
			[{ text: '999' }, /not an SMTP code/],
			[{ text: `${'x '.repeat(15_000)}550 5.1.1 no such user` }, /no SMTP code/],
		];
		for (const [input, answer] of silent) {
			it(`says what it cannot explain: ${JSON.stringify(input).slice(0, 40)}`, async () => {
				assert.match(await answerTo(input), answer);
			});
		}

		it('repeats no text of its input, and no link but to sources', async () => {
			const answer = await answerTo({
				text: '550 5.1.1 <evil> [run](command:workbench.action.quit) user unknown',
				language: 'en',
			});
			assert.match(answer, /5\.1\.1/);
			assert.doesNotMatch(answer, /evil|command:/);
		});
	});
}

describe('a VS Code without tools for chat', () => {
	const partial: readonly ToolApi[] = [
		{},
		{ lm: {} },
		{ lm: { registerTool: () => assert.fail('half an API was used') } },
	];
	for (const api of partial) {
		it(`is left alone: ${Object.keys(api).join() || 'nothing of it'}`, () => {
			registerExplainTool({} as Services, api).dispose();
		});
	}
});

async function answerTo(input: object): Promise<string> {
	const result = await lm?.invokeTool?.(name, { input, toolInvocationToken: undefined });
	return result?.content.map(({ value }) => value).join('') ?? '';
}
