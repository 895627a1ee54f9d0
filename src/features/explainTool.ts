import * as vscode from 'vscode';
import type { Services } from '../services';

/**
 * The part of VS Code's API that gives tools to chat. It came after the oldest VS Code that we
 * support, so each piece may be missing.
 */
export interface ToolApi {
	readonly lm?: {
		readonly registerTool?: (name: string, tool: LanguageModelTool) => vscode.Disposable;
	};
	readonly LanguageModelTextPart?: new (text: string) => object;
	readonly LanguageModelToolResult?: new (parts: readonly object[]) => object;
}

interface LanguageModelTool {
	invoke(options: { readonly input: unknown }): Promise<object>;
	prepareInvocation(): { readonly invocationMessage: string };
}

/**
 * The tool `explain_smtp_reply`: gives chat what a hover card says. Its input is looked at as text
 * and never run, and what it gives is the catalogue's. Where VS Code has no tools, it does nothing.
 */
export function registerExplainTool(
	services: Services,
	{ lm, LanguageModelTextPart, LanguageModelToolResult }: ToolApi = vscode as unknown as ToolApi,
): vscode.Disposable {
	if (!lm?.registerTool || !LanguageModelTextPart || !LanguageModelToolResult) {
		return new vscode.Disposable(() => undefined);
	}
	return lm.registerTool('explain_smtp_reply', {
		invoke: async ({ input }) => {
			const { explainToChat } = await import('../ui/explainToChat');
			const answer = await explainToChat(services, input);
			return new LanguageModelToolResult([new LanguageModelTextPart(answer)]);
		},
		prepareInvocation: () => ({
			invocationMessage: vscode.l10n.t('Looking the reply up in SMTP Lens'),
		}),
	});
}
