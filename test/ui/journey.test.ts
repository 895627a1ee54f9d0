import * as assert from 'node:assert/strict';
import { packageExtension } from '../harness/packageExtension';
import { Workbench } from '../harness/workbench';

// The way of a first use, in the extension from its sources and in the package that ships.

for (const [title, vsix] of [
	['from its sources', () => Promise.resolve(undefined)],
	['from its package', packageExtension],
] as const) {
	describe(`a first use, ${title}`, function () {
		this.timeout(120_000);
		let workbench: Workbench;

		before(async () => {
			const path = await vsix();
			workbench = await Workbench.open(path === undefined ? {} : { vsix: path });
		});

		after(async () => {
			await workbench.close();
		});

		it('explains a reply of Postfix on its codes, and as one card', async () => {
			await workbench.openFile('mail.log');
			const card = await workbench.hover('said: 5¦50 5.1.1 <clara');
			assert.match(card, /^.{0,3}550 5\.1\.1 .*\(permanent negative\)/s);
			assert.match(card, /How to fix it/);
			assert.equal(await workbench.hover('dsn=5¦.1.1, status=bounced'), card);
		});

		it('says what a provider means', async () => {
			const card = await workbench.hover('554 5¦.7.1 Service unavailable');
			assert.match(card, /What it means here · Spamhaus/);
		});

		it('is silent on ports, process numbers and sizes', async () => {
			await workbench.hoverNothing('[198.51.100.25]:2¦5, delay=1.2');
			await workbench.hoverNothing('size=55¦12');
		});

		it('explains an Exim log, a transcript and a bounce', async () => {
			const places = [
				[
					'mainlog',
					'2jKl H=mx1.example.net [198.51.100.25]: SMTP error from remote mail server after RCPT TO:<dora@example.net>: 4¦51',
					/451 4\.7\.1/,
				],
				['swaks.smtp', '<-  2¦50-PIPELINING', /250/],
				['bounce.eml', 'smtp; 550 5¦.1.1 <clara', /550 5\.1\.1/],
			] as const;
			for (const [file, place, pattern] of places) {
				await workbench.openFile(file);
				assert.match(await workbench.hover(place), pattern, file);
			}
		});

		it('looks a code up by words and shows its page', async () => {
			await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
			await workbench.quickPick.type('mailbox full');
			await workbench.quickPick.first('4.2.2');
			await workbench.quickPick.accept();
			const page = await workbench.webview('4.2.2');
			assert.match(await page.locator('main').innerText(), /When you see it/);
		});

		it('answers what is no code with one sentence', async () => {
			for (const typed of ['999', 'x'.repeat(10_000)]) {
				await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
				await workbench.quickPick.type(typed);
				await workbench.quickPick.first(/is not an SMTP code|Nothing found/);
				assert.equal((await workbench.quickPick.items()).length, 1);
				await workbench.quickPick.cancel();
			}
		});

		it('compares 250 and 451', async () => {
			const comparison = await workbench.compare('250', '451');
			const text = await comparison.locator('main').innerText();
			assert.match(text, /positive completion/);
			assert.match(text, /transient negative/);
			assert.match(text, /Key differences/);
			assert.match(text, /When to use which/);
		});

		it('logs no error', async () => {
			assert.deepEqual(await workbench.log.errors(), []);
		});
	});
}
