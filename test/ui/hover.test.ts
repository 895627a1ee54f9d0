import * as assert from 'node:assert/strict';
import { Workbench } from '../harness/workbench';

const gmail = [
	'550-5.7.26 Your email has been blocked because the sender is unauthenticated.',
	'550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
	'550 5.7.26 See https://support.google.com/mail/answer/81126 - gsmtp',
];

const transcript = ['220 mx.example.net ESMTP', 'DATA', '354 go ahead', '.', ...gmail];

const bounce = [
	'From: MAILER-DAEMON@mail.example.org',
	'Content-Type: message/delivery-status',
	'',
	'Final-Recipient: rfc822; ben@example.com',
	'Diagnostic-Code: smtp; 550-5.7.26 Your email has been blocked because the',
	'    sender is unauthenticated. 550-5.7.26 Gmail requires all senders to',
	'    authenticate with either SPF or DKIM. 550 5.7.26 - gsmtp',
];

/** Documents of every kind that is watched: a place on each code of one reply, and what the card says. */
const documents: readonly (readonly [
	name: string,
	lines: readonly string[],
	places: readonly string[],
	card: RegExp,
])[] = [
	[
		'one-line.log',
		['mx1 said: 452 4.2.2 over quota (in reply to RCPT)'],
		['said: ¦452', 'said: 45¦2', '4¦.2.2', '4.2.¦2'],
		/452 4\.2\.2 .*\(transient negative\)/,
	],
	[
		'multi-line.smtp',
		transcript,
		['5¦50-5.7.26 Your', '550-5.7¦.26 Gmail', '5¦50 5.7.26 See', '550 5.7.2¦6 See'],
		/550 5\.7\.26 .*\n.*\n+What it means here · Google/,
	],
	[
		'folded.eml',
		bounce,
		['5¦50-5.7.26 Your', '550-5¦.7.26 Gmail', '550 5.7.¦26 - gsmtp'],
		/550 5\.7\.26 .*\n.*\n+What it means here · Google/,
	],
	[
		'note.txt',
		['They wrote: host mx.example.net said: 550 5.1.1 User unknown.'],
		['said: 5¦50', '550 5.¦1.1'],
		/550 5\.1\.1 .*\(permanent negative\)/,
	],
	[
		'event.json',
		['{ "event": "bounce", "smtp_code": 550, "status": "5.1.1", "size": 554 }'],
		['"smtp_code": 5¦50'],
		/550 .*\(permanent negative\)/,
	],
	[
		'accounting.csv',
		['b,2026-11-23 10:00:00+0000,u@example.com,smtp;550 5.1.1 User unknown,554'],
		['smtp;5¦50', 'smtp;550 5¦.1.1'],
		/550 5\.1\.1 .*\(permanent negative\)/,
	],
];

describe('the hover card', function () {
	this.timeout(60_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({
			files: Object.fromEntries(documents.map(([name, lines]) => [name, lines.join('\n')])),
		});
		// VS Code starts us for JSON only once somebody has asked for us.
		await workbench.runCommand('SMTP Lens: Look Up Code or Reply…');
		await workbench.quickPick.first('200');
		await workbench.quickPick.cancel();
	});

	after(async () => {
		await workbench.close();
	});

	for (const [name, , places, expected] of documents) {
		it(`is one for all codes of a reply in ${name}`, async () => {
			await workbench.openFile(name);
			const cards = new Set<string>();
			for (const place of places) {
				cards.add(await workbench.hover(place));
			}
			const [card = '', ...others] = cards;
			assert.deepEqual(others, []);
			assert.match(card, expected);
		});
	}

	it('stands in a document that lies nowhere', async () => {
		await workbench.openUntitled('mx.example.net said: 450 4.2.0 Greylisted');
		assert.match(await workbench.hover('said: 4¦50'), /450 4\.2\.0 .*\(transient negative\)/);
	});

	it('helps by its first line, and goes from what it means to the sources', async () => {
		await workbench.openFile('mail.log');
		const card = await workbench.hover('554 5¦.7.1 Service unavailable');
		assert.match(
			card,
			/^.{0,3}554 5\.7\.1 Sending IP address is on a blocklist \(permanent negative\)\nWho acts: /,
		);
		const parts = [
			'What it means here · Spamhaus',
			'How to fix it',
			'Description',
			'What becomes of the message',
			'Sources',
			'Open page',
		].map((part) => card.indexOf(part));
		assert.ok(!parts.includes(-1), card);
		assert.deepEqual(
			parts,
			[...parts].sort((left, right) => left - right),
		);
	});

	it('marks the code, and nothing else', async () => {
		for (const [place, code] of [
			['said: 45¦2', '452'],
			['4¦.2.2', '4.2.2'],
		] as const) {
			await workbench.openFile('one-line.log');
			await workbench.hover(place);
			assert.equal(await workbench.card.marked(), code);
		}
	});

	it('is read and used by the keyboard alone', async () => {
		await workbench.openFile('one-line.log');
		assert.match(await workbench.hoverByKeyboard('said: 4¦52'), /452 4\.2\.2/);
		await workbench.card.toggleFocus();
		await workbench.page.locator('.monaco-hover:focus-within').waitFor();
		await workbench.tabTo(workbench.card.link('Compare with…'));
		await workbench.page.keyboard.press('Enter');
		await workbench.quickPick.choose('Compare 4.2.2 with…', '5.2.2');
		await workbench.webview('4.2.2 and 5.2.2 compared');
	});

	it('copies what it says', async () => {
		await workbench.openFile('one-line.log');
		await workbench.hover('said: 4¦52');
		await workbench.card.link('Copy as Markdown').click();
		await workbench.page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor();
		assert.match(await workbench.clipboard(), /^\*\*452 4\.2\.2\*\* .*\(transient negative\)\\\n/);
	});

	it('leads to the look-up and to the page', async () => {
		await workbench.openFile('one-line.log');
		await workbench.hover('said: 4¦52');
		await workbench.card.link('Look up…').click();
		await workbench.quickPick.first('452 4.2.2');
		assert.equal(await workbench.quickPick.input.inputValue(), '452 4.2.2');
		await workbench.quickPick.cancel();
		await workbench.hover('said: 4¦52');
		await workbench.card.link('Open page').click();
		await workbench.webview('452 4.2.2');
	});

	it('follows the settings at once', async () => {
		await workbench.useSettings({ 'smtpLens.language': 'ru', 'smtpLens.documents': ['log'] });
		await workbench.openFile('one-line.log');
		const card = workbench.page.locator('.monaco-hover:visible', { hasText: 'временный отказ' });
		await workbench.hover('said: 4¦52');
		await card.waitFor();
		await workbench.openFile('note.txt');
		await workbench.hoverNothing('said: 5¦50');
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
