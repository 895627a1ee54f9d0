import assert from 'node:assert/strict';
import { conditionOf } from '../../src/smtp/conditions';
import { codePattern, url, urlWithScheme } from '../../src/smtp/patterns';
import { recognize } from '../../src/smtp/recognize';
import { rules } from '../../src/smtp/rules';
import { notAReply, otherProtocol, replyOfFtp } from '../../src/smtp/rules/notAReply';
import { gap, lineEnd, lineStart, wordStart } from '../../src/smtp/rules/vocabulary';
import { mark, unmarked } from '../fixtures/markedLines';
import { assertLinear, proofLimitMs } from './linearTime';

describe('a rule', () => {
	it('has a name of its own', () => {
		const names = rules.map(({ name }) => name);
		assert.deepEqual(names, [...new Set(names)]);
	});

	for (const rule of rules) {
		describe(rule.name, () => {
			const transcript = rule.only === 'transcript';

			for (const line of rule.matches) {
				it(`takes ${line}`, () => {
					const text = unmarked(line);
					assert.equal(mark(text, recognize(text, { transcript })), line);
				});
			}

			for (const line of rule.rejects) {
				it(`refuses ${line}`, () => {
					assert.equal(mark(line, recognize(line, { transcript })), line);
				});
			}

			it('is the one that takes a line of its own', () => {
				assert.ok(
					rule.matches.some((line) => takes(conditionOf(rule), line)),
					'none of its lines meets its condition: another rule takes them all',
				);
			});
		});
	}
});

describe('the pattern of a rule', () => {
	for (const rule of rules) {
		it(`${rule.name} keeps to what JavaScript and Oniguruma share`, () => {
			for (const part of [
				rule.before,
				rule.near,
				rule.notBefore,
				rule.digits,
				rule.after,
				rule.about,
			]) {
				assertShared(part ?? '');
			}
			assert.doesNotMatch(
				rule.after ?? '',
				/\[\\r\\n\]|\|\\n/,
				'a line end is looked at, never matched',
			);
			for (const lookbehind of [rule.before, rule.near, rule.notBefore]) {
				assert.doesNotMatch(
					lookbehind ?? '',
					/\(\?<?[=!]/,
					'Oniguruma takes no lookaround inside a lookbehind',
				);
				assertWithinLine(lookbehind ?? '');
			}
		});

		// Each place of a text is looked at once. So time is linear if looking at one place is bounded:
		// no part is longer than a fixed number of characters, and none goes through them more than
		// once, which recheck proves of the part with its bounds taken away.
		it(`${rule.name} runs in linear time`, () => {
			for (const part of [
				rule.before,
				rule.notBefore,
				`${rule.digits ?? ''}${rule.after ?? ''}`,
				rule.about && gap(90) + rule.about,
			]) {
				assert.doesNotMatch(
					withoutClasses(part ?? ''),
					/[*+]|\{\d+,\}/,
					'every repeat has a bound',
				);
				assertLinear(withoutBounds(part ?? ''), { checker: 'automaton' });
			}
		}).timeout(2 * proofLimitMs);
	}

	for (const [name, source] of [
		['of a URL', url],
		['of a URL with its scheme', urlWithScheme],
		['of what follows a number that is no reply code', withoutBounds(notAReply)],
		['of a reply of FTP', withoutBounds(replyOfFtp)],
		['of the name of another protocol', withoutBounds(otherProtocol)],
	] as const) {
		it(`${name} runs in linear time`, () => {
			assertLinear(source);
		}).timeout(2 * proofLimitMs);
	}

	it('holds a group for each kind and severity, and no other', () => {
		for (const scope of ['anywhere', 'transcript'] as const) {
			const { source, groups } = codePattern(scope);
			const match = new RegExp(`${source}|`).exec('');
			assert.equal(match?.length, groups.length + 1);
		}
	});
});

/** Whether `condition` holds at one of the codes that are marked in `line`. */
function takes(condition: string, line: string): boolean {
	const text = unmarked(line);
	const places: number[] = [];
	for (let at = line.indexOf('⟦'); at >= 0; at = line.indexOf('⟦', at + 1)) {
		places.push(unmarked(line.slice(0, at)).length);
	}
	const pattern = new RegExp(condition, 'y');
	return places.some((place) => {
		pattern.lastIndex = place;
		return pattern.test(text);
	});
}

/** `pattern` over a whole text, with the bounds of its long repeats taken away. */
function withoutBounds(pattern: string): string {
	const unbounded = pattern
		.replaceAll(lineEnd, '$')
		.replace(/\{0,\d\d+\}/g, '*')
		.replace(/\{1,\d\d+\}/g, '+');
	return `^(?:${unbounded})$`;
}

/** `pattern` without its escapes and its character classes: what is left is structure. */
function withoutClasses(pattern: string): string {
	return pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
}

/** Fails if `lookbehind` may look across a line end: a line alone would hold other codes than in a text. */
function assertWithinLine(lookbehind: string): void {
	const marked = lookbehind.replaceAll(lineStart, '⏎').replaceAll(wordStart, '⏎');
	const withoutNegated = marked.replace(/\\\\/g, '').replace(/\[\^(?:\\.|[^\]])*\]/g, '');
	assert.doesNotMatch(withoutNegated, /\^|\\[rnvf]/, 'a line begins at `lineStart`');
	// An escape or a class stands for a character before, so each leaves one behind.
	let structure = marked.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
	let before: string;
	do {
		before = structure;
		structure = structure.replace(/\((?:\?:)?[^()]*\)/g, (group) =>
			group.includes('⏎') ? '⏎' : 'x',
		);
		assert.doesNotMatch(structure, /[^(|:]⏎|[^?]:⏎/, 'nothing stands before the start of a line');
	} while (before !== structure);
}

/** Fails on what the two engines read differently: Unicode classes, line ends, `.`. */
function assertShared(pattern: string): void {
	const withoutEscapes = pattern.replace(/\\\\/g, '');
	assert.doesNotMatch(withoutEscapes, /\\[bBwWdDsSAzZGhRXKpP]/);
	// Where a word begins may be where a line does; all other negated classes stay on the line.
	const withinLine = pattern.replaceAll(wordStart, '').replace(/\\\\/g, '');
	for (const [, negated] of withinLine.matchAll(/\[\^((?:\\.|[^\]])*)\]/g)) {
		assert.match(negated ?? '', /\\r\\n|\\r.*\\n/, `[^${negated ?? ''}] may leave the line`);
	}
	assert.doesNotMatch(
		withoutClasses(pattern),
		/\.|\$|\(\?[a-z]/,
		'no `.`, no `$`, no inline flags',
	);
}
