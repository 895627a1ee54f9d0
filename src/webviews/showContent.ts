import type { Content } from './elements';

/**
 * Puts new content in place of the old, for somebody who may be in the midst of it: focus stays on
 * the button that was pressed, if it is there again. Where it is not, one is somewhere else now:
 * the content is read from its heading on.
 */
export function showContent(language: string, ...content: readonly Content[]): void {
	const root = document.documentElement;
	const main = document.querySelector('main');
	const pressed = main?.contains(document.activeElement) ? document.activeElement : null;
	const isTranslated = main?.hasChildNodes() === true && root.lang !== language;
	root.lang = language;
	main?.replaceChildren(...content.filter((each) => each !== undefined));
	const heading = main?.querySelector('h1');
	document.querySelector('[role=status]')?.replaceChildren(heading?.textContent ?? '');
	const again = pressed instanceof HTMLElement ? sameButton(pressed) : undefined;
	if (again !== undefined) {
		again.focus({ preventScroll: true });
	} else if (!isTranslated) {
		window.scrollTo(0, 0);
		if (pressed !== null && heading) {
			heading.tabIndex = -1;
			heading.focus({ preventScroll: true });
		}
	}
}

function sameButton({ dataset }: HTMLElement): HTMLButtonElement | undefined {
	return [...document.querySelectorAll('button')].find(
		(button) => button.dataset.key === dataset.key && !button.disabled,
	);
}
