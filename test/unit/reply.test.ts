import assert from 'node:assert/strict';
import { replyAt, type Reply } from '../../src/smtp/reply';

// ¦ marks the place of the mouse.
const cases: readonly (readonly [title: string, text: string, codes: string, said: string])[] = [
	['one line', '5¦50 5.1.1 user unknown', '550 5.1.1', 'user unknown'],
	['from its enhanced code', '550 5.1¦.1 user unknown', '550 5.1.1', 'user unknown'],
	['just behind the code', '550¦ 5.1.1 user unknown', '550 5.1.1', 'user unknown'],
	[
		'several lines, from the last',
		'250 OK\n550-5.7.1 first\n550-5.7.1 second\n5¦50 5.7.1 third\n221 bye',
		'550 5.7.1',
		'first second third',
	],
	[
		'several lines, from the first',
		'5¦50-5.7.1 first\n550 5.7.1 second\n550 5.1.1 other',
		'550 5.7.1',
		'first second',
	],
	[
		'lines that a logger joined',
		'host mx.example.org[192.0.2.1] said: 550-5.7.1 first 5¦50 5.7.1 second',
		'550 5.7.1',
		'first second',
	],
	[
		'a delivery status before the reply',
		'dsn=5.1¦.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 no such user)',
		'550 5.1.1',
		'no such user)',
	],
	[
		'a folded header',
		'Diagnostic-Code: smtp; 5¦50 5.1.1 <v@example.net>: Recipient address\n    rejected: User unknown\n\nnext',
		'550 5.1.1',
		'<v@example.net>: Recipient address rejected: User unknown',
	],
	[
		'the server alone, and not what the client says next',
		'<-  334 VXNlcm5hbWU6\n -> dXNlcg==\n<-  3¦34 UGFzc3dvcmQ6\n -> c2VjcmV0',
		'334',
		'UGFzc3dvcmQ6',
	],
	[
		'the server alone within TLS as well',
		'<~  2¦20 mx.example.org ready\n ~> EHLO client.example.org',
		'220',
		'mx.example.org ready',
	],
	[
		'the server alone, without how far the client got',
		'curl: (55) RCPT failed: 5¦50\n  % Total    % Received % Xferd  Average Speed',
		'550',
		'',
	],
	[
		'the reply that a delivery report sums up',
		'Final-Recipient: rfc822; v@example.net\nStatus: 5.1¦.1\nDiagnostic-Code: smtp;\n    550 no such user\n\nFinal-Recipient: rfc822; w@example.net',
		'550 5.1.1',
		'no such user',
	],
	[
		'a status that says less than the reply',
		'Diagnostic-Code: smtp; 550 5.7.26 unauthenticated\nStatus: 5.¦0.0',
		'550 5.7.26',
		'unauthenticated',
	],
	[
		'a status that says something else than the last reply',
		'Status: 4.4¦.7\nDiagnostic-Code: smtp; 421 4.7.0 try later',
		'4.4.7',
		'',
	],
	[
		'a bounce that is folded anywhere, from its middle',
		'mx.example.org[192.0.2.1] said: 550-5.1.1 The account\n    that you tried to reach does not 550-5.1¦.1\n    exist. 550 5.1.1 Please check (in reply to RCPT)',
		'550 5.1.1',
		'The account that you tried to reach does not exist. Please check (in reply to RCPT)',
	],
	[
		"with the server's own code, where the logger's sum says as little",
		'dsn=4.0.0, stat=Deferred: 4¦21 4.7.0 [TSS04] deferred',
		'421 4.7.0',
		'[TSS04] deferred',
	],
	[
		"with the code that says more, be it the logger's",
		'dsn=5.1.1, stat=User unknown: 5¦50 5.0.0 no',
		'550 5.1.1',
		'no',
	],
	[
		'a field in which an underscore stands for a blank, behind which the code comes last',
		'delivery 8: failure: Sorry,_no_mailbox_here_by_that_name._(#5¦.1.1)/',
		'5.1.1',
		'delivery 8: failure: Sorry, no mailbox here by that name. (#)/',
	],
	[
		'a field in which a plus stands for a blank',
		'OutboundConnectionResponse SMTPSVC1 MAIL - 25 - - 5¦50+5.7.1+Unable+to+relay',
		'550 5.7.1',
		'Unable to relay',
	],
	['one of two on a line', '220-laposte 4¦21 4.2.1 Service refuse', '421 4.2.1', 'Service refuse'],
];

describe('replyAt reads whole', () => {
	for (const [title, marked, codes, said] of cases) {
		it(title, () => {
			const reply = at(marked);
			assert.equal([reply?.replyCode?.text, reply?.enhancedCode?.text].join(' ').trim(), codes);
			assert.equal(reply?.text, said);
		});
	}

	const report = 'Reporting-MTA: dns; mx.example.org\n\nRemote-MTA: dns; mx.example.com';
	const contexts: readonly (readonly [title: string, text: string, context: string])[] = [
		[
			'fields of a recipient',
			`${report}\nDiagnostic-Code: smtp; 5¦50 no\nAction: failed\n\nnext`,
			'Remote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 no\nAction: failed',
		],
		[
			'the line that it is folded from',
			'other\n<v@example.com>: host mx.example.com[192.0.2.7] said:\n    5¦50-5.1.1 no\n    such user',
			'<v@example.com>: host mx.example.com[192.0.2.7] said:\n    550-5.1.1 no\n    such user',
		],
		[
			'the session that Sendmail names',
			'... while talking to mx1.example.com:\n<<< 550 a\n... while talking to mx2.example.com:\n>>> DATA\n<<< 5¦54 b',
			'... while talking to mx2.example.com:\n>>> DATA\n<<< 554 b',
		],
		['nothing of other lines of a log', 'relay=a.example\nsaid: 5¦50 no\nrelay=b', 'said: 550 no'],
	];
	for (const [title, text, context] of contexts) {
		it(`with its surroundings: ${title}`, () => {
			assert.equal(at(text)?.context, context);
		});
	}

	it('nothing where no code stands', () => {
		assert.equal(at('550 5.1.1 user ¦unknown'), undefined);
	});

	it('no more than its share of a document that is all one reply', () => {
		const lines = Array.from({ length: 10_000 }, () => '250-SIZE 1000');
		let asked = 0;
		const lineAt = (line: number) => {
			asked++;
			return lines[line];
		};
		assert.ok(replyAt(lineAt, 5000, 0, { transcript: true }));
		assert.ok(asked < 300, `${asked} lines were read`);
	});
});

function at(marked: string): Reply | undefined {
	const before = marked.slice(0, marked.indexOf('¦')).split('\n');
	assert.notEqual(before.length, 0);
	const lines = marked.replace('¦', '').split('\n');
	const line = before.length - 1;
	return replyAt((index) => lines[index], line, before[line]?.length ?? 0, { transcript: true });
}
