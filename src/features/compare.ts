import * as vscode from 'vscode';
import type { Services } from '../services';
import { compare, type Comparison } from '../smtp/compare';
import { parseCode } from '../smtp/codes';
import { recognize } from '../smtp/recognize';
import { comparisonDocument } from '../render/comparisonDocument';
import { toMarkdown } from '../render/markdown';
import { pickCode } from '../ui/codePicker';
import { registerCommand, runCommand } from '../ui/commands';
import { readComparisonState, readFromComparison } from '../ui/messages';
import { openPanel, type Panel } from '../ui/panel';
import { selectedTexts } from '../ui/selection';
import type { ComparisonState, FromComparison, ToComparison } from '../webviews/protocol';

const viewType = 'smtpLens.comparison';

/** The comparison of two codes: `smtpLens.compare`, one panel whose sides can be changed. */
export function registerCompare(services: Services): vscode.Disposable {
	let state: ComparisonState | undefined;
	let panel: Panel<ToComparison> | undefined;

	const comparisonOf = async (): Promise<Comparison | undefined> => {
		const { explainer } = await services.knowledge();
		const result = state && compare(explainer.catalogue, state.left, state.right);
		return result?.kind === 'compared' ? result.comparison : undefined;
	};
	const update = async (): Promise<void> => {
		const comparison = await comparisonOf();
		if (panel === undefined || comparison === undefined || state === undefined) {
			return;
		}
		const { catalogue } = (await services.knowledge()).explainer;
		const { words, language } = catalogue;
		panel.setTitle(`${state.left} ↔ ${state.right}`);
		panel.post({ type: 'show', comparison, words, language, state });
	};
	const show = async (next: ComparisonState): Promise<void> => {
		state = next;
		await update();
	};
	const onMessage = async (message: FromComparison): Promise<void> => {
		if (state === undefined) {
			return;
		}
		switch (message.type) {
			case 'ready':
				await update();
				break;
			case 'swap':
				await show({ left: state.right, right: state.left });
				break;
			case 'pick': {
				const code = await pickCode(services);
				await (code === undefined ? undefined : show({ ...state, [message.side]: code }));
				break;
			}
			case 'compare':
				await show({ left: message.left, right: message.right });
				break;
			case 'open':
				runCommand('smtpLens.showCode', message.code);
				break;
			case 'copy':
				await copy(await comparisonOf(), services);
				break;
		}
	};
	const open = (revived?: vscode.WebviewPanel): Panel<ToComparison> =>
		openPanel<ToComparison, FromComparison>(
			{
				viewType,
				script: 'comparison',
				extensionUri: services.extensionUri,
				read: readFromComparison,
				onMessage: (message) => void onMessage(message),
				onDispose: () => {
					panel = undefined;
				},
			},
			revived,
		);

	return vscode.Disposable.from(
		registerCommand(services, 'smtpLens.compare', async (...args) => {
			const next = await chooseCodes(services, args);
			if (next !== undefined) {
				if (panel === undefined) {
					panel = open();
				} else {
					panel.reveal();
				}
				await show(next);
			}
		}),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: (revived, saved: unknown) => {
				state = readComparisonState(saved);
				if (state === undefined) {
					revived.dispose();
				} else {
					panel = open(revived);
				}
				return Promise.resolve();
			},
		}),
		services.onDidChange(() => void update()),
		new vscode.Disposable(() => {
			panel?.dispose();
		}),
	);
}

/** The two codes given, else those selected in the editor, else asked for one by one. */
async function chooseCodes(
	services: Services,
	args: readonly unknown[],
): Promise<ComparisonState | undefined> {
	// A menu of the editor passes the document's Uri, which is not for us.
	const given = args.filter((argument) => typeof argument === 'string');
	const wrong = given.find((text) => parseCode(text.trim()) === undefined);
	if (wrong !== undefined) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('This is not an SMTP code. Codes look like 550 or 5.7.26.'),
		);
		return undefined;
	}
	const codes = given.length > 0 ? given.map((text) => text.trim()) : selectedCodes();
	const left = codes[0] ?? (await pickCode(services));
	const right = left && (codes[1] ?? (await pickCode(services, left)));
	return left && right ? { left, right } : undefined;
}

function selectedCodes(): readonly string[] {
	const codes = selectedTexts().flatMap((text) =>
		parseCode(text.trim()) === undefined
			? recognize(text, { transcript: true }).map(({ code }) => code)
			: [text.trim()],
	);
	return [...new Set(codes)].slice(0, 2);
}

async function copy(comparison: Comparison | undefined, services: Services): Promise<void> {
	if (comparison !== undefined) {
		const { words } = (await services.knowledge()).explainer.catalogue;
		await vscode.env.clipboard.writeText(toMarkdown(comparisonDocument(comparison, words)));
		vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as Markdown'), 3000);
	}
}
