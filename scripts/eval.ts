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

async function main(): Promise<void> {
	const file = process.argv[2];
	if (file === undefined) {
		throw new Error('usage: npm run eval -- LINES.jsonl');
	}
	const ours = [...grammars().values()];
	const engines: Readonly<Record<Place, IGrammar>> = {
		log: await loadGrammar('text.log', ours),
		session: await loadGrammar('text.smtp-transcript', ours),
		mail: await loadGrammar('text.eml.smtp', ours),
	};
	const tallies = new Map<string, Tally>();
	const tally = (format: string, finder: Finder) => {
		const key = `${format}\t${finder}`;
		const known = tallies.get(key) ?? { lines: 0, right: 0, wrong: 0, missed: 0 };
		tallies.set(key, known);
		return known;
	};
	const remarks: string[] = [];
	let differing = 0;
	for (const json of readFileSync(file, 'utf8')
		.split('\n')
		.filter((each) => each !== '')) {
		const { id, format, text, codes } = JSON.parse(json) as Labelled;
		const place = places.get(format) ?? defaultPlace;
		const found: Readonly<Record<Finder, readonly Occurrence[]>> = {
			grammar: colored(engines[place], text),
			recognize: recognize(text, { transcript: place !== 'log' }),
		};
		for (const finder of ['grammar', 'recognize'] as const) {
			const [labels, marks] = [spans(codes), spans(found[finder])];
			const isRight = judge(tally(format, finder), labels, marks);
			judge(tally('all', finder), labels, marks);
			if (!isRight) {
				remarks.push(
					`${finder} ${id} ${format} (${place})\n  is      ${show(text, found[finder])}\n  should  ${show(text, codes)}`,
				);
			}
		}
		if (JSON.stringify(found.grammar) !== JSON.stringify(found.recognize)) {
			differing += 1;
			remarks.push(
				`DIFFER ${id} ${format}\n  grammar    ${show(text, found.grammar)}\n  recognize  ${show(text, found.recognize)}`,
			);
		}
	}
	console.log('format            finder      lines  right  wrong missed  precision     recall');
	for (const [key, each] of [...tallies].sort(([left], [right]) => left.localeCompare(right))) {
		const [format = '', finder = 'grammar'] = key.split('\t');
		console.log(row(format, finder as Finder, each));
	}
	console.log(`\nlines where grammar and recognize differ: ${differing}\n`);
	console.log(remarks.join('\n'));
}

void main();
