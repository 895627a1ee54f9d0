import assert from 'node:assert/strict';
import { placeForms, placeInSession, placeNamedIn, type Place } from '../../src/smtp/place';

describe('the place of a reply', () => {
	describe('as a log line names it', () => {
		for (const { examples, name } of placeForms) {
			for (const [line, place] of examples) {
				it(`${name}: ${line}`, () => {
					assert.equal(placeNamedIn(line), place);
				});
			}
		}

		for (const line of ['550 5.1.1 no such user', 'the data after RCPT TO was lost', '']) {
			it(`not in: ${line}`, () => {
				assert.equal(placeNamedIn(line), undefined);
			});
		}
	});

	describe('in a session, of its last reply', () => {
		const cases: readonly (readonly [lines: readonly string[], place: Place | undefined])[] = [
			[['220 mx.example.org ESMTP', 'EHLO me.example.org', '250-SIZE', '250 HELP'], 'EHLO'],
			[['-> MAIL FROM:<a@example.org>', '<** 550 no'], 'MAIL'],
			[['> RCPT TO:<u@example.org>', '< 550 no'], 'RCPT'],
			[['10:01:02 C: AUTH PLAIN ****', '10:01:02 S: 535 no'], 'AUTH'],
			[['~> DATA', '<~ 354 go ahead'], 'DATA'],
			[['-> DATA', '<- 354 go ahead', '-> Subject: a', '-> ', '-> .', '<** 554 no'], 'DATA-end'],
			[['> DATA', '< 354 go ahead', '} [42 bytes data]', '< 250 OK'], 'DATA-end'],
			[['data', '354 go ahead', 'Subject: a', '', 'text', '.', '250 OK'], 'DATA-end'],
			[["send: 'rcpt TO:<u@example.org>\\r\\n'", "reply: b'550 no\\r\\n'"], 'RCPT'],
			[['MAIL FROM:<a@example.org>', '250 OK', '250 OK'], undefined],
			[['MAIL FROM:<a@example.org>', 'RCPT TO:<u@example.org>', 'DATA', '250 OK'], undefined],
			[['... while talking to mx.example.org.:', '>>> DATA', '<<< 550 no'], undefined],
			[['RCPT TO:<u@example.org>', '250 2.1.0 MAIL FROM: was accepted', '550 no'], undefined],
			[['QUIT', '221 bye'], undefined],
			[['we could not read the data', '550 no'], undefined],
			[['550 no'], undefined],
		];
		for (const [lines, place] of cases) {
			it(lines.join(' ⏎ '), () => {
				let first = lines.length - 1;
				while (lines[first - 1]?.startsWith('250-') === true) {
					first--;
				}
				assert.equal(
					placeInSession((line) => lines[line], first),
					place,
				);
			});
		}
	});
});
