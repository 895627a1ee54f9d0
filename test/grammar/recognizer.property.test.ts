import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { parseCode } from '../../src/smtp/codes';
import { documentKind } from '../../src/smtp/documentKind';
import { grammars } from '../../src/smtp/grammar';
import { recognize } from '../../src/smtp/recognize';
import { rules } from '../../src/smtp/rules';
import { markedLines, unmarked } from '../fixtures/markedLines';
import { coloured, loadGrammar } from './engine';

const lines = [
	...rules.flatMap(({ matches, rejects }) => [...matches, ...rejects].map(unmarked)),
	...markedLines('anywhere').map(({ text }) => text),
	...markedLines('transcript').map(({ text }) => text),
];

// What lies around codes in logs, so that chance meets the rules and the log grammar's own tokens.
const crumb = fc.oneof(
	fc.constantFrom(
		...['550', '250', '5.1.1', '4.7.26', '354', '421-', '550-5.7.1', '25:', 'ab:', '10:20:30', ','],
		...[
			'said: ',
			'smtp; ',
			'dsn=',
			'status=',
			'"',
			"'",
			'\\"',
			'\\n',
			'\\r\\n',
			'_',
			'__',
			': ',
			' ',
			'\t',
		],
		...[
			'<<< ',
			'< ',
			'> ',
			'(',
			')',
			'[',
			']',
			'#',
			'://',
			'http://',
			'https://x.y/',
			'/',
			'-',
			'.',
		],
		...[
			'at ',
			'reject: RCPT ',
			'after DATA: ',
			'{"code":',
			'"status":"',
			'é',
			'и',
			'说',
			'«',
			'“',
			'→',
			'\u00A0',
			'\uFEFF',
			'\u{1F600}',
			'\u{1D400}',
			'\ud800',
			'\u2028',
		],
	),
	fc.string({ maxLength: 5 }),
	fc.string({ unit: 'binary', maxLength: 3 }),
);
const crumbs = fc.array(crumb, { maxLength: 25 }).map((parts) => parts.join(''));

const mutated = fc
	.tuple(fc.constantFrom(...lines), fc.nat(), fc.nat(12), crumb)
	.map(([line, at, cut, put]) => {
		const place = at % (line.length + 1);
		return line.slice(0, place) + put + line.slice(place + cut);
	});
const anyLine = fc.oneof(crumbs, mutated).map((line) => line.replace(/[\r\n]/g, ' '));

const transcriptOrNot = fc.boolean();

describe('recognize, whatever the text', () => {
	it('gives codes in order, each where it says', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(crumbs, mutated), { maxLength: 5 }),
				transcriptOrNot,
				(parts, transcript) => {
					const text = parts.join('\n');
					let done = 0;
					for (const { kind, code, start, end, severity } of recognize(text, { transcript })) {
						assert.ok(start >= done && end <= text.length);
						assert.equal(text.slice(start, end), code);
						const parsed = parseCode(code);
						assert.equal(parsed?.kind, kind);
						assert.equal(parsed.severity, severity);
						done = end;
					}
				},
			),
			{ numRuns: 5_000 },
		);
	});

	it('finds in many lines what it finds in each', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 4 }), transcriptOrNot, (parts, transcript) => {
				for (const end of ['\n', '\r\n', '\r']) {
					const whole = recognize(parts.join(end), { transcript }).map(({ code }) => code);
					const each = parts.flatMap((part) =>
						recognize(part, { transcript }).map(({ code }) => code),
					);
					assert.deepEqual(whole, each);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('finds in a session all that it finds anywhere', () => {
		fc.assert(
			fc.property(anyLine, (line) => {
				const inSession = new Set(recognize(line, { transcript: true }).map(({ start }) => start));
				assert.ok(recognize(line).every(({ start }) => inSession.has(start)));
			}),
			{ numRuns: 5_000 },
		);
	});

	it('never throws, nor does documentKind', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
				recognize(text);
				recognize(text, { transcript: true });
				documentKind(text);
			}),
			{ numRuns: 3_000 },
		);
	});
});

describe('grammar and recognize', () => {
	let log: IGrammar;
	let session: IGrammar;
	let mail: IGrammar;

	before(async () => {
		const ours = [...grammars().values()];
		log = await loadGrammar('text.log', ours);
		session = await loadGrammar('text.smtp-transcript', ours);
		mail = await loadGrammar('text.eml.smtp', ours);
	});

	it('agree on every line', () => {
		fc.assert(
			fc.property(anyLine, (line) => {
				assert.deepEqual(coloured(log, line), recognize(line));
				assert.deepEqual(coloured(session, line), recognize(line, { transcript: true }));
				assert.deepEqual(coloured(mail, line), recognize(line, { transcript: true }));
			}),
			{ numRuns: 4_000 },
		);
	}).timeout(60_000);
});

describe('a line of great length', () => {
	const nasty = [
		'550 x ',
		'said: 550-',
		'after DATA: 550 ',
		'550',
		'5.1.1 ',
		' ',
		'"',
		"'",
		'ab:',
		'\\n',
		'http://',
		'(',
		'\ud800',
	];

	for (const part of nasty) {
		it(`takes no more than in proportion, ${JSON.stringify(part)} over and over`, () => {
			const time = (length: number) => {
				const line = part.repeat(Math.ceil(length / part.length));
				const start = process.cpuUsage();
				recognize(line, { transcript: true });
				// What we used ourselves, in microseconds: other programs may keep the machine busy.
				return process.cpuUsage(start).user;
			};
			const best = (length: number) => Math.min(...[1, 2, 3, 4, 5].map(() => time(length)));
			best(100_000);
			// Four times the length: linear gives 4, quadratic 16. The rest is for the garbage collector.
			assert.ok(best(1_000_000) < 12 * best(250_000) + 50_000);
		}).timeout(20_000);
	}
});
