import type { Services } from '../services';
import { causePage } from '../smtp/causePage';
import { codePage } from '../smtp/codePage';
import { keyOf, type Explainer } from '../smtp/explain';
import { attempt, runCommand, tellNoCode } from '../ui/commands';
import { createHistory } from '../ui/history';
import { readFromPage, readPageKey } from '../ui/messages';
import { onePanel, type OpenPanel, type Opening } from '../ui/onePanel';
import { openPanel } from '../ui/panel';
import type { PanelFeature } from '../ui/registerPanel';
import type { FromPage, PageKey, ToPage } from '../webviews/protocol';

const viewType = 'smtpLens.page';

/** The page of a code or of a cause: `smtpLens.showCode`, one panel, with back and forward. */
export function create(services: Services): PanelFeature {
	return onePanel<PageKey>(services, {
		choose: async ([argument]) => {
			const key = readPageKey(argument);
			const { explainer } = await services.knowledge();
			if (key === undefined || pageOf(explainer, key) === undefined) {
				tellNoCode();
				return undefined;
			}
			return key;
		},
		readSaved: readPageKey,
		open: (key, opening) => openCodePage(services, key, opening),
	});
}

function openCodePage(
	services: Services,
	start: PageKey,
	{ revived, onDispose }: Opening,
): OpenPanel<PageKey> {
	const history = createHistory<PageKey>();
	history.push(start);
	let isDrawn = false;
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
		const { explainer } = await services.knowledge();
		const { catalogue } = explainer;
		const key = history.current();
		const shown = key && pageOf(explainer, key);
		if (shown === undefined) {
			// A cause of the user's own may be known no more when a window comes back.
			if (!isDrawn) {
				panel.dispose();
			}
			return;
		}
		isDrawn = true;
		panel.setTitle(shown.title);
		panel.post({
			type: 'show',
			page: shown.page,
			words: catalogue.words,
			language: catalogue.language,
			state: shown.key,
			canGoBack: history.canGoBack(),
			canGoForward: history.canGoForward(),
		});
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
	if ('codes' in start) {
		panel.setTitle(start.codes.join(' '));
	}
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

interface Shown {
	readonly title: string;
	readonly page: ToPage['page'];
	readonly key: PageKey;
}

/** What the page of `key` shows; `undefined` where there is no such reply or cause. */
function pageOf(explainer: Explainer, key: PageKey): Shown | undefined {
	const { catalogue } = explainer;
	if ('cause' in key) {
		const page = causePage(catalogue, key);
		return page && { title: page.cause.name, page, key };
	}
	const explanation = explainer.explainKey(key);
	return (
		explanation && {
			title: explanation.codes,
			page: codePage(catalogue, explanation),
			key: keyOf(explanation),
		}
	);
}
