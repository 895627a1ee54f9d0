import { INITIAL, type IGrammar } from 'vscode-textmate';
import { grammars } from '../../src/smtp/grammar';
import { recognize } from '../../src/smtp/recognize';
import { loadGrammar } from '../../test/grammar/engine';
import { nastyParts } from './nastyParts';
import { postfixLog } from './postfixLog';

/** What recognition costs, measured side by side in one run. */
interface RecognitionFigures {
	/** Milliseconds for 20,000 lines with the built-in `log` grammar alone. */
	readonly logAloneMs: number;
	/** The same with our grammar injected. */
	readonly logWithOursMs: number;
	/** What `recognize` reads a second, in megabytes of a 50 MB log. */
	readonly recognizeMBps: number;
	/** The same in a session, where more rows count. */
	readonly recognizeSessionMBps: number;
	/** The time for one line of 1 MB against one of 250 KB, the worst of {@link nastyParts}: linear is 4. */
	readonly longLineRatio: number;
}

const lineCount = 20_000;
const logBytes = 50_000_000;
const rounds = 5;

/** Measures; each figure is the best of some rounds, the grammars taking turns. */
async function measureRecognition(): Promise<RecognitionFigures> {
	const alone = await loadGrammar('text.log', []);
	const withOurs = await loadGrammar('text.log', [...grammars().values()]);
	const lines = [...postfixLog(lineCount)];
	let [logAloneMs, logWithOursMs] = [Infinity, Infinity];
	for (let round = 0; round < rounds; round++) {
		logAloneMs = Math.min(
			logAloneMs,
			milliseconds(() => {
				tokenize(alone, lines);
			}),
		);
		logWithOursMs = Math.min(
			logWithOursMs,
			milliseconds(() => {
				tokenize(withOurs, lines);
			}),
		);
	}
	const log = longLog(lines.join('\n'));
	return {
		logAloneMs,
		logWithOursMs,
		recognizeMBps: megabytesPerSecond(log, false),
		recognizeSessionMBps: megabytesPerSecond(log, true),
		longLineRatio: Math.max(...nastyParts.map(longLineRatio)),
	};
}

function longLineRatio(part: string): number {
	const best = (length: number): number => {
		const line = part.repeat(Math.ceil(length / part.length));
		const times = Array.from({ length: rounds }, () =>
			milliseconds(() => {
				recognize(line, { transcript: true });
			}),
		);
		return Math.min(...times);
	};
	best(100_000);
	return best(1_000_000) / best(250_000);
}

function tokenize(grammar: IGrammar, lines: readonly string[]): void {
	let state = INITIAL;
	for (const line of lines) {
		state = grammar.tokenizeLine2(line, state).ruleStack;
	}
}

function longLog(text: string): string {
	return `${text}\n`.repeat(Math.ceil(logBytes / text.length)).slice(0, logBytes);
}

function megabytesPerSecond(log: string, transcript: boolean): number {
	let best = Infinity;
	for (let round = 0; round < rounds; round++) {
		best = Math.min(
			best,
			milliseconds(() => {
				recognize(log, { transcript });
			}),
		);
	}
	return log.length / 1e6 / (best / 1e3);
}

function milliseconds(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Measures, and prints the figures as ratios and rates. */
export async function benchRecognition(): Promise<void> {
	const figures = await measureRecognition();
	const ratio = figures.logWithOursMs / figures.logAloneMs;
	console.log(`tokenizing ${lineCount} lines of Postfix log`);
	console.log(`  log grammar alone      ${figures.logAloneMs.toFixed(0)} ms`);
	console.log(
		`  with SMTP Lens         ${figures.logWithOursMs.toFixed(0)} ms, ${ratio.toFixed(3)} times`,
	);
	console.log(`recognize over ${logBytes / 1e6} MB of Postfix log`);
	console.log(`  any document           ${figures.recognizeMBps.toFixed(0)} MB/s`);
	console.log(`  session or bounce      ${figures.recognizeSessionMBps.toFixed(0)} MB/s`);
	console.log('one line of 1 MB against one of 250 KB, the worst of its kinds');
	console.log(`  linear is 4            ${figures.longLineRatio.toFixed(1)} times`);
}
