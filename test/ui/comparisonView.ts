import type { Frame } from 'playwright-core';
import type { Workbench } from '../harness/workbench';

/** The comparison of two codes, once it is in view. */
export async function comparison(
	workbench: Workbench,
	left: string,
	right: string,
): Promise<Frame> {
	const title = `${left} ↔ ${right}`;
	await workbench.page.locator('.tab.active', { hasText: title }).waitFor();
	return workbench.webview(`${left} and ${right} compared`);
}

/** Waits until the button with that key has the focus. */
export async function focusOn(frame: Frame, key: string): Promise<void> {
	await frame.waitForFunction(
		(wanted) =>
			document.hasFocus() &&
			document.activeElement instanceof HTMLElement &&
			document.activeElement.dataset.key === wanted,
		key,
	);
}
