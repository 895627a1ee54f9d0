import assert from 'node:assert/strict';
import { marked } from 'marked';

/** What our documents are made of; all else would come from a text. */
const ourTags = new Set([
	...['p', 'strong', 'br', 'ol', 'ul', 'li', 'a', 'h1', 'h2', 'h3'],
	...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

/** The HTML that marked, the parser of VS Code, makes of Markdown; raw HTML in it stays what it is. */
export function htmlOf(markdown: string): string {
	return marked.parse(markdown, { async: false, gfm: true });
}

/** Fails where `html` has more than our own elements, or a link to anywhere but to `urls`. */
export function assertOurMarkup(html: string, urls: ReadonlySet<string> = new Set()): void {
	for (const [tag, name = '', attributes = ''] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
		assert.ok(ourTags.has(name), `${tag} in ${html}`);
		const url = /^ href="([^"]*)"$/.exec(attributes)?.[1];
		const isKnown =
			name === 'a' && url !== undefined
				? urls.has(decoded(url))
				: /^(?: (?:align|start)="\w+")?$/.test(attributes);
		assert.ok(attributes === '' || isKnown, `${tag} in ${html}`);
	}
}

/** What a reader sees of `html`, see {@link folded}. */
export function shownText(html: string): string {
	return folded(decoded(html.replace(/<[^>]*>/g, '')));
}

/** Text as a page shows it: white space folded, and NUL, which is no character of Markdown, left out. */
export function folded(text: string): string {
	return text.replace(/[\0\s]+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
};

function decoded(text: string): string {
	return text.replace(/&(amp|lt|gt|quot|#39|#x[\dA-Fa-f]+);/g, (_, name: string) =>
		name.startsWith('#x')
			? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
			: (entities[name] ?? ''),
	);
}
