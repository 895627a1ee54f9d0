import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkSync } from 'recheck';
import { version } from 'recheck/package.json';

/** A proof takes a second or two; a busy machine may take many times as long. */
export const proofLimitMs = 60_000;

// A proof holds as long as the pattern and the prover are the same, so it is kept between runs as
// eslint keeps what it found: a change of one rule costs the proof of that rule.
const file = 'node_modules/.cache/recheck/linear.json';
const proven = readProven();

/** Fails unless `source` runs in time linear in the text, as recheck proves it. */
export function assertLinear(
	source: string,
	options: { readonly checker?: 'automaton' } = {},
): void {
	const statement = JSON.stringify([version, source, options]);
	const key = createHash('sha256').update(statement).digest('base64');
	if (!proven.has(key)) {
		assert.equal(checkSync(source, '', { ...options, timeout: proofLimitMs }).status, 'safe');
		proven.add(key);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify([...proven]));
	}
}

function readProven(): Set<string> {
	try {
		return new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
	} catch {
		// Nothing was kept, or half of it: all is proven anew.
		return new Set();
	}
}
