import ts from 'typescript';

/** Something in a script by which it could reach the network, or run code that it was given. */
export interface Reach {
	/** `fetch`, `require('http')`, `a string given to setTimeout` … */
	readonly what: string;
	/** The code around it, for whoever looks for it. */
	readonly where: string;
}

/** What a script may be allowed. */
export interface Allowed {
	/** Modules that it may load, with or without `node:`, by `require` or `import`. */
	readonly modules: ReadonlySet<string>;
}

/** What reaches out wherever it stands: nothing else has such a name. */
const names = new Set([
	// The network.
	...['XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
	...['sendBeacon', 'RTCPeerConnection', 'importScripts', 'serviceWorker'],
	// Markup, which can bring both.
	...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc'],
	...['setHTMLUnsafe', 'parseHTMLUnsafe', 'DOMParser'],
	// Code.
	...['eval', 'execScript', 'createRequire', 'getBuiltinModule', '_linkedBinding', 'dlopen'],
]);

/** What reaches out as a global; a library may have a method of such a name. */
const globals = new Set([
	...['fetch', 'Image', 'Audio', 'Worker', 'SharedWorker', 'WebAssembly', 'Function'],
]);

/** What globals are members of. */
const globalObjects = new Set(['globalThis', 'self', 'window', 'global', 'frames']);

const timers = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/**
 * What in `source`, a bundled script, could reach the network or evaluate code.
 *
 * It reads the syntax, so neither a comment nor a text is mistaken for code, and neither a space nor
 * a bracket hides anything. Where the global object itself is handed on, which a library may do to
 * listen to a window, every member that has the name of such a global counts.
 */
export function reachOf(source: string, { modules }: Allowed): readonly Reach[] {
	const file = ts.createSourceFile('script.js', source, ts.ScriptTarget.Latest, true);
	const nodes: ts.Node[] = [];
	const collect = (node: ts.Node): void => {
		nodes.push(node);
		ts.forEachChild(node, collect);
	};
	collect(file);
	const isHandedOn = nodes.some((node) => ts.isIdentifier(node) && isCopyOfGlobalObject(node));
	return nodes.flatMap((node) => {
		const what = whatReaches(node, modules, isHandedOn);
		const start = Math.max(0, node.getStart() - 40);
		return what === undefined ? [] : [{ what, where: source.slice(start, node.getStart() + 80) }];
	});
}

function whatReaches(
	node: ts.Node,
	modules: ReadonlySet<string>,
	isHandedOn: boolean,
): string | undefined {
	if (ts.isIdentifier(node)) {
		return whatNameReaches(node, isHandedOn);
	}
	if (ts.isStringLiteralLike(node)) {
		return isName(node) && (names.has(node.text) || globals.has(node.text)) ? node.text : undefined;
	}
	if (ts.isElementAccessExpression(node)) {
		return isGlobalObject(node.expression) && !ts.isStringLiteralLike(node.argumentExpression)
			? 'a computed member of the global object'
			: undefined;
	}
	if (ts.isCallExpression(node)) {
		return whatCallReaches(node, modules);
	}
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
		return node.moduleSpecifier && whatModuleReaches('import', node.moduleSpecifier, modules);
	}
	return undefined;
}

function whatNameReaches(node: ts.Identifier, isHandedOn: boolean): string | undefined {
	const { text, parent } = node;
	if (names.has(text)) {
		return text;
	}
	if (text === 'require' && !isMember(node) && !isOnlyCompared(node)) {
		const isCalled = ts.isCallExpression(parent) && parent.expression === node;
		return isCalled ? undefined : 'a copy of require';
	}
	if (!globals.has(text) || isOnlyCompared(node)) {
		return undefined;
	}
	return isHandedOn || isOfGlobalObject(node) || !isMember(node) ? text : undefined;
}

/** `globalThis.fetch`, or `const { fetch } = globalThis`. */
function isOfGlobalObject({ parent }: ts.Identifier): boolean {
	if (ts.isPropertyAccessExpression(parent)) {
		return isGlobalObject(parent.expression);
	}
	const declaration = ts.isBindingElement(parent) ? parent.parent.parent : undefined;
	return (
		declaration !== undefined &&
		ts.isVariableDeclaration(declaration) &&
		declaration.initializer !== undefined &&
		isGlobalObject(declaration.initializer)
	);
}

function isGlobalObject(node: ts.Expression): boolean {
	return ts.isIdentifier(node) && globalObjects.has(node.text);
}

/** Not only asked for a member, or taken apart by name: `const { process } = globalThis`. */
function isCopyOfGlobalObject(node: ts.Identifier): boolean {
	const { parent } = node;
	const isAsked =
		(ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
		parent.expression === node;
	const isTakenApart =
		ts.isVariableDeclaration(parent) &&
		ts.isObjectBindingPattern(parent.name) &&
		parent.name.elements.every(({ dotDotDotToken }) => dotDotDotToken === undefined);
	return (
		globalObjects.has(node.text) &&
		!isMember(node) &&
		!isOnlyCompared(node) &&
		!isAsked &&
		!isTakenApart
	);
}

function isOnlyCompared({ parent }: ts.Identifier): boolean {
	return (
		ts.isTypeOfExpression(parent) ||
		(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
	);
}

function whatCallReaches(
	{ expression, arguments: args }: ts.CallExpression,
	modules: ReadonlySet<string>,
): string | undefined {
	const [first] = args;
	if (expression.kind === ts.SyntaxKind.ImportKeyword) {
		return whatModuleReaches('import', first, modules);
	}
	const name = nameOf(expression);
	if (name === 'require') {
		return whatModuleReaches('require', first, modules);
	}
	// `(() => {}).constructor('…')` is `Function('…')`.
	if (name === 'constructor') {
		return 'a call of a constructor that is not named';
	}
	return name !== undefined && timers.has(name) && first !== undefined && isText(first)
		? `a text given to ${name}`
		: undefined;
}

function whatModuleReaches(
	how: 'import' | 'require',
	module: ts.Expression | undefined,
	modules: ReadonlySet<string>,
): string | undefined {
	if (module === undefined || !ts.isStringLiteralLike(module)) {
		return `${how} of a module that is computed`;
	}
	const name = module.text.replace(/^node:/, '');
	return modules.has(name) ? undefined : `${how}('${name}')`;
}

/** What is called, whatever it is a member of. */
function nameOf(expression: ts.Expression): string | undefined {
	if (ts.isIdentifier(expression)) {
		return expression.text;
	}
	if (ts.isPropertyAccessExpression(expression)) {
		return expression.name.text;
	}
	return ts.isElementAccessExpression(expression) &&
		ts.isStringLiteralLike(expression.argumentExpression)
		? expression.argumentExpression.text
		: undefined;
}

/** `x.name` and `{ name: x }`: not a variable. */
function isMember({ parent, text }: ts.Identifier): boolean {
	return (
		(ts.isPropertyAccessExpression(parent) && parent.name.text === text) ||
		((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) &&
			ts.isIdentifier(parent.name) &&
			parent.name.text === text)
	);
}

/** `x['name']` and `{ 'name': x }`: a name, though written as text. */
function isName(node: ts.StringLiteralLike): boolean {
	const { parent } = node;
	return (
		(ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
		ts.isPropertyAssignment(parent) ||
		ts.isBindingElement(parent) ||
		ts.isComputedPropertyName(parent)
	);
}

/** A text, or what can only make one: `'a' + b`. */
function isText(node: ts.Expression): boolean {
	return (
		ts.isStringLiteralLike(node) ||
		ts.isTemplateExpression(node) ||
		(ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)))
	);
}
