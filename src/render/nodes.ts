import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';

// The few Markdown nodes that our documents are made of. Text goes in as it is: the serializer
// escapes it.

/** Text, or a piece of text that is more than that. */
export type Inline = string | PhrasingContent;

/** A document. */
export function root(...children: readonly RootContent[]): Root {
	return { type: 'root', children: [...children] };
}

/** A heading of level 1 to 6; it is one line, whatever stands in `text`. */
export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, text: string): RootContent {
	return { type: 'heading', depth, children: [{ type: 'text', value: text.replace(/\s+/g, ' ') }] };
}

/** A paragraph. */
export function paragraph(...content: readonly Inline[]): Paragraph {
	return { type: 'paragraph', children: content.map(inline) };
}

/** Emphasis as strong as a heading, within a paragraph. */
export function strong(text: string): PhrasingContent {
	return { type: 'strong', children: [inline(text)] };
}

/** A link; its `url` must come from the catalogue or be a command of ours, never from a log. */
export function link(text: string, url: string): PhrasingContent {
	return { type: 'link', url, children: [inline(text)] };
}

/** A list, numbered where the order matters. */
export function list(
	items: readonly string[],
	{ isOrdered }: { readonly isOrdered: boolean },
): List {
	return {
		type: 'list',
		ordered: isOrdered,
		spread: false,
		children: items.map((item): ListItem => ({
			type: 'listItem',
			spread: false,
			children: [paragraph(item)],
		})),
	};
}

/** A table whose first row is the header; cells are plain text, those of columns of numbers to the right. */
export function table(
	rows: readonly (readonly string[])[],
	numberColumns: readonly number[] = [],
): RootContent {
	return {
		type: 'table',
		...(numberColumns.length === 0
			? {}
			: { align: rows[0]?.map((_, at) => (numberColumns.includes(at) ? 'right' : null)) }),
		children: rows.map((cells) => ({
			type: 'tableRow',
			children: cells.map((cell) => ({ type: 'tableCell', children: [inline(cell)] })),
		})),
	};
}

/** `parts` with `separator` between each two. */
export function joined(parts: readonly Inline[], separator: string): readonly Inline[] {
	return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

function inline(content: Inline): PhrasingContent {
	return typeof content === 'string' ? { type: 'text', value: content } : content;
}
