import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize, type Options } from 'mdast-util-to-markdown';

type Unsafe = NonNullable<Options['unsafe']>[number];

const isText = {
	inConstruct: 'phrasing',
	notInConstruct: ['autolink', 'link', 'image', 'label'],
} satisfies Partial<Unsafe>;

const unsafe: Unsafe[] = [
	// VS Code would make icons of `$(name)` in a text,
	{ character: '$', after: '\\(' },
	// and links of addresses: `https://…`, `www.…`, `user@example.org`.
	{ character: ':', before: '[ps]', after: '\\/', ...isText },
	{ character: '.', before: '[Ww]', after: '[-.\\w]', ...isText },
	{ character: '@', before: '[-+.\\w]', after: '[-.\\w]', ...isText },
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
