import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Joins the files of `data/` into what the extension reads at run time: `facts.json`, and one
 * file a language, so that a first look-up costs two reads. Shapes: `Facts` and `Language` in
 * `src/smtp/catalogue.ts`.
 */
export async function writeCatalogue(data, target) {
	await mkdir(target, { recursive: true });
	await writeJson(join(target, 'facts.json'), await readFacts(data));
	for (const id of await languagesOf(data)) {
		await writeJson(join(target, `${id}.json`), await readLanguage(data, id));
	}
}

/** The languages of the catalogue: the folders below `data/`. */
export async function languagesOf(data) {
	const entries = await readdir(data, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

export async function readFacts(data) {
	const [replyCodes, enhanced, causes, providers, signatures] = await Promise.all(
		['reply-codes', 'enhanced-codes', 'causes', 'providers', 'signatures'].map((name) =>
			readJson(join(data, `${name}.json`)),
		),
	);
	return {
		replyCodes: replyCodes.entries,
		enhancedCodes: enhanced.entries,
		subjects: enhanced.subjects,
		causes: causes.entries,
		providers: providers.entries,
		signatures: signatures.entries,
	};
}

export async function readLanguage(data, id) {
	const [replyCodes, enhanced, causes, notes, { $schema, version, ...words }] = await Promise.all(
		['reply-codes', 'enhanced-codes', 'causes', 'signatures', 'words'].map((name) =>
			readJson(join(data, id, `${name}.json`)),
		),
	);
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

async function readJson(path) {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch (error) {
		throw new Error(`${path}: ${error.message}`, { cause: error });
	}
}

function writeJson(path, value) {
	return writeFile(path, JSON.stringify(value));
}
