import { unzstdWhole } from './platform/unzstdWhole';

/** The name of a file of the catalogue in `dist/catalogue`: of the facts, or of a language. */
export function catalogueFileName(name: string): string {
	return `${name}.json.zst`;
}

/** What such a file holds: `Facts` or a `Language`, since the build writes it from checked sources. */
export function parseCatalogueFile(packed: Uint8Array): unknown {
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
