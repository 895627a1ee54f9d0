import assert from 'node:assert/strict';
import { createExplainer, keyOf } from '../../src/smtp/explain';
import type { Explanation } from '../../src/smtp/explanation';
import { replyAt } from '../../src/smtp/reply';
import { catalogueOfData } from './catalogueOfData';
import { explainedBy } from './explained';

const explainer = createExplainer(catalogueOfData());

const blockedAtGoogle =
	'Nov  3 10:01:02 mx1 postfix/smtp[881]: 4F2C0: to=<u@example.org>, ' +
	'relay=gmail-smtp-in.l.google.com[203.0.113.9]:25, dsn=5.7.26, status=bounced ' +
	'(host gmail-smtp-in.l.google.com[203.0.113.9] said: 550-5.7.26 This mail has been blocked ' +
	'because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to ' +
	'authenticate with either SPF or DKIM. 550 5.7.26 See the page - gsmtp ' +
	'(in reply to end of DATA command))';

const bounce = `Content-Type: multipart/report; report-type=delivery-status

This is the mail system at host mx1.example.org.

<u@example.com>: host mx.example.com[192.0.2.7] said: 452 4.2.2 Mailbox full
    (in reply to RCPT TO command)

Final-Recipient: rfc822; v@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <v@example.net>: Recipient address rejected:
    User unknown in virtual mailbox table
`;

describe('explain', () => {
	describe('takes the decisive reply out of what was typed or pasted', () => {
		const cases: readonly (readonly [text: string, codes: string])[] = [
			['451', '451'],
			[' 5.7.26\n', '5.7.26'],
			['550 5.1.1 user unknown', '550 5.1.1'],
			['588', '588'],
			[blockedAtGoogle, '550 5.7.26'],
			[bounce, '550 5.1.1'],
			['220 mx.example.org ESMTP\r\n250 OK\r\n550 no', '550'],
			['250-SIZE 1000\n250 HELP', '250'],
		];
		for (const [text, codes] of cases) {
			it(`${text.slice(0, 40).trim()}… → ${codes}`, () => {
				assert.equal(explained(text).codes, codes);
			});
		}
	});

	describe('says what was wrong with a text that holds no SMTP code', () => {
		const cases: readonly (readonly [text: string, kind: string])[] = [
			['', 'empty'],
			[' \n\t', 'empty'],
			['999', 'not-smtp'],
			['100', 'not-smtp'],
			['6.1.1', 'not-smtp'],
			['hello', 'no-code'],
			['\0', 'no-code'],
			['x'.repeat(10_000), 'no-code'],
		];
		for (const [text, kind] of cases) {
			it(`${JSON.stringify(text.slice(0, 20))} → ${kind}`, () => {
				assert.equal(explainer.explain(text).kind, kind);
			});
		}
	});

	it('joins reply code, enhanced status code, provider and cause', () => {
		const explanation = explained(blockedAtGoogle);
		assert.equal(explanation.main.code, '5.7.26');
		assert.equal(explanation.other?.code, '550');
		assert.equal(explanation.diagnosis?.provider.id, 'google');
		assert.equal(explanation.reason, 'auth');
		assert.equal(explanation.severity, 'permanent');
		assert.deepEqual(explanation.contradictions, []);
	});

	it('goes by the reply code where the enhanced one says no more than its subject', () => {
		assert.equal(explained('450 4.2.0 try later').main.code, '450');
	});

	it('says when to retry by the cause, and by the code that a sending server goes by', () => {
		const advice: readonly (readonly [text: string, retry: string])[] = [
			['550 5.1.1 User unknown', 'after-fix'],
			['450 4.1.1 User unknown', 'until-fixed'],
			['451 4.7.1 Greylisted', 'later'],
			['552 5.2.2 Mailbox full', 'by-hand'],
		];
		for (const [text, retry] of advice) {
			assert.equal(explained(text).retry, retry, text);
		}
	});

	it('advises nothing for a yes without a detail, whose steps are for refusals', () => {
		assert.match(explained('2.0.0').main.fix.sender.join(), /^Nothing to fix/);
		assert.doesNotMatch(explained('5.0.0').main.fix.sender.join(), /^Nothing to fix/);
	});

	it('says of a well-formed code that nobody defined that it is not registered', () => {
		for (const code of ['588', '5.9.9', '5.99.1', '2.0.77']) {
			const { main } = explained(code);
			assert.equal(main.status, 'unregistered', code);
			assert.ok(main.description.includes(code));
		}
	});

	it('knows an unregistered code by the one provider that uses it', () => {
		assert.equal(explained('5.7.606').diagnosis?.provider.id, 'exchange-online');
	});

	it('reads words across the ends of lines that JSON and Python write as letters', () => {
		const inJson = String.raw`"reply": "550 no such\\r\\n550 user here"`;
		const inPython = String.raw`(554, b'mx.example.org\nIP blacklisted, see the page')`;
		assert.equal(explained(inJson).diagnosis?.cause.id, 'no-such-mailbox');
		assert.equal(explained(inPython).diagnosis?.cause.id, 'on-blocklist-unspecified');
	});

	it('reads the words that PHPMailer writes before the code', () => {
		const line =
			'Mailer Error: SMTP server error: DATA END command failed Detail: This message was ' +
			'classified as SPAM SMTP code: 550 Additional SMTP info: 5.7.1';
		assert.equal(explained(line).diagnosis?.cause.id, 'spam-content');
	});

	it('goes by a reply code about signing in rather than by the catch-all beside it', () => {
		for (const text of ['535 5.7.1 no', '530 5.7.1 no']) {
			assert.notEqual(explained(text).reason, 'policy', text);
		}
		assert.equal(explained('550 5.7.1 no').reason, 'policy');
	});

	it('leads from the status by which a log sums up to what the words mean', () => {
		const line =
			'postfix/smtp[881]: 4F2C0: to=<u@example.org>, dsn=4.0.0, status=deferred (SASL ' +
			'authentication failed; server mx.example.org[192.0.2.9] said: 535 5.0.0 no)';
		const reply = replyAt((index) => [line][index], 0, line.indexOf('4.0.0'));
		const explanation = reply && explainer.explainReply(reply);
		assert.equal(explanation?.diagnosis?.cause.id, 'bad-credentials');
		assert.equal(explanation.retry, 'until-fixed');
	});

	describe('says where codes and fate do not go together', () => {
		const bounced = 'dsn=4.4.1, status=bounced (host mx.example.org[192.0.2.1] said: 450 4.4.1 no)';
		const cases: readonly (readonly [text: string, kinds: string[]])[] = [
			['550 4.7.1 blocked', ['class-differs']],
			[bounced, ['transient-bounced']],
			[bounced.replaceAll('4', '5').replace('bounced', 'deferred'), ['permanent-deferred']],
			['550 5.7.1 blocked', []],
			[blockedAtGoogle, []],
		];
		for (const [text, kinds] of cases) {
			it(`${text.slice(0, 60)} → ${kinds.join(', ') || 'nothing'}`, () => {
				assert.deepEqual(
					explained(text).contradictions.map(({ kind }) => kind),
					kinds,
				);
			});
		}
	});

	it('goes by the reply code about what becomes of the message when the classes differ', () => {
		const { severity, outcome, retry } = explained('550 4.7.1 blocked');
		assert.equal(severity, 'permanent');
		assert.equal(retry, 'after-fix');
		assert.match(outcome, /for good/);
	});

	describe('knows whether the words say something else than the code by itself', () => {
		const cases: readonly (readonly [text: string, isOtherSense: boolean])[] = [
			['550 5.7.30 DKIM authentication did not pass - gsmtp', true],
			['550 5.7.9 Yahoo requires all senders to authenticate with either SPF or DKIM', true],
			['550 5.7.1 Message rejected as likely unsolicited mail', true],
			['550 5.1.1 user unknown', false],
			['550 5.7.606 Access denied, banned sending IP [192.0.2.1]', false],
			['550 5.7.30 no', false],
		];
		for (const [text, isOtherSense] of cases) {
			it(text, () => {
				assert.equal(explained(text).isOtherSense, isOtherSense);
			});
		}
	});

	it('explains the same again from the key that it gave', () => {
		// The last has a code that alone is diagnosed, with words that are not.
		const texts = [blockedAtGoogle, bounce, '451', '5.7.606', '588', 'said: 5.7.57 Go away'];
		for (const text of texts) {
			const explanation = explained(text);
			const again = explainer.explainKey(keyOf(explanation));
			assert.equal(again?.codes, explanation.codes);
			assert.equal(again.title, explanation.title);
			assert.deepEqual(again.diagnosis, explanation.diagnosis);
		}
	});

	it('holds no text of the log in its key', () => {
		assert.deepEqual(keyOf(explained('550 5.1.1 <script>alert(1)</script> user unknown')).codes, [
			'550',
			'5.1.1',
		]);
	});
});

function explained(text: string): Explanation {
	return explainedBy(explainer, text);
}
