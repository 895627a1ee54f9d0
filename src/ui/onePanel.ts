import type * as vscode from 'vscode';
import type { Services } from '../services';
import type { Opening } from './panel';
import type { PanelFeature } from './registerPanel';

/** A panel that is open, and shows one `State` at a time. */
export interface OpenPanel<State> {
	readonly dispose: () => void;
	/** Brings the panel to the front with another state. */
	readonly show: (state: State) => Promise<void>;
	/** Draws again what is shown, in whatever language is the user's now. */
	readonly refresh: () => void;
}

/** What makes one feature's panel another than the next one's. */
export interface PanelKind<State> {
	/** What the command's arguments ask for; `undefined` where that is nothing. */
	readonly choose: (args: readonly unknown[]) => Promise<State | undefined>;
	/** The state that a panel has saved; `undefined` where it is none. */
	readonly readSaved: (saved: unknown) => State | undefined;
	readonly open: (state: State, opening: Opening) => OpenPanel<State>;
}

/** A feature with one panel, opened when first asked for, in which all that follows is shown. */
export function onePanel<State>(
	services: Services,
	{ choose, readSaved, open }: PanelKind<State>,
): PanelFeature {
	let current: OpenPanel<State> | undefined;
	const openWith = (state: State, revived?: vscode.WebviewPanel): void => {
		const opened = open(state, {
			revived,
			onDispose: () => {
				current = undefined;
			},
		});
		current = opened;
	};
	const listener = services.onDidChange(() => {
		current?.refresh();
	});
	return {
		run: async (_, ...args) => {
			const state = await choose(args);
			if (state !== undefined && current !== undefined) {
				await current.show(state);
			} else if (state !== undefined) {
				openWith(state);
			}
		},
		revive: (panel, saved) => {
			const state = readSaved(saved);
			if (state === undefined) {
				panel.dispose();
			} else {
				// A tab comes back when somebody turns to it; a panel opened meanwhile makes way.
				current?.dispose();
				openWith(state, panel);
			}
		},
		dispose: () => {
			listener.dispose();
			current?.dispose();
		},
	};
}
