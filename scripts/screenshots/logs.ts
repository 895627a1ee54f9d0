import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samples } from '../../test/harness/paths';

/** What the pictures show, written into the folder that is open. */
export async function writeLogs(folder: string): Promise<void> {
	const sample = readFileSync(join(samples, 'mail.log'), 'utf8').split('\n');
	const sent = sample.filter((line) => line.includes('status=sent'));
	const others = sample.filter((line) => /status=(?:bounced|deferred)|reject:/.test(line));
	// One of each severity, then the reply that the card is about.
	const [deferred] = others.filter((line) => line.includes('Greylisted'));
	const rest = sample.slice(sample.findIndex((line) => line.includes('dsn=5.7.26')));
	await writeFile(join(folder, 'mail.log'), [sent[0], deferred, ...rest].join('\n'));
	await writeFile(join(folder, 'monday.log'), morning(sent, others));
}

/** Of a morning, in minutes of the day. */
const [begin, end] = [7 * 60, 11 * 60];

/** Most messages are taken, more of them as the morning goes on, until many are put off for a while. */
function morning(sent: readonly string[], others: readonly string[]): string {
	const lines: string[] = [];
	for (let minute = begin; minute < end; minute++) {
		const time = new Date(Date.UTC(2026, 2, 2, 0, minute)).toISOString().slice(0, 19);
		const taken = minute > 9 * 60 + 10 && minute < 9 * 60 + 35 ? 3 : 6;
		for (let index = 0; index < messagesIn(minute); index++) {
			const turn = minute * 31 + index * 17;
			const from = turn % 7 < taken ? sent : others;
			lines.push(`${time}${(from[turn % from.length] ?? '').slice(time.length)}`);
		}
	}
	return `${lines.join('\n')}\n`;
}

/** The height of a bell around half past nine, with a ripple. */
function messagesIn(minute: number): number {
	return Math.round(8 + 30 * Math.exp(-(((minute - 570) / 70) ** 2)) + 3 * Math.sin(minute * 1.7));
}
