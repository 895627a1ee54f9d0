import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toMarkdown } from '../../src/render/markdown';
import { heading, link, list, paragraph, root, strong, table } from '../../src/render/nodes';
import { plainText } from '../../src/render/plainText';
import { webviewHtml } from '../../src/ui/webviewHtml';
import { assertOurMarkup, folded, htmlOf, shownText } from './markup';
import { anyLine } from './lines';
import { target, type Target } from './target';

/** What holds of all that shows a text. */
export function documentTargets(lines: readonly string[]): readonly Target[] {
	const text = fc.oneof(hostile, hostile, anyLine(lines), fc.string({ unit: 'binary' }));
	return [
		target(
			'Markdown shows any text as it is',
			fc.property(text, fc.constantFrom(...Object.values(places)), assertLiteral),
		),
		target(
			'plain text holds nothing that a terminal obeys',
			fc.property(text, (some) => {
				const shown = plainText(root(heading(1, some), paragraph(some), table([[some], [some]])));
				assert.doesNotMatch(shown, /[^\P{Cc}\t\n]/u);
			}),
		),
		target(
			'the frame of a webview takes no markup',
			fc.property(text, text, (one, other) => {
				const shapeOf = (html: string) => html.replace(/[^<>"]+/g, '');
				const frame = { cspSource: 'https://a.example', nonce: 'a', scriptUri: 'b', styleUri: 'c' };
				assert.equal(
					shapeOf(webviewHtml({ ...frame, language: one, title: other })),
					shapeOf(webviewHtml({ ...frame, language: 'a', title: 'b' })),
				);
			}),
		),
	];
}

const piece = fc.constantFrom(
	...['<', '>', '&', '"', "'", '`', '*', '_', '~', '[', ']', '(', ')', '!', '#', '|', '\\', '$('],
	...['x', ' ', '\n', '\t', '-', '+', '1.', '=', ':', '//', '@', '.', 'command:', 'javascript:'],
	...['https://', 'www.', 'example.org', '<img src=x onerror=alert(1)>', '](command:x)', '&lt;'],
	...['$(error)', '\u202E', '\u001B[31m', '\0', '\r', '\u2028', '![', '&#x3C;', 'mailto:', 'HTTP'],
	...['ftp://', 'a@b.example', '#', '{', '}', '%', '?'],
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const url = 'https://example.org/~a';

type Place = (text: string) => ReturnType<typeof root>;

const places: Readonly<Record<string, Place>> = {
	paragraph: (text) => root(paragraph(text)),
	afterMark: (text) => root(paragraph(strong('a'), ` ${text}`)),
	strong: (text) => root(paragraph(strong(`a ${text} b`))),
	heading: (text) => root(heading(2, text)),
	// A step has no blank at its ends.
	list: (text) => root(list([text.trim(), text.trim()], { isOrdered: true })),
	table: (text) => root(table([['a', text]])),
	link: (text) => root(paragraph(link(`a ${text} b`, url))),
};

function assertLiteral(text: string, place: Place): void {
	const html = htmlOf(toMarkdown(place(text)));
	assertOurMarkup(html, new Set([url]));
	assert.ok(shownText(html).includes(folded(text)), html);
}
