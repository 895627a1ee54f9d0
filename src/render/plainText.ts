import type { List, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';

/** A document for a terminal: no markup, tables in columns. */
export function plainText(document: Root): string {
	const blocks = document.children.map(blockText).filter((text) => text !== '');
	return `${blocks.join('\n\n')}\n`;
}

function blockText(node: RootContent): string {
	switch (node.type) {
		case 'heading': {
			const text = inlineText(node.children);
			return `${text}\n${(node.depth === 1 ? '=' : '-').repeat(text.length)}`;
		}
		case 'paragraph':
			return inlineText(node.children);
		case 'list':
			return listText(node);
		case 'table':
			return tableText(node);
		default:
			return '';
	}
}

function listText({ children, ordered }: List): string {
	return children
		.map((item, index) => {
			const text = item.children.map(blockText).join('\n');
			return `${ordered === true ? `${index + 1}.` : '-'} ${text}`;
		})
		.join('\n');
}

function tableText({ align, children }: Table): string {
	const rows = children.map((row) => row.children.map((cell) => inlineText(cell.children)));
	const widths =
		rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
	const padded = rows.map((row) =>
		row
			.map((text, at) => {
				const width = widths[at] ?? 0;
				return align?.[at] === 'right' ? text.padStart(width) : text.padEnd(width);
			})
			.join('  ')
			.trimEnd(),
	);
	const rule = widths
		.map((width) => '-'.repeat(width))
		.join('  ')
		.trimEnd();
	return [padded[0], rule, ...padded.slice(1)].join('\n');
}

function inlineText(children: TableRow['children'] | readonly PhrasingContent[]): string {
	return children.map(pieceText).join('');
}

const controls = /[^\P{Cc}\t\n]/gu;

/** What a log or a file says, without the characters that a terminal would obey. */
export function withoutControls(text: string): string {
	return text.replace(controls, '\uFFFD');
}

function pieceText(node: PhrasingContent | TableRow['children'][number]): string {
	switch (node.type) {
		case 'text':
			return withoutControls(node.value);
		case 'break':
			return '\n';
		case 'link':
			return `${inlineText(node.children)} <${node.url}>`;
		case 'strong':
			return inlineText(node.children);
		default:
			return '';
	}
}
