import type { Content } from './elements';

/**
 * Puts new content in place of the old, for somebody who may be in the midst of it: focus stays on
 * the button that was pressed, if it is there again. Where it is not, one is somewhere else now:
 * the content is read from its heading on.
 */
export function showContent(language: string, ...content: readonly Content[]): void {
	const root = document.documentElement;
	const main = document.querySelector('main');
	const pressed = document.hasFocus() ? focusedIn(main) : undefined;
	const isTranslated = main?.hasChildNodes() === true && root.lang !== language;
	root.lang = language;
	main?.replaceChildren(...content.filter((each) => each !== undefined));
	const heading = main?.querySelector('h1');
	document.querySelector('[role=status]')?.replaceChildren(heading?.textContent ?? '');
	const again = pressed && sameButton(pressed);
	if (again !== undefined) {
		again.focus({ preventScroll: true });
	} else if (!isTranslated) {
		window.scrollTo(0, 0);
		if (pressed !== undefined && heading) {
			heading.tabIndex = -1;
			heading.focus({ preventScroll: true });
		}
	}
}

/** What had the focus last. It has none any more when the webview loses its own, as to a quick pick. */
let lastFocused: HTMLElement | undefined;

document.addEventListener('focusin', () => {
	lastFocused = focusedIn(document.querySelector('main'));
});

// Who comes back goes on from the same button, in new content too; while away it takes no focus.
window.addEventListener('focus', () => {
	if (document.activeElement === document.body && lastFocused !== undefined) {
		sameButton(lastFocused)?.focus({ preventScroll: true });
	}
});

function focusedIn(main: HTMLElement | null): HTMLElement | undefined {
	const { activeElement } = document;
	return activeElement instanceof HTMLElement && main?.contains(activeElement)
		? activeElement
		: undefined;
}

function sameButton({ dataset }: HTMLElement): HTMLButtonElement | undefined {
	return [...document.querySelectorAll('button')].find(
		({ dataset: { key }, disabled }) => key !== undefined && key === dataset.key && !disabled,
	);
}
