// `npm run fuzz`: tries everything that reads with made-up input for some minutes, and prints what
// it tried, what failed (with the smallest input that it found) and who takes more than in
// proportion to read a line. `-- --minutes 10 --seed 1 --corpus LINES.jsonl --only PART-OF-A-NAME`.
import { parseArgs } from 'node:util';
import { knownLines, linesOfFile } from '../../test/fuzz/lines';
import { targets, type Material } from '../../test/fuzz/targets';
import { catalogueOfData } from '../../test/unit/catalogueOfData';
import { sieveOfText } from '../../test/unit/sieveOfText';
import { validatorsOfSchema } from '../../test/unit/validatorsOfSchema';
import { createFuzzRun, type FuzzRun } from './fuzzRun';
import { startWatchdog } from './watchdog';

/** Longer than any step takes: a step is a slice of some hundred milliseconds, or the reading of one line. */
const limitMs = 120_000;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '1' },
			seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
			corpus: { type: 'string' },
			only: { type: 'string', default: '' },
		},
	});
	const { corpus, only } = values;
	const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
	if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
		throw new Error('Minutes are a number above 0, a seed is a whole number.');
	}
	const validators = await validatorsOfSchema();
	const sieve = await sieveOfText();
	const material: Material = {
		lines: [...knownLines(), ...(corpus === undefined ? [] : linesOfFile(corpus))],
		catalogue: catalogueOfData(),
		validators: () => validators,
		sieve: () => sieve,
	};
	console.log(`seed ${seed}, ${minutes} min, ${material.lines.length} lines to begin from`);
	const watchdog = startWatchdog(limitMs);
	const chosen = targets(material).filter(({ name }) => name.includes(only));
	const run = createFuzzRun({ material, targets: chosen, watchdog });
	const end = performance.now() + minutes * 60_000;
	for (let round = 0; performance.now() < end; round++) {
		await run.round(seed + round, end);
	}
	watchdog.end();
	print(run);
	process.exitCode = run.failures.length + run.growths.length === 0 ? 0 : 1;
}

function print({ cases, failures, growths, linesMeasured }: FuzzRun): void {
	for (const [name, count] of cases) {
		console.log(`${String(count).padStart(9)} ${name}`);
	}
	for (const { name, seed, input, error } of failures) {
		console.log(
			`\nfailed: ${name}\n  again: --only "${name}" --seed ${seed}\n  ${input}\n  ${error}`,
		);
	}
	for (const { line, milliseconds, reader } of growths) {
		const times = milliseconds.map((time) => time.toFixed(0)).join(' → ');
		console.log(`\nmore than linear: ${reader}, ${times} ms\n  ${JSON.stringify(line)}`);
	}
	const total = [...cases.values()].reduce((sum, count) => sum + count, 0);
	console.log(
		`\n${total} cases, ${failures.length} crashes; ${linesMeasured} lines measured, ${growths.length} slower than linear`,
	);
}

void main();
