import { unzstdWhole } from './platform/unzstdWhole';
import type { Facts, Language } from './smtp/catalogue';
import type { Signature } from './smtp/entries';
import { plainId } from './smtp/plainId';

// `scripts/build/packCatalogue.mjs` writes, from checked sources, what is read here.

/** The name of a file of the catalogue in `dist/catalogue`: of the facts, or of a language. */
export function catalogueFileName(name: string): string {
	return `${name}.json.zst`;
}

/** What the file of the facts holds. */
export function parseFacts(packed: Uint8Array): Facts {
	const facts = parse(packed) as StoredFacts;
	return { ...facts, signatures: ungrouped(facts.signatures) };
}

/** What the file of a language holds. */
export function parseLanguage(packed: Uint8Array, facts: Facts): Language {
	const stored = parse(packed) as StoredLanguage;
	const texts = {
		replyCodes: withKeys('code', stored.replyCodes, facts.replyCodes),
		enhancedCodes: withKeys('code', stored.enhancedCodes, facts.enhancedCodes),
		causes: withKeys('id', stored.causes, facts.causes),
		notes: withKeys('id', stored.notes, facts.signatures),
	};
	return { ...stored, ...texts } as Language;
}

/** The facts, their signatures by provider, by cause and by reply codes. */
interface StoredFacts extends Omit<Facts, 'signatures'> {
	readonly signatures: Groups<Groups<Groups<readonly StoredSignature[]>>>;
}

type Groups<Content> = Readonly<Record<string, Content>>;

/** A signature without what its groups say, and without the id that it has by what it matches. */
type StoredSignature = Omit<Signature, 'cause' | 'id' | 'provider'> &
	Partial<Pick<Signature, 'id'>>;

/** A language whose texts stand in the order of the facts, without what those say. */
interface StoredLanguage extends Omit<Language, Keyed> {
	readonly replyCodes: Columns;
	readonly enhancedCodes: Columns;
	readonly causes: Columns;
	readonly notes: Columns;
}

type Keyed = 'replyCodes' | 'enhancedCodes' | 'causes' | 'notes';

/** Texts by the names of their fields; `null` stands for a fact that has no such text. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

/** All signatures of the groups, in the order of their ids. */
function ungrouped(groups: StoredFacts['signatures']): readonly Signature[] {
	const signatures: Signature[] = [];
	for (const [provider, causes] of Object.entries(groups)) {
		for (const [cause, lists] of Object.entries(causes)) {
			for (const [codes, list] of Object.entries(lists)) {
				const reply = codes === '' ? {} : { reply: codes.split(' ') };
				for (const stored of list) {
					const match = { ...reply, ...stored.match };
					const id = stored.id ?? plainId({ provider, match });
					signatures.push({ ...stored, id, provider, cause, match });
				}
			}
		}
	}
	return signatures.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The texts with what the facts in the same places are known by. */
function withKeys<Key extends string>(
	key: Key,
	columns: Columns,
	facts: readonly Readonly<Record<Key, string>>[],
): readonly object[] {
	const named = Object.entries(columns);
	return facts.flatMap((fact, index) => {
		const text: Record<string, unknown> = {};
		for (const [name, column] of named) {
			if (column[index] !== null) {
				text[name] = column[index];
			}
		}
		return Object.keys(text).length === 0 ? [] : [{ [key]: fact[key], ...text }];
	});
}

function parse(packed: Uint8Array): unknown {
	return JSON.parse(textIn(unzstdWhole(packed)));
}

/**
 * A line of characters, then text with a byte for each of its own: ASCII as it is, and 0x80 for the
 * first character of the line.
 */
function textIn(bytes: Uint8Array): string {
	const start = bytes.indexOf(lineFeed) + 1;
	const others = new TextDecoder().decode(bytes.subarray(0, start));
	const unitOf = Uint16Array.from({ length: 256 }, (_, byte) =>
		byte < 0x80 ? byte : others.charCodeAt(byte - 0x80),
	);
	const units = new Uint16Array(bytes.length - start);
	// A loop by index, since a first card waits for it: `map` takes several times as long.
	for (let index = 0; index < units.length; index++) {
		units[index] = unitOf[bytes[start + index] ?? 0] ?? 0;
	}
	// Little-endian, as is every processor that VS Code runs on.
	return new TextDecoder('utf-16le').decode(units);
}

const lineFeed = 0x0a;
