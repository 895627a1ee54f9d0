import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';

/**
 * Joins the files of `data/` into what the extension reads at run time: the facts, and one file a
 * language, so that a first look-up costs two reads. Packed, since zstd makes them a fifth smaller
 * than the package would. Shapes: `Facts` and `Language` in
 * `src/smtp/catalogue.ts`.
 */
export function writeCatalogue(data, target) {
	mkdirSync(target, { recursive: true });
	writePacked(join(target, 'facts.json.zst'), readFacts(data));
	for (const id of languagesOf(data)) {
		writePacked(join(target, `${id}.json.zst`), readLanguage(data, id));
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

function writePacked(path, value) {
	const params = { [constants.ZSTD_c_compressionLevel]: 22 };
	writeFileSync(path, zstdCompressSync(inSingleBytes(JSON.stringify(value)), { params }));
}

/**
 * JSON with a byte for each character, as `parseCatalogueFile` reads it: Russian, packed, is a
 * fifteenth smaller than from UTF-8. The line before it has the characters that the bytes from 0x80
 * on stand for, the most frequent ones; what has no byte is escaped.
 */
function inSingleBytes(json) {
	const other = /[^\0-\x7f]/g;
	const counts = new Map();
	for (const [unit] of json.matchAll(other)) {
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
	}
	const units = [...counts.keys()]
		.sort((one, next) => counts.get(next) - counts.get(one))
		.filter((unit) => !/[\ud800-\udfff]/.test(unit))
		.slice(0, 128);
	const bytes = new Map(units.map((unit, index) => [unit, String.fromCharCode(0x80 + index)]));
	const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	const body = json.replaceAll(other, (unit) => bytes.get(unit) ?? escaped(unit));
	return Buffer.concat([Buffer.from(`${units.join('')}\n`), Buffer.from(body, 'latin1')]);
}
