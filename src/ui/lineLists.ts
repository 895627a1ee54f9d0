import * as vscode from 'vscode';

const scheme = 'smtp-lens-lines';

/** More lines than anybody reads, and still a document that VS Code opens at once. */
const maxLines = 20_000;

/** Read-only documents that list lines of a log, and grow while it is read. */
export interface LineLists {
	dispose(): void;
	/**
	 * Opens a list under `title`. `fill` adds lines until it is done, or its signal says that no more
	 * are wanted: the list is full, or closed.
	 */
	show(
		title: string,
		fill: (add: (line: string) => void, signal: AbortSignal) => Promise<void>,
	): Promise<void>;
}

interface LineList {
	text: string;
	readonly controller: AbortController;
}

/** Registers the documents' scheme with VS Code. */
export function createLineLists(): LineLists {
	const lists = new Map<string, LineList>();
	const changed = new vscode.EventEmitter<vscode.Uri>();
	let count = 0;
	const listeners = vscode.Disposable.from(
		changed,
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			onDidChange: changed.event,
			provideTextDocumentContent: (uri) => lists.get(uri.toString())?.text ?? '',
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			lists.get(uri.toString())?.controller.abort();
			lists.delete(uri.toString());
		}),
	);
	return {
		dispose: () => {
			for (const { controller } of lists.values()) {
				controller.abort();
			}
			listeners.dispose();
		},
		show: async (title, fill) => {
			// The title is text of a log, and must not become a path of more than one part.
			const path = `/${title.replaceAll(/[\\/]/g, '∕')}.log`;
			const uri = vscode.Uri.from({ scheme, path, query: String(++count) });
			const list: LineList = { text: '', controller: new AbortController() };
			lists.set(uri.toString(), list);
			const document = await vscode.workspace.openTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(document, 'log');
			await vscode.window.showTextDocument(document, { preview: true });
			await fillList(list, fill, () => {
				changed.fire(uri);
			});
		},
	};
}

async function fillList(
	list: LineList,
	fill: Parameters<LineLists['show']>[1],
	onGrowth: () => void,
): Promise<void> {
	const { controller } = list;
	const lines: string[] = [];
	const draw = (): void => {
		const end = lines.length < maxLines ? [] : ['…'];
		list.text = [...lines, ...end].join('\n');
		onGrowth();
	};
	const timer = setInterval(draw, 500);
	try {
		await fill((line) => {
			if (lines.length < maxLines) {
				lines.push(line);
			} else {
				controller.abort();
			}
		}, controller.signal);
	} finally {
		clearInterval(timer);
		draw();
	}
}
