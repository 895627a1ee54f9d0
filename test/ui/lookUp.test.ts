import * as assert from 'node:assert/strict';
import { Workbench } from '../harness/workbench';

const bounce = [
	'RCPT TO:<ben@example.com>',
	'250 2.1.5 Ok',
	'DATA',
	'554 no thanks, your address is on zen.spamhaus.org',
].join('\n');

const longSession = [
	'DATA',
	'354 End data with <CR><LF>.<CR><LF>',
	...Array.from({ length: 1200 }, () => 'x'.repeat(80)),
	'.',
	'552 5.3.4 Message too big for system',
].join('\n');

/** What somebody types, the row that comes first, and the groups that the rows stand in. */
const queries: readonly (readonly [typed: string, first: RegExp, groups: readonly string[]])[] = [
	['451', /451.*transient negative/s, ['Related codes']],
	['4.7', /4\.7\.0/, ['Enhanced status codes']],
	['5.7.26', /5\.7\.26.*permanent negative/s, ['Related codes']],
	['mailbox full', /4\.2\.2/, ['Enhanced status codes']],
	['greylist', /greylisting/, ['Providers and causes']],
	['gerylisting', /greylisting/, ['Providers and causes']],
	['TSS04', /Yahoo/, ['Providers and causes']],
	['spf', /SPF/, ['Enhanced status codes']],
	['ящик переполнен', /mailbox/i, []],
	[
		'550-5.7.26 This mail is unauthenticated - gsmtp',
		/550 5\.7\.26.*permanent negative/s,
		['Reply codes'],
	],
	['999', /999 is not an SMTP code/, []],
	['zzzzqqqq', /Nothing found/, []],
];

describe('the look-up', function () {
	this.timeout(60_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({
			files: { 'session.smtp': bounce, 'long.smtp': longSession },
		});
	});

	after(async () => {
		await workbench.close();
	});

	it('answers whatever is typed, its rows in groups', async () => {
		await workbench.openLookUp();
		for (const [typed, first, groups] of queries) {
			await workbench.quickPick.type(typed);
			const row = await workbench.quickPick.first(first);
			assert.match(await row.innerText(), first, typed);
			const shown = await workbench.quickPick.groups();
			assert.deepEqual(
				groups.filter((group) => !shown.includes(group)),
				[],
				`${typed}: ${shown.join(', ')}`,
			);
		}
		await workbench.quickPick.cancel();
	});

	it('says in a row the code, its name, its severity and what to do first', async () => {
		await workbench.openLookUp();
		await workbench.quickPick.type('4.2.2');
		const row = await workbench.quickPick.first('4.2.2');
		assert.equal(await row.locator('.codicon-warning').count(), 1);
		assert.match(
			await row.innerText(),
			/4\.2\.2\s*Mailbox full \(transient negative\)\s*Tell the recipient/,
		);
		await workbench.quickPick.cancel();
	});

	it('compares and copies from a row', async () => {
		await workbench.openLookUp();
		await workbench.quickPick.type('550 5.1.1 User unknown');
		await workbench.quickPick.first('550 5.1.1');
		await workbench.quickPick.press('Copy as Markdown');
		await workbench.page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor();
		assert.match(await workbench.clipboard(), /^\*\*550 5\.1\.1\*\* /);
		await workbench.quickPick.press('Compare with…');
		await workbench.quickPick.choose('Compare 5.1.1 with…', '5.1.10');
		await workbench.webview('5.1.1 and 5.1.10 compared');
	});

	it('takes a bounce that is pasted', async () => {
		await workbench.page.evaluate(
			(text) => navigator.clipboard.writeText(text),
			'<dora@example.net>: host mx.example.net said:\n    452 4.2.2 Mailbox full (in reply to RCPT)',
		);
		await workbench.openLookUp();
		await workbench.quickPick.input.press('ControlOrMeta+V');
		await workbench.quickPick.first('452 4.2.2');
		await workbench.quickPick.cancel();
	});

	it('takes a warning among stars, over what was found before', async () => {
		await workbench.page.evaluate(
			(text) => navigator.clipboard.writeText(text),
			[
				'*'.repeat(46),
				'**      THIS IS A WARNING MESSAGE ONLY      **',
				'**  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **',
				'*'.repeat(46),
				'<dora@example.net>... 452 4.2.2 Mailbox full',
			].join('\n'),
		);
		await workbench.openLookUp();
		await workbench.quickPick.type('mail');
		await workbench.quickPick.first(/mail/i);
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.quickPick.input.press('ControlOrMeta+V');
		await workbench.quickPick.first('452 4.2.2');
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.quickPick.type(`${'*'.repeat(46)} zzzzqqqq`);
		await workbench.quickPick.first('Nothing found');
		await workbench.quickPick.cancel();
	});

	it('begins with what is selected, whose lines tell where a reply begins', async () => {
		await workbench.openFile('session.smtp');
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.openLookUp();
		await workbench.quickPick.first(/554/);
		await workbench.quickPick.cancel();
	});

	it('finds the reply at the end of 90,000 characters that are selected', async () => {
		await workbench.openFile('long.smtp');
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.openLookUp();
		await workbench.quickPick.first(/552 5\.3\.4/);
		await workbench.quickPick.cancel();
	});

	it('begins with the reply under the cursor, from the menu of the editor', async () => {
		await workbench.openFile('mail.log');
		await workbench.goTo('said: 5¦50 5.1.1 <clara');
		await workbench.menu.choose('Look Up Code or Reply…');
		await workbench.quickPick.first('550 5.1.1');
		assert.match(await workbench.quickPick.input.inputValue(), /^550 5\.1\.1 <clara@example\.com>/);
		await workbench.quickPick.cancel();
	});

	it('leads to the page, by the keyboard alone', async () => {
		await workbench.openLookUp();
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.page.keyboard.type('greylist');
		await workbench.quickPick.first('greylisting');
		await workbench.page.keyboard.press('Enter');
		const page = await workbench.webview('greylisting');
		await workbench.tabTo(page.getByRole('button', { name: 'Copy as Markdown' }));
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
