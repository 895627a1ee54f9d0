import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { OwnEntries } from '../smtp/ownCatalogue';
import {
	nameNodeOf,
	nodeAt,
	offsetTooDeep,
	pathOfPointer,
	textOfPath,
	valueOf,
	type JsonPath,
} from './jsonTree';
import { listProblems } from './listProblems';
import type { Fault, OwnProblem, TextFault, TextRange, ValueFault } from './ownProblem';
import { createTextRanges } from './textRanges';
import { valueFault, type SchemaError } from './valueFault';

/** The lists that a file may hold. */
export type Section = keyof OwnEntries;

/** Checks one entry; compiled from the schema. Says what it found in `errors`. */
export interface Validator<Value> {
	(value: unknown): value is Value;
	readonly errors?: readonly SchemaError[] | null;
}

/** A validator for the entries of each list. */
export type Validators = { readonly [Name in Section]: Validator<OwnEntries[Name][number]> };

/** A well-formed entry of a file. */
export type PlacedEntry = {
	readonly [Name in Section]: {
		readonly section: Name;
		readonly value: OwnEntries[Name][number];
		/** The problem that `fault` is, at a place below the entry. */
		readonly problem: (fault: Fault, path: JsonPath) => OwnProblem;
	};
}[Section];

/** What a file holds, and what of it cannot be used. */
export interface ParsedFile {
	readonly entries: readonly PlacedEntry[];
	readonly problems: readonly OwnProblem[];
}

const knownVersion = 1;

/** A catalogue needs seven levels: the root, a list, an entry, `match`, `enhanced`. */
const deepest = 32;

const mostOfOneEntry = 20;

/** Reads the text of a catalogue file (JSON with comments), entry by entry. */
export function parseOwnFile(text: string, validators: Validators): ParsedFile {
	const rangeOf = createTextRanges(text);
	const refuse = (fault: TextFault, start: number, end: number): ParsedFile => ({
		entries: [],
		problems: [{ fault, path: '', range: rangeOf(start, end) }],
	});
	const tooDeep = offsetTooDeep(text, deepest);
	if (tooDeep !== undefined) {
		return refuse({ kind: 'too-deep' }, tooDeep, tooDeep + 1);
	}
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { allowTrailingComma: true });
	if (root === undefined) {
		return refuse({ kind: 'not-an-object' }, 0, 0);
	}
	const [error] = errors;
	if (error !== undefined) {
		return refuse(syntaxFault(error), error.offset, error.offset + error.length);
	}
	if (root.type !== 'object') {
		return refuse({ kind: 'not-an-object' }, root.offset, endOf(root));
	}
	const version = nodeAt(root, ['version']);
	if (version.value !== knownVersion) {
		const isGiven = version !== root;
		return refuse({ kind: 'version' }, version.offset, isGiven ? endOf(version) : root.offset + 1);
	}
	return readSections(root, rangeOf, validators);
}

function readSections(
	root: Node,
	rangeOf: (start: number, end: number) => TextRange,
	validators: Validators,
): ParsedFile {
	const problemAt = (fault: Fault, path: JsonPath): OwnProblem => {
		const [start, end] = extentOf(fault, nodeAt(root, path));
		return { fault, path: textOfPath(path), range: rangeOf(start, end) };
	};
	const entries: PlacedEntry[] = [];
	const findings: Finding[] = [];
	for (const { children: [key, list] = [] } of root.children ?? []) {
		const name = String(key?.value);
		if (name === 'version' || name === '$schema') {
			continue;
		}
		if (!isSection(name, validators)) {
			findings.push({ fault: { kind: 'property-unknown', name }, path: [] });
		} else if (list?.type !== 'array') {
			findings.push({ fault: { kind: 'form', form: 'array' }, path: [name] });
		} else {
			for (const [index, node] of (list.children ?? []).entries()) {
				const value = valueOf(node);
				const path = [name, index];
				const faults = faultsOf(value, path, validators[name]);
				findings.push(...faults);
				if (faults.length === 0) {
					const problem = (fault: Fault, below: JsonPath) => problemAt(fault, [...path, ...below]);
					entries.push({ section: name, value, problem } as PlacedEntry);
				}
			}
		}
	}
	return { entries, problems: listProblems(findings, ({ fault, path }) => problemAt(fault, path)) };
}

interface Finding {
	readonly fault: ValueFault;
	readonly path: JsonPath;
}

function faultsOf(
	value: unknown,
	path: JsonPath,
	validate: Validator<unknown>,
): readonly Finding[] {
	const errors = validate(value) ? [] : (validate.errors ?? []);
	// Of a list that is wrong throughout, the first say enough.
	return errors.slice(0, mostOfOneEntry).map((error) => ({
		fault: valueFault(error),
		path: [...path, ...pathOfPointer(error.instancePath)],
	}));
}

function isSection(name: string, validators: Validators): name is Section {
	return Object.hasOwn(validators, name);
}

/** Where a fault is shown, as offsets, the end exclusive: never a whole object, which may be long. */
function extentOf(fault: Fault, node: Node): readonly [start: number, end: number] {
	const shown = fault.kind === 'property-unknown' ? (nameNodeOf(node, fault.name) ?? node) : node;
	return [shown.offset, shown.children === undefined ? endOf(shown) : shown.offset + 1];
}

function endOf(node: Node): number {
	return node.offset + node.length;
}

function syntaxFault({ error }: ParseError): TextFault {
	switch (printParseErrorCode(error)) {
		case 'CommaExpected':
			return { kind: 'comma-missing' };
		case 'CloseBraceExpected':
		case 'CloseBracketExpected':
			return { kind: 'bracket-missing' };
		case 'InvalidSymbol':
		case 'PropertyNameExpected':
		case 'UnexpectedEndOfString':
			return { kind: 'quote-missing' };
		default:
			return { kind: 'not-json' };
	}
}
