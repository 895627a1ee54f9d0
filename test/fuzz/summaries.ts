import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Catalogue } from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import { mergeSummaries } from '../../src/smtp/mergeSummaries';
import { createSummarizer, type Summarizer } from '../../src/smtp/summarize';
import type { Summary } from '../../src/smtp/summary';
import { totalOf } from '../../src/smtp/summaryTable';
import { joinPieces } from '../fixtures/joinPieces';
import { anyLine } from './lines';
import { target, type Target } from './target';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const lineFeed = 0x0a;

interface Reading {
	readonly transcript: boolean;
	readonly foreign: boolean;
	readonly date: string;
}

/** What holds of summing up. */
export function summaryTargets(lines: readonly string[], catalogue: Catalogue): readonly Target[] {
	const explainer = createExplainer(catalogue);
	const line = anyLine(lines);
	const log = fc
		.tuple(
			fc.array(fc.oneof(line, fc.constantFrom(...lines)), { maxLength: 12 }),
			fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n'),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
		)
		.map(([parts, end, changes]) => changed(encoder.encode(parts.join(end)), changes));
	const cuts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
	const reading = fc.record({
		transcript: fc.boolean(),
		foreign: fc.constantFrom(false, false, false, true),
		date: fc.constantFrom('2026-11-24', '2024-02-29', '1999-12-31'),
	});
	const fed = (chunks: readonly Uint8Array[], options: Reading): Summarizer => {
		const decode = (bytes: Uint8Array) => decoder.decode(bytes);
		const summarizer = createSummarizer({ name: 'mail.log', explainer, decode, ...options });
		chunks.forEach((chunk) => {
			summarizer.add(chunk);
		});
		return summarizer;
	};
	const summarize = (chunks: readonly Uint8Array[], options: Reading): Summary =>
		fed(chunks, options).end();

	return [
		target(
			'a summary is the same however the log comes in',
			fc.property(log, cuts, reading, (bytes, lengths, options) => {
				const whole = summarize([bytes], options);
				assert.deepEqual(summarize(cutAnywhere(bytes, lengths), options), whole);
				const pieces = cutAtLineEnds(bytes, lengths).map((piece) =>
					fed([piece], options).endPart(),
				);
				assert.deepEqual(joinPieces(pieces), whole);
				assert.equal(whole.files[0]?.bytes, bytes.length);
			}),
		),
		target(
			'a summary adds up',
			fc.property(fc.array(log, { maxLength: 3 }), reading, (logs, options) => {
				const each = logs.map((bytes) => summarize([bytes], options));
				const all = mergeSummaries(each);
				const total = totalOf(all.replies);
				const { buckets, without } = all.times;
				assert.equal(
					each.reduce((sum, { replies }) => sum + totalOf(replies), 0),
					total,
				);
				assert.equal(
					buckets.reduce((sum, { counts }) => sum + totalOf(counts), totalOf(without)),
					total,
				);
				for (const name of ['replyCodes', 'hosts', 'reasons', 'providers'] as const) {
					const counted = all[name].rows.reduce((sum, { counts }) => sum + totalOf(counts), 0);
					assert.ok(counted <= total, name);
				}
				assert.deepEqual(mergeSummaries([mergeSummaries(each.slice(0, 1)), ...each.slice(1)]), all);
			}),
		),
	];
}

/** Some bytes replaced: half a character, a NUL, another line end. */
function changed(
	bytes: Uint8Array,
	changes: readonly (readonly [at: number, byte: number])[],
): Uint8Array {
	for (const [at, byte] of changes) {
		bytes[at % Math.max(1, bytes.length)] = byte;
	}
	return bytes;
}

function cutAnywhere(bytes: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] {
	const chunks: Uint8Array[] = [];
	for (let start = 0; start < bytes.length;) {
		const end = start + (lengths[chunks.length % lengths.length] ?? 1);
		chunks.push(bytes.subarray(start, end));
		start = end;
	}
	return chunks;
}

function cutAtLineEnds(bytes: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] {
	const pieces: Uint8Array[] = [];
	let start = 0;
	do {
		const wanted = start + (lengths[pieces.length % lengths.length] ?? 1);
		const feed = bytes.indexOf(lineFeed, wanted);
		const end = feed < 0 ? bytes.length : feed + 1;
		pieces.push(bytes.subarray(start, end));
		start = end;
	} while (start < bytes.length);
	return pieces;
}
