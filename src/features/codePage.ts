import * as vscode from 'vscode';
import type { Knowledge, Services } from '../services';
import { codePage } from '../smtp/codePage';
import { keyOf, type Explanation, type ReplyKey } from '../smtp/explain';
import { registerCommand, runCommand } from '../ui/commands';
import { createHistory } from '../ui/history';
import { readFromPage, readReplyKey } from '../ui/messages';
import { openPanel, type Panel } from '../ui/panel';
import type { FromPage, ToPage } from '../webviews/protocol';

const viewType = 'smtpLens.page';

/** The page of a code: `smtpLens.showCode`, one panel, with back and forward. */
export function registerCodePage(services: Services): vscode.Disposable {
	const history = createHistory<ReplyKey>();
	let panel: Panel<ToPage> | undefined;

	const update = async (): Promise<void> => {
		const key = history.current();
		const knowledge = await services.knowledge();
		const explanation = key && knowledge.explainer.explainKey(key);
		if (panel !== undefined && explanation !== undefined) {
			panel.setTitle(explanation.codes);
			panel.post(toPage(knowledge, explanation, history));
		}
	};
	const onMessage = (message: FromPage): void => {
		switch (message.type) {
			case 'ready':
				break;
			case 'open':
				history.push({ codes: [message.code] });
				break;
			case 'back':
				history.back();
				break;
			case 'forward':
				history.forward();
				break;
			case 'compare':
				runCommand('smtpLens.compare', message.left, message.right);
				return;
			case 'copy':
				runCommand('smtpLens.copyExplanation', history.current());
				return;
		}
		void update();
	};
	const open = (revived?: vscode.WebviewPanel): Panel<ToPage> =>
		openPanel<ToPage, FromPage>(
			{
				viewType,
				script: 'page',
				extensionUri: services.extensionUri,
				read: readFromPage,
				onMessage,
				onDispose: () => {
					panel = undefined;
				},
			},
			revived,
		);

	return vscode.Disposable.from(
		registerCommand(services, 'smtpLens.showCode', async (argument) => {
			const key = readReplyKey(argument);
			if (key === undefined) {
				void vscode.window.showInformationMessage(
					vscode.l10n.t('This is not an SMTP code. Codes look like 550 or 5.7.26.'),
				);
				return;
			}
			history.push(key);
			if (panel === undefined) {
				panel = open();
			} else {
				panel.reveal();
			}
			await update();
		}),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: (revived, state: unknown) => {
				const key = readReplyKey(state);
				if (key === undefined) {
					revived.dispose();
				} else {
					history.push(key);
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

function toPage(
	{ explainer }: Knowledge,
	explanation: Explanation,
	history: { canGoBack(): boolean; canGoForward(): boolean },
): ToPage {
	const { catalogue } = explainer;
	return {
		type: 'show',
		page: codePage(catalogue, explanation),
		words: catalogue.words,
		language: catalogue.language,
		state: keyOf(explanation),
		canGoBack: history.canGoBack(),
		canGoForward: history.canGoForward(),
	};
}
