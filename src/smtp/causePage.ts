import { providerName, type Catalogue, type Cause } from './catalogue';
import { namedCode, type NamedCode } from './codePage';
import { compareCodes, parseCode } from './codes';
import type { Signature, SignatureMatch } from './entries';

/** What is needed to show the page of a cause again. */
export interface CauseKey {
	/** The cause's id. */
	readonly cause: string;
}

/** A provider that names a cause, and how. */
export interface CauseUse {
	readonly provider: string;
	/** Its words, as they stand in its replies; `…` where others come between. */
	readonly wordings: readonly string[];
	/** What it wants done differently. */
	readonly notes: readonly string[];
	/** The provider's own page. */
	readonly url?: string;
}

/** Everything that the catalogue knows around a cause, whoever says it. */
export interface CausePage {
	readonly cause: Cause;
	/** The codes that it is said with. */
	readonly codes: readonly NamedCode[];
	readonly uses: readonly CauseUse[];
}

/** Gathers the page of a cause; `undefined` where the catalogue has no such cause. */
export function causePage(catalogue: Catalogue, { cause: id }: CauseKey): CausePage | undefined {
	const cause = catalogue.cause(id);
	const signatures = catalogue.signatures.filter((signature) => signature.cause === id);
	const providers = [...new Set(signatures.map(({ provider }) => provider))];
	return (
		cause && {
			cause,
			codes: codesOf(catalogue, signatures),
			uses: providers.map((provider) =>
				useOf(
					catalogue,
					provider,
					signatures.filter((signature) => signature.provider === provider),
				),
			),
		}
	);
}

function codesOf(catalogue: Catalogue, signatures: readonly Signature[]): readonly NamedCode[] {
	const texts = signatures.flatMap(({ match: { enhanced, reply = [] } }) => [
		...reply,
		...(typeof enhanced === 'string' ? [enhanced] : []),
	]);
	return [...new Set(texts)]
		.map(parseCode)
		.filter((code) => code !== undefined)
		.sort(compareCodes)
		.map((code) => namedCode(catalogue, code));
}

function useOf(catalogue: Catalogue, id: string, signatures: readonly Signature[]): CauseUse {
	const url =
		signatures.find((signature) => signature.url !== undefined)?.url ??
		catalogue.providers.get(id)?.url;
	return {
		provider: providerName(catalogue, id),
		wordings: [...new Set(signatures.flatMap(({ match }) => wordingOf(match)))],
		notes: [...new Set(signatures.flatMap((signature) => catalogue.note(signature.id) ?? []))],
		...(url === undefined ? {} : { url }),
	};
}

function wordingOf({ numberAfter, text }: SignatureMatch): readonly string[] {
	const range = numberAfter === undefined ? '' : `${numberAfter.from}–${numberAfter.to}`;
	return text === undefined ? [] : [text.join(' … ') + range];
}
