import assert from 'node:assert/strict';
import { recognize } from '../../src/smtp/recognize';
import { longestPattern, scannerSources } from '../../src/smtp/scanner';
import { mark, markedLines } from '../fixtures/markedLines';

describe('recognize', () => {
	it('gives kind, code, place and severity of each code', () => {
		assert.deepEqual(recognize('said: 550-5.7.26 no'), [
			{ kind: 'reply', code: '550', start: 6, end: 9, severity: 'permanent' },
			{ kind: 'enhanced', code: '5.7.26', start: 10, end: 16, severity: 'permanent' },
		]);
	});

	it('knows the four severities', () => {
		const session = '220 mx ESMTP\r\n354 go\r\n451 later\r\n554 no\r\n';
		const severities = recognize(session, { transcript: true }).map(({ severity }) => severity);
		assert.deepEqual(severities, ['positive', 'intermediate', 'transient', 'permanent']);
	});

	it('counts a code at a line start only in a session', () => {
		assert.deepEqual(recognize('550 5 columns\n550 no'), []);
		assert.equal(recognize('550 no', { transcript: true }).length, 1);
	});

	for (const [name, end] of [
		['LF', '\n'],
		['CRLF', '\r\n'],
		['CR', '\r'],
	] as const) {
		it(`counts places through the whole text, lines ended by ${name}`, () => {
			const text = ['a', '250-SIZE', 'said: 550 no', '', '<<< 421'].join(end);
			for (const { code, start, end: behind } of recognize(text, { transcript: true })) {
				assert.equal(text.slice(start, behind), code);
			}
			assert.equal(recognize(text, { transcript: true }).length, 3);
		});
	}

	it('finds the code of a first line behind a byte order mark', () => {
		assert.equal(recognize('\uFEFF220 mx.example.org ESMTP', { transcript: true }).length, 1);
	});

	it('never looks for the words of one line on another', () => {
		assert.deepEqual(recognize('host mx.example.org said:\n550 columns'), []);
		assert.deepEqual(recognize('dsn=\r5.1.1'), []);
		assert.deepEqual(recognize('bounced mail to u@example.org\ncode=550'), []);
	});

	it('finds nothing in a URL, and goes on behind it', () => {
		const text = 'see https://example.org/?code=550-5.1.1 (said: 550 no)';
		assert.equal(
			mark(text, recognize(text)),
			'see https://example.org/?code=550-5.1.1 (said: ⟦550⟧ no)',
		);
	});

	it('finds nothing where the log grammar of VS Code sees one token', () => {
		assert.deepEqual(recognize('mx:25:550 5.1.1 no'), []);
		assert.deepEqual(recognize('225:550-5.1.1 no'), []);
		assert.deepEqual(recognize('10:20:30,550 5.1.1 no'), []);
	});

	it('keeps each of its patterns so short that V8 optimizes it', () => {
		for (const scope of ['anywhere', 'transcript'] as const) {
			const { others, search } = scannerSources(scope);
			for (const source of [search, ...others]) {
				assert.ok(source.length <= longestPattern, scope);
			}
		}
	});

	it('gives an empty list for an empty text', () => {
		assert.deepEqual(recognize(''), []);
	});

	for (const folder of ['anywhere', 'transcript'] as const) {
		for (const transcript of folder === 'anywhere' ? [false, true] : [true]) {
			describe(transcript ? 'in a session or bounce' : 'in any document', () => {
				for (const { file, marked, text } of markedLines(folder)) {
					it(`${file}: ${marked}`, () => {
						assert.equal(mark(text, recognize(text, { transcript })), marked);
					});
				}
			});
		}
	}
});
