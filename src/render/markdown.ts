import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';

/** A document as Markdown (CommonMark, with GitHub's tables); whatever its text holds stays text. */
export function toMarkdown(document: Root): string {
	return serialize(document, {
		bullet: '-',
		extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
		rule: '-',
		// VS Code would make icons of `$(name)` in a text.
		unsafe: [{ character: '$', after: '\\(' }],
	});
}
