import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCode } from '../../src/smtp/codes';
import { documentKind } from '../../src/smtp/documentKind';
import { isoTime } from '../../src/smtp/isoTime';
import { createTimeOfLine } from '../../src/smtp/lineTime';
import { codePattern, url } from '../../src/smtp/patterns';
import { recognize } from '../../src/smtp/recognize';
import { remoteHost } from '../../src/smtp/remoteHost';
import { anyLine, crumbs, mutated } from './lines';
import { target, type Target } from './target';

/** Recognizing a line takes some microseconds. */
const manyCases = 5000;

const transcriptOrNot = fc.boolean();
const date = '2026-11-24';

/** What holds of all that reads a line by itself. */
export function recognitionTargets(lines: readonly string[]): readonly Target[] {
	const line = anyLine(lines);
	const text = fc
		.array(fc.oneof(crumbs, mutated(lines)), { maxLength: 5 })
		.map((parts) => parts.join('\n'));
	return [
		target(
			'recognize gives codes in order, each where it says',
			fc.property(fc.oneof(text, anything), transcriptOrNot, assertInPlace),
			manyCases,
		),
		target(
			'recognize finds in many lines what it finds in each',
			fc.property(
				fc.oneof(fc.array(line, { maxLength: 4 }), broken(lines)),
				transcriptOrNot,
				assertSameInEach,
			),
			manyCases,
		),
		target(
			'recognize finds in a session all that it finds anywhere',
			fc.property(line, (one) => {
				const inSession = new Set(recognize(one, { transcript: true }).map(({ start }) => start));
				assert.ok(recognize(one).every(({ start }) => inSession.has(start)));
			}),
			manyCases,
		),
		target(
			'recognize finds all that the rules take, though it looks at the form of a code first',
			fc.property(fc.oneof(line, text), transcriptOrNot, assertAsByRules),
			manyCases,
		),
		target(
			'documentKind goes by the first lines alone',
			fc.property(
				fc.array(line, { minLength: 50, maxLength: 60 }),
				fc.oneof(text, anything),
				(first, rest) => {
					assert.equal(documentKind([...first, rest].join('\n')), documentKind(first.join('\n')));
				},
			),
		),
		target(
			'documentKind takes any text',
			fc.property(anything, (some) => {
				documentKind(some);
			}),
		),
		target(
			'the time of a line is its own, whatever line came before',
			fc.property(fc.array(line, { maxLength: 6 }), assertOwnTime),
		),
		target(
			'the host of a line stands in it',
			fc.property(fc.oneof(line, anything), (some) => {
				const host = remoteHost(some);
				assert.ok(host === undefined || (host !== '' && some.toLowerCase().includes(host)), host);
			}),
		),
	];
}

/** A line that falls apart, so that the words of a rule stand on one line and its code on another. */
function broken(lines: readonly string[]): fc.Arbitrary<readonly string[]> {
	const place = fc.tuple(fc.nat(), fc.nat(1));
	return fc
		.tuple(fc.constantFrom(...lines), fc.array(place, { minLength: 1, maxLength: 3 }))
		.map(([line, places]) =>
			places.reduce<readonly string[]>(
				([first = '', ...rest], [at, dropped]) => {
					const end = at % (first.length + 1);
					return [first.slice(0, end), first.slice(end + dropped), ...rest];
				},
				[line],
			),
		);
}

/** Text that no program would write. */
const anything = fc.string({ unit: 'binary', maxLength: 500 });

/** Holds `recognize` against the rules alone: what it takes out of each match are its codes. */
function assertAsByRules(text: string, transcript: boolean): void {
	const { groups, source } = codePattern(transcript ? 'transcript' : 'anywhere');
	const found = [...text.matchAll(new RegExp(`${source}|${url}`, 'dg'))].flatMap(({ indices }) =>
		groups.flatMap(({ kind, severity }, index) => {
			const [start, end] = indices?.[index + 1] ?? [];
			return start === undefined || end === undefined
				? []
				: [{ kind, code: text.slice(start, end), start, end, severity }];
		}),
	);
	assert.deepEqual(recognize(text, { transcript }), found);
}

function assertInPlace(text: string, transcript: boolean): void {
	let done = 0;
	for (const { kind, code, start, end, severity } of recognize(text, { transcript })) {
		assert.ok(start >= done && end <= text.length);
		assert.equal(text.slice(start, end), code);
		const parsed = parseCode(code);
		assert.equal(parsed?.kind, kind);
		assert.equal(parsed.severity, severity);
		done = end;
	}
}

function assertSameInEach(parts: readonly string[], transcript: boolean): void {
	for (const end of ['\n', '\r\n', '\r']) {
		const whole = recognize(parts.join(end), { transcript }).map(({ code }) => code);
		const each = parts.flatMap((part) => recognize(part, { transcript }).map(({ code }) => code));
		assert.deepEqual(whole, each);
	}
}

function assertOwnTime(lines: readonly string[]): void {
	const timeOfLine = createTimeOfLine(date);
	for (const line of lines) {
		const time = timeOfLine(line);
		assert.equal(time, createTimeOfLine(date)(line));
		assert.ok(time === undefined || /^(?:19[7-9]|20)\d/.test(isoTime(time)));
	}
}
