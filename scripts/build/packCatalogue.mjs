import { Buffer } from 'node:buffer';
import { constants, zstdCompressSync } from 'node:zlib';
import { require as requireTypeScript } from 'tsx/cjs/api';

// What stands here makes the catalogue small in the package; `src/catalogueFile.ts` undoes it.

const { plainId } = requireTypeScript('../../src/smtp/plainId.ts', import.meta.url);

/**
 * The facts with signatures by provider, by cause and by the reply codes that they want, and
 * without the ids that they have anyway.
 */
export function withGroupedSignatures(facts) {
	const groups = {};
	for (const { id, provider, cause, match, ...rest } of facts.signatures) {
		const { reply = [], ...others } = match;
		const byReply = ((groups[provider] ??= {})[cause] ??= {});
		const own = id === plainId({ provider, match }) ? {} : { id };
		(byReply[reply.join(' ')] ??= []).push({ ...own, match: others, ...rest });
	}
	return { ...facts, signatures: groups };
}

/**
 * A language whose texts stand in the order of the facts, and so without codes and ids: all names,
 * all descriptions and so on, since like packs best beside like.
 */
export function withoutKnownKeys(language, facts) {
	return {
		...language,
		replyCodes: columnsOf('code', facts.replyCodes, language.replyCodes),
		enhancedCodes: columnsOf('code', facts.enhancedCodes, language.enhancedCodes),
		causes: columnsOf('id', facts.causes, language.causes),
		notes: columnsOf('id', facts.signatures, language.notes),
	};
}

/** The texts by the names of their fields; `null` for a fact that has no such text. */
function columnsOf(key, facts, texts) {
	const ordered = inOrder(key, facts, texts);
	const names = new Set(texts.flatMap((text) => Object.keys(text)));
	names.delete(key);
	const columns = [...names].map((name) => [name, ordered.map((text) => text?.[name] ?? null)]);
	return Object.fromEntries(columns);
}

/** `undefined` for a fact without text. */
function inOrder(key, facts, texts) {
	const ordered = facts.map((fact) => texts.find((text) => text[key] === fact[key]));
	const found = ordered.filter((text) => text !== undefined);
	const astray = texts.find((text, index) => text !== found[index]);
	if (astray !== undefined) {
		throw new Error(
			`The text of ${astray[key]} is not where the facts have it, or they have it not.`,
		);
	}
	return ordered;
}

/** The bytes of a file. Packed, since zstd makes them a fifth smaller than the package would. */
export function packed(value) {
	const params = { [constants.ZSTD_c_compressionLevel]: 22 };
	return zstdCompressSync(inSingleBytes(JSON.stringify(value)), { params });
}

/**
 * JSON with a byte for each character: Russian, packed, is a fifteenth smaller than from UTF-8. The
 * line before it has the characters that the bytes from 0x80 on stand for, the most frequent ones;
 * what has no byte is escaped.
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
