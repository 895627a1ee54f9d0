import fc from 'fast-check';
import { plainText } from '../../src/render/plainText';
import { toMarkdown } from '../../src/render/markdown';
import { paragraph, root } from '../../src/render/nodes';
import { parseOwnFile, type Validators } from '../../src/ownCatalogue/parseOwnFile';
import { documentKind } from '../../src/smtp/documentKind';
import { createExplainer, type Explainer } from '../../src/smtp/explain';
import { createTimeOfLine } from '../../src/smtp/lineTime';
import { recognize } from '../../src/smtp/recognize';
import { remoteHost } from '../../src/smtp/remoteHost';
import { createSummarizer } from '../../src/smtp/summarize';
import { anyLine } from './lines';
import type { Material } from './targets';

/** A line of which a part comes over and over. */
export interface PumpedLine {
	readonly before: string;
	readonly part: string;
	readonly after: string;
}

/** Someone who took more than in proportion to read a line. */
export interface Growth {
	readonly reader: string;
	readonly line: PumpedLine;
	/** CPU milliseconds for lengths that are four times the one before. */
	readonly milliseconds: readonly number[];
}

/** All that reads a line. */
export type Readers = Readonly<Record<string, (text: string) => unknown>>;

/** The readers, over the catalogue as it ships. */
export function readersOf({ catalogue, validators }: Material): Readers {
	const explainer = createExplainer(catalogue);
	const timeOfLine = createTimeOfLine('2026-11-24');
	return {
		recognize: (text) => recognize(text),
		'recognize in a session': (text) => recognize(text, { transcript: true }),
		explain: (text) => explainer.explain(text),
		documentKind,
		lineTime: timeOfLine,
		remoteHost,
		summarize: (text) => {
			summarize(text, explainer);
		},
		markdown: (text) => toMarkdown(root(paragraph(text))),
		plainText: (text) => plainText(root(paragraph(text))),
		parseOwnFile: (text) => {
			parseFile(text, validators());
		},
	};
}

/** Lines to measure with: one of `lines`, overwritten, with any part of it repeated. */
export function pumpedLines(lines: readonly string[]): fc.Arbitrary<PumpedLine> {
	return fc
		.tuple(anyLine(lines), fc.nat(), fc.integer({ min: 1, max: 40 }))
		.map(([line, at, length]) => {
			const start = at % Math.max(1, line.length);
			const end = start + length;
			return {
				before: line.slice(0, start),
				part: line.slice(start, end) || ' ',
				after: line.slice(end),
			};
		});
}

const lengths = [20_000, 80_000];
const longer = [60_000, 240_000];

// Linear gives 4, quadratic 16. Below some milliseconds the clock and the garbage collector decide.
const mostGrowth = 8;
const leastMilliseconds = 4;

/** Who takes more than in proportion to read `line`, measured again where it seems so. */
export function growthsOf(line: PumpedLine, readers: Readers): readonly Growth[] {
	return Object.entries(readers).flatMap(([reader, read]) => {
		if (!isGrowing(timesOf(line, read, lengths, 1))) {
			return [];
		}
		const again = timesOf(line, read, lengths, 5);
		const milliseconds = isGrowing(again) ? timesOf(line, read, longer, 3) : again;
		return isGrowing(milliseconds) ? [{ reader, line, milliseconds }] : [];
	});
}

function isGrowing([short = 0, long = 0]: readonly number[]): boolean {
	return long > leastMilliseconds && long > mostGrowth * short;
}

/** The best of `tries`, for each of `lengths`. */
function timesOf(
	{ after, before, part }: PumpedLine,
	read: (text: string) => unknown,
	lengths: readonly number[],
	tries: number,
): readonly number[] {
	return lengths.map((length) => {
		const text = before + part.repeat(Math.ceil(length / part.length)) + after;
		const times = Array.from({ length: tries }, () => {
			const start = process.cpuUsage();
			read(text);
			return process.cpuUsage(start).user / 1000;
		});
		return Math.min(...times);
	});
}

function parseFile(text: string, validators: Validators): void {
	const quoted = JSON.stringify(text);
	parseOwnFile(
		`{ "version": 1, "replyCodes": [{ "code": "571", "name": ${quoted} }] }`,
		validators,
	);
	parseOwnFile(text, validators);
}

function summarize(text: string, explainer: Explainer): void {
	const decoder = new TextDecoder();
	const summarizer = createSummarizer({
		name: 'mail.log',
		explainer,
		decode: (bytes) => decoder.decode(bytes),
		date: '2026-11-24',
		transcript: true,
	});
	summarizer.add(new TextEncoder().encode(text));
	summarizer.end();
}
