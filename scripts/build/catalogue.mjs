import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed, withGroupedSignatures, withoutKnownKeys } from './packCatalogue.mjs';

/**
 * Joins the files of `data/` into what the extension reads at run time: the facts, and one file a
 * language, so that a first look-up costs two reads. Shapes: `Facts` and `Language` in
 * `src/smtp/catalogue.ts`, without what `src/catalogueFile.ts` puts back.
 */
export function writeCatalogue(data, target) {
	mkdirSync(target, { recursive: true });
	const facts = readFacts(data);
	writeFileSync(join(target, 'facts.json.zst'), packed(withGroupedSignatures(facts)));
	for (const id of languagesOf(data)) {
		const language = withoutKnownKeys(readLanguage(data, id), facts);
		writeFileSync(join(target, `${id}.json.zst`), packed(language));
	}
}

/** The languages of the catalogue: the folders below `data/`. */
export function languagesOf(data) {
	return readdirSync(data, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

/** What is the same in every language. */
export function readFacts(data) {
	const [replyCodes, enhanced, causes, providers, signatures] = [
		'reply-codes',
		'enhanced-codes',
		'causes',
		'providers',
		'signatures',
	].map((name) => readJson(join(data, `${name}.json`)));
	return {
		replyCodes: replyCodes.entries,
		enhancedCodes: enhanced.entries,
		subjects: enhanced.subjects,
		causes: causes.entries,
		providers: providers.entries,
		signatures: signatures.entries,
	};
}

/** The prose and words of one language. */
export function readLanguage(data, id) {
	const [replyCodes, enhanced, causes, notes, words] = [
		'reply-codes',
		'enhanced-codes',
		'causes',
		'signatures',
		'words',
	].map((name) => readJson(join(data, id, `${name}.json`)));
	return {
		id,
		replyCodes: replyCodes.entries,
		enhancedCodes: enhanced.entries,
		groups: [...enhanced.classes, ...enhanced.subjects],
		causes: causes.entries,
		notes: notes.entries,
		words,
	};
}

/** What the facts name and language `id` has no prose of: codes, causes, classes and subjects. */
export function missingIn(data, id) {
	const facts = readFacts(data);
	const language = readLanguage(data, id);
	const codes = [...facts.replyCodes, ...facts.enhancedCodes, ...facts.subjects];
	const wanted = ['2', '4', '5', ...codes.map(({ code }) => code), ...facts.causes.map(keyOf)];
	const has = new Set(
		[language.replyCodes, language.enhancedCodes, language.groups, language.causes]
			.flat()
			.map((entry) => entry.code ?? keyOf(entry)),
	);
	return wanted.filter((key) => !has.has(key));
}

function keyOf({ id }) {
	return id;
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Error(`${path}: ${error.message}`, { cause: error });
	}
}
