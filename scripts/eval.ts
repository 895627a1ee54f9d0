import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { grammars } from '../src/smtp/grammar';
import { recognize, type Occurrence } from '../src/smtp/recognize';
import { colored, loadGrammar } from '../test/grammar/engine';

// How well codes are found in labelled lines: `npm run eval -- LINES.jsonl`. One JSON object a line:
// `{"id", "format", "text", "codes": [{"kind", "start", "end", "value"}]}`. Prints precision and
// recall for each format, for the grammar in VS Code's engine and for `recognize`, then every line
// that one of them gets wrong and every line where the two differ.

/** Where lines of a format stand; a format that is not named here is `defaultPlace`. */
const places: ReadonlyMap<string, Place> = new Map<string, Place>([
	...named('log', 'amavis assp barracuda cisco clamav communigate dovecot exim haraka hmailserver'),
	...named(
		'log',
		'iis ironport kerio log logs maddy mailenable mdaemon mimedefang opensmtpd postfix',
	),
	...named(
		'log',
		'proofpoint rspamd sendmail-log stalwart syslog zimbra csv exchange-log tracking',
	),
	...named('log', 'other-negative negative other http ftp imap pop3 nntp sip nginx apache dpkg'),
	...named('mail', 'ndr dsn bounce exchange'),
]);
const defaultPlace: Place = 'session';

/** `log`: a `.log` file; `session`: a transcript or output of a program; `mail`: a bounce. */
type Place = 'log' | 'session' | 'mail';

interface Labelled {
	readonly id: string;
	readonly format: string;
	readonly text: string;
	readonly codes: readonly {
		readonly kind: string;
		readonly start: number;
		readonly end: number;
	}[];
}

interface Tally {
	lines: number;
	right: number;
	wrong: number;
	missed: number;
}

type Finder = 'grammar' | 'recognize';

/** What each finder found in a line. */
type Found = Readonly<Record<Finder, readonly Occurrence[]>>;

function named(place: Place, formats: string): [string, Place][] {
	return formats.split(' ').map((format) => [format, place]);
}

function spans(
	codes: readonly { readonly kind: string; readonly start: number; readonly end: number }[],
) {
	return new Set(codes.map(({ kind, start, end }) => `${kind} ${start}-${end}`));
}

function judge(tally: Tally, labels: Set<string>, found: Set<string>): boolean {
	const right = [...found].filter((span) => labels.has(span)).length;
	tally.lines += 1;
	tally.right += right;
	tally.wrong += found.size - right;
	tally.missed += labels.size - right;
	return right === found.size && right === labels.size;
}

function share(part: number, rest: number): string {
	return part + rest === 0 ? '–' : (part / (part + rest)).toFixed(4);
}

function row(format: string, finder: Finder, { lines, right, wrong, missed }: Tally): string {
	const figures = [lines, right, wrong, missed]
		.map((figure) => String(figure).padStart(7))
		.join('');
	const ratios = [share(right, wrong), share(right, missed)]
		.map((ratio) => ratio.padStart(11))
		.join('');
	return `${format.padEnd(18)}${finder.padEnd(10)}${figures}${ratios}`;
}

function show(text: string, found: readonly Occurrence[] | Labelled['codes']): string {
	let marked = text;
	for (const { start, end } of [...found].reverse()) {
		marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
	}
	return marked;
}

/** How well each finder does: for each format and for all of them. */
class Evaluation {
	readonly #tallies = new Map<string, Tally>();
	readonly #remarks: string[] = [];
	#differing = 0;

	/** Counts what was found in a line that stands in such a place. */
	add(line: Labelled, place: Place, found: Found): void {
		for (const finder of ['grammar', 'recognize'] as const) {
			this.#judge(line, place, finder, found[finder]);
		}
		if (JSON.stringify(found.grammar) !== JSON.stringify(found.recognize)) {
			const { format, id, text } = line;
			this.#differing += 1;
			this.#remarks.push(
				`DIFFER ${id} ${format}\n  grammar    ${show(text, found.grammar)}\n  recognize  ${show(text, found.recognize)}`,
			);
		}
	}

	/** The figures as a table, then every line that is worth a look. */
	report(): string {
		const rows = [...this.#tallies]
			.sort(([left], [right]) => left.localeCompare(right))
			.map(([key, tally]) => {
				const [format = '', finder = 'grammar'] = key.split('\t');
				return row(format, finder as Finder, tally);
			});
		return [
			'format            finder      lines  right  wrong missed  precision     recall',
			...rows,
			`\nlines where grammar and recognize differ: ${this.#differing}\n`,
			...this.#remarks,
		].join('\n');
	}

	#judge(
		{ codes, format, id, text }: Labelled,
		place: Place,
		finder: Finder,
		found: readonly Occurrence[],
	): void {
		const [labels, marks] = [spans(codes), spans(found)];
		const isRight = judge(this.#tally(format, finder), labels, marks);
		judge(this.#tally('all', finder), labels, marks);
		if (!isRight) {
			this.#remarks.push(
				`${finder} ${id} ${format} (${place})\n  is      ${show(text, found)}\n  should  ${show(text, codes)}`,
			);
		}
	}

	#tally(format: string, finder: Finder): Tally {
		const key = `${format}\t${finder}`;
		const known = this.#tallies.get(key) ?? { lines: 0, right: 0, wrong: 0, missed: 0 };
		this.#tallies.set(key, known);
		return known;
	}
}

function readLines(file: string): readonly Labelled[] {
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Labelled);
}

async function loadEngines(): Promise<Readonly<Record<Place, IGrammar>>> {
	const ours = [...grammars().values()];
	return {
		log: await loadGrammar('text.log', ours),
		session: await loadGrammar('text.smtp-transcript', ours),
		mail: await loadGrammar('text.eml.smtp', ours),
	};
}

async function main(): Promise<void> {
	const file = process.argv[2];
	if (file === undefined) {
		throw new Error('usage: npm run eval -- LINES.jsonl');
	}
	const engines = await loadEngines();
	const evaluation = new Evaluation();
	for (const line of readLines(file)) {
		const { format, text } = line;
		const place = places.get(format) ?? defaultPlace;
		evaluation.add(line, place, {
			grammar: colored(engines[place], text),
			recognize: recognize(text, { transcript: place !== 'log' }),
		});
	}
	console.log(evaluation.report());
}

void main();
