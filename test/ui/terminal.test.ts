import * as assert from 'node:assert/strict';
import { Terminal, terminalSettings } from '../harness/terminal';
import { Workbench } from '../harness/workbench';

/** As swaks prints it, and two lines that are no part of a session. */
const session = [
	'<-  220 mx.example.net ESMTP',
	' -> RCPT TO:<clara@example.net>',
	'<** 550 5.1.1 <clara@example.net>: User unknown',
	'450 of 600 messages read, port 587',
	'-rw-r--r-- 1 clara clara 554 Nov 23 10:00 note.txt',
	'',
];

describe('codes in a terminal', function () {
	this.timeout(60_000);
	let workbench: Workbench;
	let terminal: Terminal;

	before(async () => {
		workbench = await Workbench.open({
			files: {
				'session.txt': session.join('\n'),
				'greeting.txt': '421 mx.example.net is shutting down\n',
			},
			settings: terminalSettings,
		});
		await workbench.runCommand('Terminal: Create New Terminal');
		terminal = new Terminal(workbench.page);
		await terminal.run('cat session.txt', 'note.txt');
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

	it('are not taken from sizes, counts and ports', async () => {
		await terminal.restOnNothing('450 of 600', '450');
		await terminal.restOnNothing('450 of 600', '587');
		await terminal.restOnNothing('-rw-r--r-- 1 clara', '554');
	});

	it('are links at the start of a line while a program such as telnet runs', async () => {
		await terminal.run(
			`bash -c "exec -a telnet sh -c 'cat greeting.txt; read end'"`,
			'is shutting down',
		);
		await terminal.rest('is shutting down', '421', 'Look up 421');
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
