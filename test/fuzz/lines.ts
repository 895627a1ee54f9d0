import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { rules } from '../../src/smtp/rules';
import { markedLines, unmarked } from '../fixtures/markedLines';

/** Lines that programs write: our fixtures and the rules' own examples. */
export function knownLines(): readonly string[] {
	return [
		...rules.flatMap(({ matches, rejects }) => [...matches, ...rejects].map(unmarked)),
		...markedLines('anywhere').map(({ text }) => text),
		...markedLines('transcript').map(({ text }) => text),
	];
}

/** The lines of a file with one JSON object a line, each with a `text`; see `npm run eval`. */
export function linesOfFile(path: string): readonly string[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

// What lies around codes in logs, so that chance meets the rules and the log grammar's own tokens.
const crumb = fc.oneof(
	fc.constantFrom(
		...['550', '250', '5.1.1', '4.7.26', '354', '421-', '550-5.7.1', '25:', 'ab:', '10:20:30', ','],
		...['said: ', 'smtp; ', 'dsn=', 'status=', '"', "'", '\\"', '\\n', '\\r\\n', '_', '__'],
		...[': ', ' ', '\t', '<<< ', '< ', '> ', '(', ')', '[', ']', '#', '://', 'http://'],
		...['https://x.y/', '/', '-', '.', 'at ', 'reject: RCPT ', 'after DATA: ', '{"code":'],
		...['"status":"', 'é', 'и', '说', '«', '“', '→', '\u00A0', '\uFEFF', '\u{1F600}'],
		...['\u{1D400}', '\ud800', '\u2028', 'relay=', 'H=', 'to=<', '@', 'Nov 23 10:00:05 '],
		...['2026-11-23T10:00:05Z ', '1795000000', '[192.0.2.1]', 'mx.example.org', 'xn--', '\0'],
	),
	fc.string({ maxLength: 5 }),
	fc.string({ unit: 'binary', maxLength: 3 }),
);

/** Crumbs of logs one after the other. */
export const crumbs = fc.array(crumb, { maxLength: 25 }).map((parts) => parts.join(''));

/** One of `lines` with a place overwritten. */
export function mutated(lines: readonly string[]): fc.Arbitrary<string> {
	return fc
		.tuple(fc.constantFrom(...lines), fc.array(fc.tuple(fc.nat(), fc.nat(12), crumb), cuts))
		.map(([line, changes]) =>
			changes.reduce((text, [at, cut, put]) => {
				const place = at % (text.length + 1);
				return text.slice(0, place) + put + text.slice(place + cut);
			}, line),
		);
}
const cuts = { minLength: 1, maxLength: 3 };

/** Crumbs, or one of `lines` overwritten, in one line. */
export function anyLine(lines: readonly string[]): fc.Arbitrary<string> {
	return fc.oneof(crumbs, mutated(lines)).map((line) => line.replace(/[\r\n]/g, ' '));
}
