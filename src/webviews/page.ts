import { causeContent } from './cause';
import { codeContent } from './code';
import { connect } from './connect';
import { button, buttonIf, element } from './elements';
import type { FromPage, ToPage } from './protocol';
import { showContent } from './showContent';

// The page of a code, with the whole explanation and what lies around it, or of a cause.

const send = connect<ToPage, FromPage>(show);

function show(message: ToPage): void {
	const { language, page, words } = message;
	showContent(
		language,
		navigation(message),
		...('cause' in page
			? causeContent(page, words, openCode)
			: codeContent(page, words, { open: openCode, compare: openComparison })),
	);
}

function navigation({ canGoBack, canGoForward, page, words: { label } }: ToPage): HTMLElement {
	return element(
		'nav',
		{ 'aria-label': 'SMTP Lens' },
		buttonIf(canGoBack, `← ${label.back}`, () => {
			send({ type: 'back' });
		}),
		buttonIf(canGoForward, `${label.forward} →`, () => {
			send({ type: 'forward' });
		}),
		'cause' in page
			? undefined
			: button(label.compareWith, () => {
					openComparison(page.explanation.main.code);
				}),
		button(label.copy, () => {
			send({ type: 'copy' });
		}),
	);
}

function openCode(code: string): void {
	send({ type: 'open', code });
}

function openComparison(left: string, right?: string): void {
	send({ type: 'compare', left, ...(right === undefined ? {} : { right }) });
}
