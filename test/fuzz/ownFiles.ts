import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import { checkOwnEntries } from '../../src/ownCatalogue/checkOwnEntries';
import type { OwnProblem } from '../../src/ownCatalogue/ownProblem';
import { parseOwnFile, type Validators } from '../../src/ownCatalogue/parseOwnFile';
import { explanationDocument } from '../../src/render/explanationDocument';
import { toMarkdown } from '../../src/render/markdown';
import type { Facts, Language } from '../../src/smtp/catalogue';
import { codePage } from '../../src/smtp/codePage';
import { createExplainer } from '../../src/smtp/explain';
import { createOwnCatalogue } from '../../src/smtp/ownCatalogue';
import { htmlOf } from './markup';
import { target, type Target } from './target';

const facts = readFacts('data') as Facts;
const english = readLanguage('data', 'en') as Language;

/** What holds of a user's own catalogue files, whatever is in them. */
export function ownFileTargets(
	lines: readonly string[],
	validators: () => Validators,
): readonly Target[] {
	return [
		target(
			'a catalogue file is used as far as it is right, and its mistakes have a place',
			fc.property(
				fc.array(file, { minLength: 1, maxLength: 3 }),
				fc.constantFrom(...lines),
				(texts, line) => {
					const parsed = texts.map((text) => parseOwnFile(text, validators()));
					const { own, problems } = checkOwnEntries(
						parsed.map(({ entries }) => entries),
						facts,
					);
					texts.forEach((text, index) => {
						assertPlaced(text, parsed[index]?.problems ?? []);
						assertPlaced(text, problems[index] ?? []);
					});
					const catalogue = createOwnCatalogue(facts, english, own);
					for (const { cause, provider } of own.signatures) {
						assert.ok(catalogue.cause(cause) && catalogue.providers.get(provider));
					}
					const explainer = createExplainer(catalogue);
					for (const text of [line, '550 5.7.1 Message held for review (Acme-GW 4711)', '571']) {
						const result = explainer.explain(text);
						if (result.kind === 'explained') {
							codePage(catalogue, result.explanation);
							assertHarmless(
								toMarkdown(explanationDocument(result.explanation, catalogue.words, noParts)),
							);
						}
					}
				},
			),
			40,
		),
	];
}

const noParts = { mark: '', actions: [] };

const example = /```jsonc\n([^]*?)```/.exec(readFileSync('docs/own-codes.md', 'utf8'))?.[1] ?? '';

const token = fc.constantFrom(
	...['{', '}', '[', ']', ',', ':', '"', '//', '/*', '*/', '\n', '\\', '\\u0000', 'null', '1e999'],
	...['true', '-1', '"571"', '"X.7.900"', '"5.7.1"', '"code"', '"name"', '"text"', '"match"'],
	...['"__proto__"', '"constructor"', '"from"', '"to"', '{}', '[]', '"google"', '"mailbox-full"'],
	...['"<img src=x>"', '"](command:x)"', '"\u202E"', '"$(error)"', '"https://x.example"', '\uFEFF'],
	...['"version": 1', '"needsProvider": true', '"numberAfter"', '"' + 'a'.repeat(300) + '"'],
);

/** The example of the manual, overwritten here and there, or nothing like it. */
const file = fc.oneof(
	fc.array(fc.tuple(fc.nat(), fc.nat(20), token), { maxLength: 4 }).map((changes) =>
		changes.reduce((text, [at, cut, put]) => {
			const place = at % (text.length + 1);
			return text.slice(0, place) + put + text.slice(place + cut);
		}, example),
	),
	// Only words are overwritten, so that the syntax stays and the checks are reached.
	fc.array(fc.tuple(fc.nat(), token), { maxLength: 4 }).map((changes) =>
		changes.reduce((text, [at, put]) => {
			const words = [...text.matchAll(/"[^"\n]*"/g)];
			const word = words[at % words.length];
			return word === undefined
				? text
				: text.slice(0, word.index) + put + text.slice(word.index + word[0].length);
		}, example),
	),
	fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
	fc.json(),
	fc.string({ unit: 'binary' }),
);

function assertPlaced(text: string, problems: readonly OwnProblem[]): void {
	const lines = text.split(/\r\n|\r|\n/);
	for (const { range } of problems) {
		assert.ok(range);
		for (const { character, line } of [range.start, range.end]) {
			assert.ok(line >= 0 && line < lines.length);
			// A place may lie on a line's end, which is of one or two characters.
			assert.ok(character >= 0 && character <= (lines[line]?.length ?? 0) + 2);
		}
		assert.ok(
			range.start.line < range.end.line ||
				(range.start.line === range.end.line && range.start.character <= range.end.character),
		);
	}
}

/** No element, and no link but to an address. */
function assertHarmless(markdown: string): void {
	const html = htmlOf(markdown);
	for (const [tag] of html.matchAll(/<[^>]*>/g)) {
		assert.match(tag, /^<\/?(?:p|strong|br|ol|ul|li|a(?: href="https?:\/\/[^"]*")?)>$/, html);
	}
}
