import assert from 'node:assert/strict';
import { reachOf } from '../harness/reachOfScript';

const allowed = { modules: new Set(['vscode', 'fs', './markdown.js']) };
const whatOf = (source: string) => reachOf(source, allowed).map(({ what }) => what);

describe('what reaches out of a script', () => {
	const caught: readonly (readonly [source: string, what: string])[] = [
		['fetch("https://example.org")', 'fetch'],
		['globalThis.fetch(x)', 'fetch'],
		['self["fetch"](x)', 'fetch'],
		['const { fetch } = globalThis;', 'fetch'],
		['const { fetch: get } = window;', 'fetch'],
		['const get = fetch;', 'fetch'],
		['const all = globalThis; all.fetch(x)', 'fetch'],
		['({ fetch: get } = globalThis)', 'fetch'],
		['globalThis["fe" + "tch"](x)', 'a computed member of the global object'],
		['new XMLHttpRequest()', 'XMLHttpRequest'],
		['new window.XMLHttpRequest', 'XMLHttpRequest'],
		['new WebSocket(x)', 'WebSocket'],
		['new WebTransport(x)', 'WebTransport'],
		['new EventSource(x)', 'EventSource'],
		['navigator.sendBeacon(x)', 'sendBeacon'],
		['navigator /* as ever */ ["sendBeacon"](x)', 'sendBeacon'],
		['new RTCPeerConnection()', 'RTCPeerConnection'],
		['importScripts(x)', 'importScripts'],
		['new Worker(x)', 'Worker'],
		['new Image().src = x', 'Image'],
		['WebAssembly.instantiate(x)', 'WebAssembly'],
		['x.innerHTML = y', 'innerHTML'],
		['x["outerHTML"] = y', 'outerHTML'],
		['x.insertAdjacentHTML("beforeend", y)', 'insertAdjacentHTML'],
		['new DOMParser().parseFromString(x, "text/html")', 'DOMParser'],
		['eval(x)', 'eval'],
		['(0, eval)(x)', 'eval'],
		['new Worker2(x, { eval: true })', 'eval'],
		['Function("return 1")()', 'Function'],
		['new Function("return 1")', 'Function'],
		['(() => {}).constructor("return 1")()', 'a call of a constructor that is not named'],
		['setTimeout("x()", 1)', 'a text given to setTimeout'],
		['window.setInterval(`x(${y})`)', 'a text given to setInterval'],
		['setTimeout("x(" + y + ")")', 'a text given to setTimeout'],
		['import(x)', 'import of a module that is computed'],
		['import("./" + x)', 'import of a module that is computed'],
		['require(x)', 'require of a module that is computed'],
		['const load = require; load(x)', 'a copy of require'],
		['module.createRequire(x)', 'createRequire'],
		['process.getBuiltinModule(x)', 'getBuiltinModule'],
		...[
			...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'],
			...['child_process', 'cluster', 'inspector', 'vm', 'repl', 'module', 'undici', 'ws'],
		].flatMap((name): (readonly [string, string])[] => [
			[`require("${name}")`, `require('${name}')`],
			[`require("node:${name}")`, `require('${name}')`],
			[`import x from "node:${name}"`, `import('${name}')`],
			[`import("${name}")`, `import('${name}')`],
			[`export * from "${name}"`, `import('${name}')`],
		]),
	];
	for (const [source, what] of caught) {
		it(`is caught: ${source}`, () => {
			assert.deepEqual([...new Set(whatOf(source))], [what]);
		});
	}

	const harmless = [
		'require("vscode"), require("node:fs"), import("./markdown.js")',
		'// fetch("https://example.org")',
		'const text = "eval(x) fetch WebSocket";',
		'class Tree { fetch(key) { return this.tree.fetch(key); } }',
		'new threads.Worker(x)',
		'setTimeout(() => x("y"), 1)',
		'x instanceof Function || typeof fetch === "function"',
		'new this.constructor()',
		'const { process } = globalThis;',
	];
	for (const source of harmless) {
		it(`is not seen in ${source}`, () => {
			assert.deepEqual(whatOf(source), []);
		});
	}
});
