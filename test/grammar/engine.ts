import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, type IGrammar, type IRawGrammar } from 'vscode-textmate';
import type { Grammar } from '../../src/smtp/grammar';
import { parseCode } from '../../src/smtp/codes';
import type { Occurrence } from '../../src/smtp/recognize';

// VS Code's own grammar engine, set up as VS Code sets it up: the built-in `log` grammar with our
// injection, or one of our grammars alone.

const root = join(__dirname, '../..');
const logGrammar = join(root, 'test/fixtures/vscode-log/log.tmLanguage.json');

let loadedEngine: Promise<void> | undefined;

function loadEngine(): Promise<void> {
	const wasm = createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm');
	loadedEngine ??= loadWASM(readFileSync(wasm));
	return loadedEngine;
}

/** The grammar of `scopeName` with `ours` injected into whatever their selectors name. */
export async function loadGrammar(scopeName: string, ours: readonly Grammar[]): Promise<IGrammar> {
	await loadEngine();
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: (scope) => Promise.resolve(rawGrammar(scope, ours)),
		getInjections: (scope) =>
			scope === 'text.log'
				? ours.filter((each) => each.injectionSelector !== undefined).map((each) => each.scopeName)
				: [],
	});
	const grammar = await registry.loadGrammar(scopeName);
	if (grammar === null) {
		throw new Error(`no grammar for ${scopeName}`);
	}
	return grammar;
}

function rawGrammar(scope: string, ours: readonly Grammar[]): IRawGrammar | null {
	const grammar: unknown =
		scope === 'text.log'
			? JSON.parse(readFileSync(logGrammar, 'utf8'))
			: ours.find((each) => each.scopeName === scope);
	return (grammar ?? null) as IRawGrammar | null;
}

/** The codes that `grammar` colors in one line, as `recognize` would give them. */
export function colored(grammar: IGrammar, line: string): readonly Occurrence[] {
	const { tokens } = grammar.tokenizeLine(line, INITIAL);
	return tokens.flatMap((token) => {
		const scope = token.scopes.find((each) => /^constant\.numeric\.(?:reply|enhanced)/.test(each));
		const code = parseCode(line.slice(token.startIndex, token.endIndex));
		if (scope === undefined) {
			return [];
		}
		if (code === undefined) {
			throw new Error(`${scope} on «${line.slice(token.startIndex, token.endIndex)}»`);
		}
		const { kind, text, severity } = code;
		return [{ kind, code: text, start: token.startIndex, end: token.endIndex, severity }];
	});
}
