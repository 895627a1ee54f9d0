import * as assert from 'node:assert/strict';
import { Terminal, terminalSettings } from '../harness/terminal';
import { Workbench } from '../harness/workbench';

/** As swaks prints it, and as a server logs it. */
const output = [
	'<-  220 mx.example.net ESMTP',
	' -> RCPT TO:<clara@example.net>',
	'<** 550 5.1.1 <clara@example.net>: User unknown',
	'smtp[554]: relay=mx.example.org:587, size=450, said: 550 5.7.1 Not allowed',
	'',
];

describe('codes in a terminal', function () {
	this.timeout(60_000);
	let workbench: Workbench;
	let terminal: Terminal;

	before(async () => {
		workbench = await Workbench.open({
			files: {
				'output.txt': output.join('\n'),
				'greeting.txt': '421 mx.example.net is shutting down\n',
			},
			settings: terminalSettings,
		});
		// From the first use of the extension on, a terminal knows whom to ask for links.
		await workbench.openLookUp();
		await workbench.quickPick.cancel();
		await workbench.runCommand('Terminal: Create New Terminal');
		terminal = new Terminal(workbench.page);
		await terminal.run('cat output.txt', 'Not allowed');
	});

	after(async () => {
		await workbench.close();
	});

	it('are links that look up their reply, and lead to its page', async () => {
		await terminal.rest('<** 550', '5.1.1', 'Look up 5.1.1');
		await terminal.follow();
		await workbench.quickPick.titled('Look up an SMTP code or reply');
		assert.equal(
			await workbench.quickPick.input.inputValue(),
			'550 5.1.1 <clara@example.net>: User unknown',
		);
		await workbench.quickPick.first('550 5.1.1');
		await workbench.quickPick.accept();
		await workbench.webview('550 5.1.1');
	});

	it('are no links where they are process numbers, ports and sizes', async () => {
		await terminal.rest('smtp[554]', '5.7.1', 'Look up 5.7.1');
		await terminal.moveOnToNothing('smtp[554]', '450');
		await terminal.rest('smtp[554]', '550', 'Look up 550');
		await terminal.moveOnToNothing('smtp[554]', '587');
		await terminal.rest('smtp[554]', '550', 'Look up 550');
		await terminal.moveOnToNothing('smtp[554]', '554');
	});

	it('are links at the start of a line while a program such as telnet runs', async () => {
		await terminal.run(
			`bash -c "exec -a telnet sh -c 'cat greeting.txt; read end'"`,
			'is shutting down',
		);
		await terminal.named('telnet');
		await terminal.rest('is shutting down', '421', 'Look up 421');
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
