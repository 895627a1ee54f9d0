import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openPanel } from '../../src/ui/panel';
import { activated, closePanels, openPanels, setSetting, tabsUntil, untitled } from './extension';

const times = 20;

describe('a panel', () => {
	it(`leaves no listener, opened and closed ${times} times`, () => {
		const listeners = { count: 0 };
		let closed = 0;
		for (let time = 0; time < times; time++) {
			const opened = openPanel(
				{ extensionUri: vscode.Uri.file('/extension'), log: () => assert.fail('nothing failed') },
				{
					viewType: 'smtpLens.comparison',
					script: 'comparison',
					read: () => undefined,
					answer: () => assert.fail('nothing was sent'),
				},
				{ revived: countingPanel(listeners), onDispose: () => closed++ },
			);
			assert.equal(listeners.count, 2, 'it listens to messages and to its end');
			opened.dispose();
			opened.post({});
			opened.setTitle('closed');
		}
		assert.deepEqual({ ...listeners, closed }, { count: 0, closed: times });
	});

	it(`is gone when closed by hand, ${times} times`, async () => {
		await activated();
		for (let time = 0; time < times; time++) {
			await vscode.commands.executeCommand('smtpLens.compare', '250', '451');
			await tabsUntil(() => openPanels('smtpLens.comparison').length === 1);
			await closePanels();
			await tabsUntil(() => openPanels('smtpLens.comparison').length === 0);
		}
	});
});

describe('the settings', () => {
	before(activated);
	after(async () => {
		await setSetting('language', undefined);
		await setSetting('documents', undefined);
	});

	it('leave one hover provider, changed ten times', async function () {
		this.timeout(30_000);
		const document = await untitled('plaintext', ['mx said: 550 5.1.1 no such user']);
		for (const language of ['ru', 'en', 'ru', 'en', 'ru']) {
			await setSetting('language', language);
			await setSetting('documents', ['log', 'plaintext', language]);
		}
		assert.equal((await hoversOn(document)).length, 1);
		await setSetting('documents', ['log']);
		assert.equal((await hoversOn(document)).length, 0);
	});

	it('change the language of the next hover card', async () => {
		const document = await untitled('log', ['mx said: 550 5.1.1 no such user']);
		for (const [language, words] of [
			['ru', /Описание/],
			['en', /Description/],
		] as const) {
			await setSetting('language', language);
			const [hover] = await hoversOn(document);
			assert.match(textOf(hover), words);
		}
	});
});

describe('a hover card', () => {
	it('can start our own commands and no other', async () => {
		await activated();
		const document = await untitled('log', [
			'mx said: 550 5.1.1 [x](command:workbench.action.quit) <img src=x onerror=alert(1)>',
		]);
		const [hover] = await hoversOn(document);
		const [content] = hover?.contents ?? [];
		assert.ok(content instanceof vscode.MarkdownString);
		assert.deepEqual(content.isTrusted, {
			enabledCommands: [
				'smtpLens.showCode',
				'smtpLens.compare',
				'smtpLens.copyExplanation',
				'smtpLens.lookUp',
			],
		});
		assert.notEqual(content.supportHtml, true);
		const commands = [...content.value.matchAll(/command:([\w.]+)/g)].map(([, id]) => id);
		assert.ok(commands.length > 0);
		assert.deepEqual(
			commands.filter((id) => !id?.startsWith('smtpLens.')),
			[],
		);
	});
});

function hoversOn({ uri }: vscode.TextDocument): Thenable<readonly vscode.Hover[]> {
	return vscode.commands.executeCommand(
		'vscode.executeHoverProvider',
		uri,
		new vscode.Position(0, 10),
	);
}

function textOf(hover: vscode.Hover | undefined): string {
	return (hover?.contents ?? []).map(markdownOf).join('\n');
}

function markdownOf(content: vscode.Hover['contents'][number]): string {
	return content instanceof vscode.MarkdownString ? content.value : '';
}

/** A panel that counts who listens to it. */
function countingPanel(listeners: { count: number }): vscode.WebviewPanel {
	const disposed = new vscode.EventEmitter<void>();
	const counted =
		<Value>(event: vscode.Event<Value>): vscode.Event<Value> =>
		(listener, self, disposables) => {
			listeners.count++;
			const registration = event(listener, self, disposables);
			let isRegistered = true;
			return new vscode.Disposable(() => {
				listeners.count -= isRegistered ? 1 : 0;
				isRegistered = false;
				registration.dispose();
			});
		};
	const isClosed = { value: false };
	const whileOpen = <Value>(value: Value): Value => {
		assert.ok(!isClosed.value, 'the panel was touched after its end');
		return value;
	};
	return {
		viewType: 'smtpLens.comparison',
		options: {},
		viewColumn: undefined,
		active: true,
		visible: true,
		get title() {
			return whileOpen('');
		},
		set title(_title: string) {
			whileOpen(undefined);
		},
		webview: {
			options: {},
			html: '',
			cspSource: 'self',
			asWebviewUri: (uri) => uri,
			onDidReceiveMessage: counted(new vscode.EventEmitter<unknown>().event),
			postMessage: () => Promise.resolve(whileOpen(true)),
		},
		onDidDispose: counted(disposed.event),
		onDidChangeViewState: counted(
			new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>().event,
		),
		reveal: () => {
			whileOpen(undefined);
		},
		dispose: () => {
			isClosed.value = true;
			disposed.fire();
		},
	};
}
