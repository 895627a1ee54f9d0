/**
 * Stands in for the package `decode-named-character-reference`, which knows the 2,000 names that HTML
 * has for characters. The serializer of Markdown asks it for what it reads in labels of references,
 * and we write none.
 */
export function decodeNamedCharacterReference() {
	return false;
}
