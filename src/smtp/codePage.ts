import { providerName, type Catalogue } from './catalogue';
import { parseCode, type Code } from './codes';
import { usesCode } from './diagnose';
import type { Entry } from './entry';
import type { Explanation } from './explanation';

/** A code named beside another one. */
export interface NamedCode {
	readonly code: string;
	readonly name: string;
}

/** A provider, and the causes that it names with a code. */
export interface ProviderUse {
	readonly provider: string;
	readonly causes: readonly string[];
}

/** Everything that the catalogue knows around an explanation. */
export interface CodePage {
	readonly explanation: Explanation;
	readonly usualCodes: readonly NamedCode[];
	readonly related: readonly (NamedCode & { readonly why: string })[];
	readonly providers: readonly ProviderUse[];
}

/** Gathers the page of an explanation. */
export function codePage(catalogue: Catalogue, explanation: Explanation): CodePage {
	const { main } = explanation;
	return {
		explanation,
		usualCodes: main.usualCodes.flatMap((code) => named(catalogue, code)),
		related: main.related.flatMap(({ code, why }) =>
			named(catalogue, code).map((other) => ({ ...other, why })),
		),
		providers: providersOf(catalogue, main),
	};
}

function named(catalogue: Catalogue, text: string): readonly NamedCode[] {
	const code = parseCode(text);
	return code === undefined ? [] : [namedCode(catalogue, code)];
}

/** A code with its name. */
export function namedCode(catalogue: Catalogue, code: Code): NamedCode {
	return { code: code.text, name: catalogue.get(code).name };
}

function providersOf(catalogue: Catalogue, entry: Entry): readonly ProviderUse[] {
	const causes = new Map<string, Set<string>>();
	const code = parseCode(entry.code);
	for (const { provider, cause, match } of catalogue.signatures) {
		const name = catalogue.cause(cause)?.name;
		if (code !== undefined && usesCode(match, code) && name !== undefined) {
			const key = providerName(catalogue, provider);
			causes.set(key, (causes.get(key) ?? new Set()).add(name));
		}
	}
	return [...causes]
		.map(([provider, names]) => ({ provider, causes: [...names] }))
		.sort((left, right) => left.provider.localeCompare(right.provider));
}
