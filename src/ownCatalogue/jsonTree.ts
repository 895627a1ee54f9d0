import { createScanner, findNodeAtLocation, type Node } from 'jsonc-parser';

/** A way from the root to a value: names of properties and indexes of lists. */
export type JsonPath = readonly (string | number)[];

/**
 * Where brackets go deeper than `limit`, the offset of the first that does. To be asked before
 * parsing: the parser recurses, and a megabyte of brackets would end it.
 */
export function offsetTooDeep(text: string, limit: number): number | undefined {
	const scanner = createScanner(text, true);
	let depth = 0;
	while (scanner.getPosition() < text.length) {
		scanner.scan();
		// A bracket is a token of one character; within a string or comment it is part of a longer one.
		const offset = scanner.getTokenOffset();
		const token = scanner.getTokenLength() === 1 ? text.charAt(offset) : '';
		depth += token === '{' || token === '[' ? 1 : token === '}' || token === ']' ? -1 : 0;
		if (depth > limit) {
			return offset;
		}
	}
	return undefined;
}

/** The value of a node. A `__proto__` in the file becomes a property like any other. */
export function valueOf(node: Node): unknown {
	const children = node.children ?? [];
	switch (node.type) {
		case 'array':
			return children.map(valueOf);
		case 'object':
			return Object.fromEntries(
				children.map(({ children: [key, value] = [] }) => [
					String(key?.value),
					value && valueOf(value),
				]),
			);
		default:
			return node.value;
	}
}

/** The node at `path` below `node`; for a property that is not there, the nearest node above it. */
export function nodeAt(node: Node, path: JsonPath): Node {
	const found = findNodeAtLocation(node, [...path]);
	return found ?? (path.length === 0 ? node : nodeAt(node, path.slice(0, -1)));
}

/** The node of a property's name within an object. */
export function nameNodeOf(node: Node, name: string): Node | undefined {
	return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[0];
}

/** `/fix/sender/0`, a JSON pointer (RFC 6901), as a path. */
export function pathOfPointer(pointer: string): JsonPath {
	return pointer
		.split('/')
		.slice(1)
		.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
		.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** `replyCodes[2].fix` as people write it. */
export function textOfPath(path: JsonPath): string {
	return path
		.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
		.join('')
		.replace(/^\./, '');
}
