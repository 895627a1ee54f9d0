import type { Facts } from '../smtp/catalogue';
import { parseCode } from '../smtp/codes';
import type { SignatureMatch } from '../smtp/entries';
import {
	providerFacts,
	standsAlone,
	type OwnEntries,
	type OwnSignature,
} from '../smtp/ownCatalogue';
import type { JsonPath } from './jsonTree';
import { listProblems } from './listProblems';
import type { MeaningFault, OwnProblem } from './ownProblem';
import type { PlacedEntry } from './parseOwnFile';

/** The entries that make sense together, and for each file in turn what does not. */
export interface CheckedEntries {
	readonly own: OwnEntries;
	readonly problems: readonly (readonly OwnProblem[])[];
}

interface Finding {
	readonly fault: MeaningFault;
	readonly at: JsonPath;
}

/** Checks well-formed entries of all files against each other and against what is built in. */
export function checkOwnEntries(
	files: readonly (readonly PlacedEntry[])[],
	facts: Facts,
): CheckedEntries {
	const own = { replyCodes: [], enhancedCodes: [], causes: [], providers: [], signatures: [] };
	const firsts = new Map<string, PlacedEntry>();
	for (const entry of files.flat()) {
		const key = `${entry.section} ${keyOf(entry)}`;
		firsts.set(key, firsts.get(key) ?? entry);
	}
	const known = knownNames([...firsts.values()], facts);
	const findingOf = (entry: PlacedEntry): Finding | undefined => {
		const id = keyOf(entry);
		if (firsts.get(`${entry.section} ${id}`) !== entry) {
			return { fault: { kind: 'duplicate', id }, at: ['code' in entry.value ? 'code' : 'id'] };
		}
		return entry.section === 'signatures' ? signatureFault(entry.value, known, facts) : undefined;
	};
	const problems = files.map((entries) => {
		const findings = entries.flatMap((entry) => {
			const finding = findingOf(entry);
			if (finding === undefined) {
				(own[entry.section] as PlacedEntry['value'][]).push(entry.value);
			}
			return finding === undefined ? [] : [{ entry, ...finding }];
		});
		return listProblems(findings, ({ entry, fault, at }) => entry.problem(fault, at));
	});
	return { own, problems };
}

/** What signatures may refer to. */
interface KnownNames {
	readonly causes: ReadonlySet<string>;
	/** By id, whether the provider has a host or marker by which a log could name it. */
	readonly providers: ReadonlyMap<string, boolean>;
}

function knownNames(entries: readonly PlacedEntry[], facts: Facts): KnownNames {
	const causes = new Set(facts.causes.map(({ id }) => id));
	const providers = [...facts.providers];
	for (const { section, value } of entries) {
		if (section === 'causes') {
			causes.add(value.id);
		} else if (section === 'providers') {
			providers.push(providerFacts(value, facts));
		}
	}
	return {
		causes,
		providers: new Map(
			providers.map(({ id, hosts, markers }) => [id, hosts.length + markers.length > 0]),
		),
	};
}

function signatureFault(
	{ provider, cause, match, needsProvider }: OwnSignature,
	known: KnownNames,
	facts: Facts,
): Finding | undefined {
	const isNamed = known.providers.get(provider);
	if (isNamed === undefined) {
		return { fault: { kind: 'provider-unknown', id: provider }, at: ['provider'] };
	}
	if (!known.causes.has(cause)) {
		return { fault: { kind: 'cause-unknown', id: cause }, at: ['cause'] };
	}
	if (isEmptyRange(match.enhanced)) {
		return { fault: { kind: 'range-empty' }, at: ['match', 'enhanced'] };
	}
	if (match.numberAfter !== undefined && match.numberAfter.from > match.numberAfter.to) {
		return { fault: { kind: 'range-empty' }, at: ['match', 'numberAfter'] };
	}
	const isNeeded = needsProvider === true || !standsAlone(match, facts);
	return isNeeded && !isNamed
		? { fault: { kind: 'never-matches', provider }, at: ['match'] }
		: undefined;
}

function isEmptyRange(enhanced: SignatureMatch['enhanced']): boolean {
	if (typeof enhanced !== 'object') {
		return false;
	}
	const [from, to] = [parseCode(enhanced.from), parseCode(enhanced.to)];
	const isOneSubject =
		from?.kind === 'enhanced' &&
		to?.kind === 'enhanced' &&
		from.class === to.class &&
		from.subject === to.subject;
	return !isOneSubject || from.detail > to.detail;
}

function keyOf({ value }: PlacedEntry): string {
	return 'code' in value ? value.code : value.id;
}
