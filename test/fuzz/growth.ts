import fc from 'fast-check';
import { plainText } from '../../src/render/plainText';
import { toMarkdown } from '../../src/render/markdown';
import { paragraph, root } from '../../src/render/nodes';
import { parseOwnFile, type Validators } from '../../src/ownCatalogue/parseOwnFile';
import { limitBytes } from '../../src/ownCatalogue/textOfFile';
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
		// What it is given is the catalogue's, and no file of a user's is larger.
		markdown: upTo(limitBytes, (text) => toMarkdown(root(paragraph(text)))),
		plainText: (text) => plainText(root(paragraph(text))),
		// A larger file is not read.
		parseOwnFile: upTo(limitBytes, (text) => {
			parseFile(text, validators());
		}),
	};
}

/** Reads no text that is longer. */
function upTo(length: number, read: (text: string) => unknown): (text: string) => unknown {
	return (text) => (text.length <= length ? read(text) : undefined);
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

/** How long a line is at first, and when it is measured again. */
const [firstLength, longestLength] = [20_000, 500_000];

// Four times the length: linear gives 4, quadratic 16. Below some milliseconds the clock and the
// garbage collector decide.
const mostGrowth = 8;
const leastMilliseconds = 5;

/** Who takes more than in proportion to read `line`, measured again where it seems so. */
export function growthsOf(line: PumpedLine, readers: Readers): readonly Growth[] {
	return Object.entries(readers).flatMap(([reader, read]) => {
		const time = (length: number, tries: number) => bestTime(textOf(line, length), read, tries);
		const [short, long] = [time(firstLength, 1), time(4 * firstLength, 1)];
		if (long < leastMilliseconds || long < mostGrowth * short) {
			return [];
		}
		let length = firstLength;
		while (length < longestLength && time(length, 3) < leastMilliseconds) {
			length *= 2;
		}
		// Three lengths in a row, since a full cache makes one of them slow; and all again with more
		// tries, since chance makes some of them slow: a reader who grows does so each time.
		let milliseconds: readonly number[] = [];
		const isGrowing = [3, 9].every((tries) => {
			milliseconds = [1, 4, 16].map((times) => time(times * length, tries));
			const [first = 0, second = 0, third = 0] = milliseconds;
			return second > mostGrowth * first && third > mostGrowth * second;
		});
		return isGrowing ? [{ reader, line, milliseconds }] : [];
	});
}

function textOf({ after, before, part }: PumpedLine, length: number): string {
	return before + part.repeat(Math.ceil(length / part.length)) + after;
}

/** In CPU milliseconds of this thread: other programs, and threads of V8's own, may keep the machine busy. */
function bestTime(text: string, read: (text: string) => unknown, tries: number): number {
	const times = Array.from({ length: tries }, () => {
		const start = process.threadCpuUsage();
		read(text);
		return process.threadCpuUsage(start).user / 1000;
	});
	return Math.min(...times);
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
