import { unzstdWhole } from './platform/unzstdWhole';

/** The name of a file of the catalogue in `dist/catalogue`: of the facts, or of a language. */
export function catalogueFileName(name: string): string {
	return `${name}.json.zst`;
}

/** What such a file holds: `Facts` or a `Language`, since the build writes it from checked sources. */
export function parseCatalogueFile(packed: Uint8Array): unknown {
	return JSON.parse(new TextDecoder().decode(unzstdWhole(packed)));
}
