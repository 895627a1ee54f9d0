import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize, type Options } from 'mdast-util-to-markdown';

type Unsafe = NonNullable<Options['unsafe']>[number];

const isText = {
	inConstruct: 'phrasing',
	notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
} satisfies Partial<Unsafe>;

const unsafe: Unsafe[] = [
	// VS Code would make icons of `$(name)` in a text,
	{ character: '$', after: '\\(' },
	// and links of addresses: `https://…`, `www.…`, `user@example.org`. What follows is only looked
	// at: it may be what the next one begins with.
	{ character: ':', before: '[PSps]', after: '(?=\\/)', ...isText },
	{ character: '.', before: '[Ww]', after: '(?=[-.\\w])', ...isText },
	{ character: '@', after: '(?=[-.\\w])', ...isText },
	// In the text of a link it takes back the escapes of brackets before it looks for more links and
	// for images, of which those from afar are loaded: these two keep it from finding any.
	{ character: '!', inConstruct: 'label' },
	{ character: '(', inConstruct: 'label' },
	// It strikes out what stands between two tildes, and between two pairs of them.
	{ character: '~', ...isText },
	// The serializer looks for marks that begin a line together with the line's end, and so passes over
	// one in the next line: `-` behind a line `-` would make a heading of that.
	{ atBreak: true, character: '-', after: '(?=[-\\s]|$)' },
	{ atBreak: true, character: '+', after: '(?=\\s|$)' },
	{ atBreak: true, before: '\\d+', character: '.', after: '(?=\\s|$)' },
];

/** A document as Markdown (CommonMark, with GitHub's tables); whatever its text holds stays text. */
export function toMarkdown(document: Root): string {
	return serialize(document, {
		bullet: '-',
		extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
		rule: '-',
		unsafe,
	});
}
