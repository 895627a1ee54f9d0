import { minuteOf, timeInMinute, type KnownMinute } from './knownMinute';

/**
 * The time of a log line as the log writes it, in seconds since 1970-01-01T00:00:00 of its own
 * clock; an offset (`+02:00`) is not applied. `undefined` where none is understood.
 */
export type TimeOfLine = (line: string) => number | undefined;

/** One way in which programs write the time of a line. */
export interface TimeForm {
	readonly name: string;
	/** Has named groups: either `epoch`, `tai`, or `year`, `month`, `day`, `hour`, `minute`, `second`. */
	readonly pattern: RegExp;
	/** Lines that it reads, each with what comes of it; lines without a year are read in 2026. */
	readonly examples: readonly (readonly [line: string, time: string])[];
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthName = `(?<month>${months.join('|')})`;
const clock = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?`;
const iso = String.raw`(?<year>\d{4})[-/.](?<month>\d\d)[-/.](?<day>\d\d)(?:[T_,]|[ \t]{1,3})${clock}`;
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?';
const epoch = String.raw`(?<epoch>\d{10}(?:\d{3})?)(?:\.\d{1,9})?(?!\d)`;

// A priority as syslog sends it, a bracket or a quote may stand before the time.
const start = String.raw`^\uFEFF?(?:<\d{1,3}>(?:1 )?)?[["(]?`;
const key = String.raw`(?:^|[\s{,"])@?(?:timestamp|time|ts|event_time|created|date|datetime|t)`;

/** All forms; the first that fits counts. Dates that can be read in two ways (`11/12/26`) are none. */
export const timeForms: readonly TimeForm[] = [
	{
		name: 'syslog',
		pattern: new RegExp(
			`${start}${weekday}${monthName} {1,2}(?<day>\\d{1,2}) (?:(?<year>\\d{4}) )?${clock}(?:\\.\\d+)?(?: (?<lateYear>\\d{4})(?!\\S))?`,
		),
		examples: [
			['Nov 23 10:00:05 mail postfix/smtp[9]: A1: to=<u@example.org>', '2026-11-23T10:00:05'],
			['<22>Nov  3 10:00:05 mail sm-mta[9]: x', '2026-11-03T10:00:05'],
			['Mon Nov 23 10:00:05 2020 Info: MID 1 ready', '2020-11-23T10:00:05'],
			['Nov 23 2021 10:00:05 mail x', '2021-11-23T10:00:05'],
			['Dec 31 23:59:59 mail x', '2025-12-31T23:59:59'],
		],
	},
	{
		name: 'iso',
		pattern: new RegExp(start + iso),
		examples: [
			['2026-11-23T10:00:05.123456+02:00 mail postfix/smtp[9]: x', '2026-11-23T10:00:05'],
			['2026-11-23 10:00:05 1abCDe-000000001-AbCd ** u@example.org', '2026-11-23T10:00:05'],
			['<22>1 2026-11-23T10:00:05Z mail postfix 9 - - x', '2026-11-23T10:00:05'],
			['[2026-11-23 10:00:05,123] ERROR mail', '2026-11-23T10:00:05'],
			['2026/11/23 10:00 smtp: x', '2026-11-23T10:00:00'],
		],
	},
	{
		name: 'day-first',
		pattern: new RegExp(
			`${start}${weekday}(?<day>\\d{1,2})[ /-]${monthName}[ /-](?<year>\\d{4})[ :]${clock}`,
		),
		examples: [
			['Mon, 23 Nov 2026 10:00:05 +0000 x', '2026-11-23T10:00:05'],
			['[23/Nov/2026:10:00:05 +0000] x', '2026-11-23T10:00:05'],
			['3-Nov-2026 10:00:05 x', '2026-11-03T10:00:05'],
		],
	},
	{
		name: 'quoted-column',
		pattern: new RegExp(`[\\t,;]"?${iso}`),
		examples: [
			['"SMTPC"\t12\t3\t"2026-11-23 10:00:05.123"\t"192.0.2.1"\t"SENT: x"', '2026-11-23T10:00:05'],
			['1795000000,"2026-11-23 10:00:05","550 5.1.1 no"', '2026-11-23T10:00:05'],
		],
	},
	{
		name: 'epoch',
		pattern: new RegExp(start + epoch),
		examples: [
			['1795428005.123456 delivery 9: x', '2026-11-23T10:00:05'],
			['1795428005123,smtp,x', '2026-11-23T10:00:05'],
		],
	},
	{
		// TAI64N labels of multilog: 2^62 and ten seconds ahead of the epoch.
		name: 'tai64n',
		pattern: /^@40000000(?<tai>[0-9a-f]{8})[0-9a-f]{8}/,
		examples: [['@400000006b040eaf1dcd6500 delivery 9: x', '2026-11-23T10:00:05']],
	},
	{
		name: 'iso-member',
		pattern: new RegExp(`${key}(?:\\\\?" ?: ?\\\\?"|=["']?)${iso}`, 'i'),
		examples: [
			['{"event":"bounce","timestamp":"2026-11-23T10:00:05.123Z"}', '2026-11-23T10:00:05'],
			['level=info time="2026-11-23T10:00:05Z" msg=x', '2026-11-23T10:00:05'],
		],
	},
	{
		name: 'epoch-member',
		pattern: new RegExp(`${key}(?:\\\\?" ?: ?\\\\?"?|=["']?)${epoch}`, 'i'),
		examples: [
			['{"type":"Bounce","timestamp":1795428005,"code":550}', '2026-11-23T10:00:05'],
			['{"ts":1795428005.25,"msg":"x"}', '2026-11-23T10:00:05'],
			['{"time": 1795428005123}', '2026-11-23T10:00:05'],
		],
	},
];

// The forms that stand at the start of a line and before any that stands elsewhere: a line that has
// one has its time by it, whatever else is in the line. A mere number may be no time but an id.
const ofStart = timeForms.slice(
	0,
	timeForms.findIndex(({ pattern }) => !pattern.source.startsWith('^')),
);

/** How far into a line its time is looked for. */
const reach = 2000;

// Beyond, a number was no time: it would only widen the buckets of a time series.
const earliest = Date.UTC(1970, 0, 1) / 1000;
const latest = Date.UTC(2100, 0, 1) / 1000;

/**
 * Reads the times of one log.
 *
 * @param date ISO 8601 date of the log's last change, which gives syslog times their year: the
 *   latest in which no line lies after that day. A line is allowed one day more, since clocks differ.
 */
export function createTimeOfLine(date: string): TimeOfLine {
	const lastDay = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 1000 + 2 * 86_400;
	// Lines of one log have one form: the one that fitted last is tried first.
	let last: TimeForm | undefined;
	let minute: KnownMinute | undefined;
	const read = (form: TimeForm | undefined, line: string): number | undefined => {
		const match = form?.pattern.exec(line);
		const time = match?.groups && toSeconds(match.groups, lastDay);
		if (!match || time === undefined || time < earliest || time >= latest) {
			return undefined;
		}
		minute = minuteOf(line, match[0].length, match.groups?.second, time);
		return time;
	};
	return (line) => {
		const known = last && minute && timeInMinute(minute, line);
		if (known !== undefined) {
			return known;
		}
		const head = line.length > reach ? line.slice(0, reach) : line;
		// Only a form of the line's start: where one fits, no other does.
		const again = last && read(last, head);
		if (again !== undefined) {
			return again;
		}
		for (const form of timeForms) {
			const time = read(form, head);
			if (time !== undefined) {
				last = ofStart.includes(form) ? form : undefined;
				return time;
			}
		}
		return undefined;
	};
}

type Parts = Readonly<Record<string, string | undefined>>;

function toSeconds(parts: Parts, lastDay: number): number | undefined {
	if (parts.epoch !== undefined) {
		const value = Number(parts.epoch);
		return parts.epoch.length > 10 ? Math.floor(value / 1000) : value;
	}
	if (parts.tai !== undefined) {
		return Number.parseInt(parts.tai, 16) - 10;
	}
	const year = parts.year ?? parts.lateYear;
	if (year !== undefined) {
		return inYear(parts, Number(year));
	}
	// Eight years back there was a February 29th, whatever the year.
	let candidate = new Date(lastDay * 1000).getUTCFullYear();
	for (let tries = 0; tries <= 8; tries++, candidate--) {
		const time = inYear(parts, candidate);
		if (time !== undefined && time < lastDay) {
			return time;
		}
	}
	return undefined;
}

/** `undefined` where the calendar or the clock has no such time: February 30th, 25:00. */
function inYear(parts: Parts, year: number): number | undefined {
	const named = months.indexOf(parts.month ?? '');
	const month = named < 0 ? Number(parts.month) - 1 : named;
	const [day, hour, minute, second] = [parts.day, parts.hour, parts.minute, parts.second].map(
		(part) => Number(part ?? 0),
	) as [number, number, number, number];
	const midnight = Date.UTC(year, month, day);
	const isOnCalendar = new Date(midnight).getUTCMonth() === month && month < 12 && day > 0;
	return isOnCalendar && hour < 24 && minute < 60 && second <= 60
		? midnight / 1000 + hour * 3600 + minute * 60 + second
		: undefined;
}
