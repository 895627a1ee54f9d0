import type { Services } from '../services';
import { codePage } from '../smtp/codePage';
import { keyOf, type ReplyKey } from '../smtp/explain';
import { attempt, runCommand, tellNoCode } from '../ui/commands';
import { createHistory, type History } from '../ui/history';
import { readFromPage, readReplyKey } from '../ui/messages';
import { onePanel, type OpenPanel, type Opening } from '../ui/onePanel';
import { openPanel } from '../ui/panel';
import type { PanelFeature } from '../ui/registerPanel';
import type { FromPage, ToPage } from '../webviews/protocol';

const viewType = 'smtpLens.page';

/** The page of a code: `smtpLens.showCode`, one panel, with back and forward. */
export function create(services: Services): PanelFeature {
	return onePanel<ReplyKey>(services, {
		choose: ([argument]) => {
			const key = readReplyKey(argument);
			if (key === undefined) {
				tellNoCode();
			}
			return Promise.resolve(key);
		},
		readSaved: readReplyKey,
		open: (key, opening) => openCodePage(services, key, opening),
	});
}

function openCodePage(
	services: Services,
	start: ReplyKey,
	{ revived, onDispose }: Opening,
): OpenPanel<ReplyKey> {
	const history = createHistory<ReplyKey>();
	history.push(start);
	const panel = openPanel<ToPage, FromPage>(
		{
			viewType,
			script: 'page',
			extensionUri: services.extensionUri,
			read: readFromPage,
			onMessage: (message) => void attempt(services, viewType, () => answer(message)),
			onDispose,
		},
		revived,
	);
	const draw = async (): Promise<void> => {
		const page = await pageOf(services, history);
		if (page !== undefined) {
			panel.setTitle(page.page.explanation.codes);
			panel.post(page);
		}
	};
	const answer = async (message: FromPage): Promise<void> => {
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
		await draw();
	};
	panel.setTitle(start.codes.join(' '));
	return {
		dispose: () => {
			panel.dispose();
		},
		show: async (key) => {
			history.push(key);
			panel.reveal();
			await draw();
		},
		refresh: () => void attempt(services, viewType, draw),
	};
}

/** What the page shows now; `undefined` where the current key names no reply. */
async function pageOf(services: Services, history: History<ReplyKey>): Promise<ToPage | undefined> {
	const { explainer } = await services.knowledge();
	const { catalogue } = explainer;
	const key = history.current();
	const explanation = key && explainer.explainKey(key);
	return (
		explanation && {
			type: 'show',
			page: codePage(catalogue, explanation),
			words: catalogue.words,
			language: catalogue.language,
			state: keyOf(explanation),
			canGoBack: history.canGoBack(),
			canGoForward: history.canGoForward(),
		}
	);
}
