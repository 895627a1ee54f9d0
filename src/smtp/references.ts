import type { Reference } from './entries';

/** Each place once, in the order of their first mention. */
export function uniqueReferences(references: readonly Reference[]): readonly Reference[] {
	const byName = new Map<string, Reference>();
	for (const reference of references) {
		const name = referenceName(reference);
		if (!byName.has(name)) {
			byName.set(name, reference);
		}
	}
	return [...byName.values()];
}

/** How RFCs are cited: `RFC 5321 §4.2.3`. */
export function referenceName({ rfc, section }: Reference): string {
	return section === undefined ? `RFC ${rfc}` : `RFC ${rfc} §${section}`;
}

/** The place in the RFC editor's own copy, which has an anchor for each section. */
export function referenceUrl({ rfc, section }: Reference): string {
	const page = `https://www.rfc-editor.org/rfc/rfc${rfc}.html`;
	return section === undefined ? page : `${page}#section-${section}`;
}
