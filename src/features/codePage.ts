import type { Services } from '../services';
import type { Catalogue } from '../smtp/catalogue';
import { causePage } from '../smtp/causePage';
import { codePage } from '../smtp/codePage';
import { keyOf, type Explainer } from '../smtp/explain';
import { attempt, runCommand, tellNoCode } from '../ui/commands';
import { createHistory, type History } from '../ui/history';
import { readFromPage, readPageKey } from '../ui/messages';
import { onePanel, type OpenPanel } from '../ui/onePanel';
import { openPanel, type Opening } from '../ui/panel';
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

function openCodePage(services: Services, start: PageKey, opening: Opening): OpenPanel<PageKey> {
	const history = createHistory<PageKey>();
	history.push(start);
	let isDrawn = false;
	const draw = async (): Promise<void> => {
		const { explainer } = await services.knowledge();
		const key = history.current();
		const shown = key && pageOf(explainer, key);
		if (shown !== undefined) {
			isDrawn = true;
			panel.setTitle(shown.title);
			panel.post(messageOf(shown, explainer.catalogue, history));
		} else if (!isDrawn) {
			// A cause of the user's own may be known no more when a window comes back.
			panel.dispose();
		}
	};
	const answer = async (message: FromPage): Promise<void> => {
		switch (message.type) {
			case 'compare':
				runCommand('smtpLens.compare', message.left, message.right);
				break;
			case 'copy':
				runCommand('smtpLens.copyExplanation', history.current());
				break;
			default:
				turn(history, message);
				await draw();
		}
	};
	const panel = openPanel<ToPage, FromPage>(
		services,
		{ viewType, script: 'page', read: readFromPage, answer },
		opening,
	);
	if ('codes' in start) {
		panel.setTitle(start.codes.join(' '));
	}
	return {
		dispose: panel.dispose,
		show: async (key) => {
			history.push(key);
			panel.reveal();
			await draw();
		},
		refresh: () => void attempt(services, viewType, draw),
	};
}

/** Goes where a message leads; a page that is only ready stays where it is. */
function turn(
	history: History<PageKey>,
	message: Exclude<FromPage, { type: 'compare' | 'copy' }>,
): void {
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
	}
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

function messageOf(
	{ key, page }: Shown,
	{ language, words }: Catalogue,
	history: History<PageKey>,
): ToPage {
	return {
		type: 'show',
		page,
		words,
		language,
		state: key,
		canGoBack: history.canGoBack(),
		canGoForward: history.canGoForward(),
	};
}
