import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languagesOf, readFacts, readLanguage } from '../../scripts/build/catalogue.mjs';
import { languages } from '../../src/languages';
import { createCatalogue, type Facts, type Language } from '../../src/smtp/catalogue';
import { parseCode } from '../../src/smtp/codes';
import type { Prose } from '../../src/smtp/entries';

const factFiles = ['reply-codes', 'enhanced-codes', 'causes', 'providers', 'signatures'];
const languageFiles = ['reply-codes', 'enhanced-codes', 'causes', 'signatures', 'words'];

const facts = readFacts('data') as Facts;
const prose = new Map(languages.map((id) => [id as string, readLanguage('data', id) as Language]));

describe('data', () => {
	it('has a folder for each language, and a language for each folder', () => {
		assert.deepEqual(languagesOf('data'), [...languages].sort());
	});

	describe('keeps to the schema that each file names', () => {
		const ajv = new Ajv({ allErrors: true });
		const files = [
			...factFiles.map((name) => `data/${name}.json`),
			...languages.flatMap((id) => languageFiles.map((name) => `data/${id}/${name}.json`)),
		];
		for (const file of files) {
			it(file, () => {
				const content = readJson(file) as { readonly $schema: string };
				const schema = readJson(join(dirname(file), content.$schema));
				const isValid = ajv.validate(schema as object, content);
				assert.ok(isValid, ajv.errorsText());
			});
		}
	});

	describe('facts', () => {
		const codes = [...facts.replyCodes, ...facts.enhancedCodes];

		it('name each code once, in the order of its numbers', () => {
			assertSorted(facts.replyCodes.map(({ code }) => code));
			assertSorted(facts.enhancedCodes.map(({ code }) => code));
		});

		it('name each cause, provider and signature once', () => {
			for (const list of [facts.causes, facts.providers, facts.signatures]) {
				const ids = list.map(({ id }) => id);
				assert.deepEqual(ids, [...new Set(ids)]);
			}
		});

		it('relate codes to codes that the catalogue has', () => {
			const known = createCatalogue(facts, languageOf('en')).all();
			const missing = codes.flatMap(({ code, related }) =>
				related
					.filter((other) => !known.some((entry) => entry.code === other))
					.map((other) => `${code} → ${other}`),
			);
			assert.deepEqual(missing, []);
		});

		it('give every signature a provider and a cause that exist', () => {
			const providers = new Set(facts.providers.map(({ id }) => id));
			const causes = new Set(facts.causes.map(({ id }) => id));
			const broken = facts.signatures.filter(
				({ provider, cause }) => !providers.has(provider) || !causes.has(cause),
			);
			assert.deepEqual(broken, []);
		});

		it('name nobody only as the first who acts', () => {
			for (const { actors, id } of facts.causes) {
				assert.ok(!actors.slice(1).includes('nobody'), id);
			}
		});

		it('give every signature something to match', () => {
			const empty = facts.signatures.filter(({ match }) => Object.keys(match).length === 0);
			assert.deepEqual(empty, []);
		});

		it('have no two signatures that match the same and lead to different causes', () => {
			const causes = new Map<string, string>();
			const clashes = facts.signatures.filter(({ match, cause, provider }) => {
				const key = JSON.stringify([provider, match]).toLowerCase();
				const first = causes.get(key) ?? cause;
				causes.set(key, first);
				return first !== cause;
			});
			assert.deepEqual(clashes, []);
		});
	});

	for (const id of languages) {
		describe(`prose, ${id}`, () => {
			const language = languageOf(id);

			it('is complete: every code, cause, class and subject, and no others', () => {
				assert.deepEqual(keys(language.replyCodes), keys(facts.replyCodes));
				assert.deepEqual(keys(language.enhancedCodes), keys(facts.enhancedCodes));
				assert.deepEqual(keys(language.causes), keys(facts.causes));
				const groups = ['2', '4', '5', ...facts.subjects.map(({ code }) => code)];
				assert.deepEqual(keys(language.groups), groups.sort());
			});

			it('adds notes to the same signatures as English', () => {
				assert.deepEqual(keys(language.notes), keys(languageOf('en').notes));
			});

			it('says why each related code is worth a look, and of no other', () => {
				const wrong = [...facts.replyCodes, ...facts.enhancedCodes].filter(({ code, related }) => {
					const own = proseOf(language, code);
					return String(Object.keys(own?.related ?? {}).sort()) !== String([...related].sort());
				});
				assert.deepEqual(keys(wrong), []);
			});

			it('describes in 20 to 60 words, and says in 10 to 50 when one sees it', () => {
				const entries = [...language.replyCodes, ...language.enhancedCodes];
				const wrong = [
					...entries.filter(({ description }) => !isWithin(wordsIn(description), 20, 60)),
					...entries.filter(({ whenSeen }) => !isWithin(wordsIn(whenSeen), 10, 50)),
					...language.causes.filter(({ meaning }) => !isWithin(wordsIn(meaning), 20, 60)),
				];
				assert.deepEqual(keys(wrong), []);
			});

			it('gives two to five steps', () => {
				const entries = [...language.replyCodes, ...language.enhancedCodes];
				const wrong = [
					...entries.filter(
						({ fix: { sender, server } }) => !isWithin(sender.length + server.length, 2, 5),
					),
					...language.causes.filter(({ fix }) => !isWithin(fix.length, 2, 5)),
				];
				assert.deepEqual(keys(wrong), []);
			});

			it('has no two entries that could be swapped unnoticed', () => {
				const texts = [
					...[...language.replyCodes, ...language.enhancedCodes].map(
						({ code, description }) => [code, description] as const,
					),
					...language.causes.map(({ id: cause, meaning }) => [cause, meaning] as const),
				];
				assert.deepEqual(nearDuplicates(texts), []);
			});

			it('does not see two codes on the same occasions', () => {
				const texts = [...language.replyCodes, ...language.enhancedCodes].map(
					({ code, whenSeen }) => [code, whenSeen] as const,
				);
				assert.deepEqual(nearDuplicates(texts), []);
			});

			it('keeps the places of the English words', () => {
				assert.deepEqual(places(language.words), places(languageOf('en').words));
			});
		});
	}

	it('spells every usual code so that it can be looked up', () => {
		const wrong = [
			...facts.replyCodes.flatMap(({ enhanced }) => enhanced),
			...facts.enhancedCodes.flatMap(({ replyCodes }) => replyCodes),
		].filter((code) => parseCode(code) === undefined);
		assert.deepEqual(wrong, []);
	});
});

function languageOf(id: string): Language {
	const language = prose.get(id);
	assert.ok(language, `no language ${id}`);
	return language;
}

function proseOf(language: Language, code: string): Prose | undefined {
	return [...language.replyCodes, ...language.enhancedCodes].find((entry) => entry.code === code);
}

function keys(entries: readonly ({ readonly code: string } | { readonly id: string })[]) {
	return entries.map((entry) => ('code' in entry ? entry.code : entry.id)).sort();
}

function assertSorted(codes: readonly string[]): void {
	const byNumbers = (left: string, right: string) =>
		left.localeCompare(right, 'en', { numeric: true });
	assert.deepEqual(codes, [...new Set(codes)].sort(byNumbers));
}

function wordsIn(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

function isWithin(count: number, least: number, most: number): boolean {
	return least <= count && count <= most;
}

function places(value: unknown): unknown {
	if (typeof value === 'string') {
		return [...value.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
	}
	const entries = Object.entries(value as Record<string, unknown>);
	return Object.fromEntries(entries.map(([key, inner]) => [key, places(inner)]));
}

/** Pairs whose texts share more than half of their runs of three words. */
function nearDuplicates(texts: readonly (readonly [key: string, text: string])[]) {
	const sets = texts.map(([key, text]) => [key, runsOfThree(text)] as const);
	return sets.flatMap(([leftKey, left], index) =>
		sets
			.slice(index + 1)
			.filter(([, right]) => similarity(left, right) > 0.5)
			.map(([rightKey]) => `${leftKey} ~ ${rightKey}`),
	);
}

function runsOfThree(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\d.]+/gu) ?? [];
	return new Set(
		words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`),
	);
}

function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
	const shared = [...left].filter((run) => right.has(run)).length;
	return shared / (left.size + right.size - shared || 1);
}

function readJson(path: string): unknown {
	return JSON.parse(readFileSync(path, 'utf8'));
}
