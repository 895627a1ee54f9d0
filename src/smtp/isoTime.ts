// Times as logs write them, on a clock of no zone.

/** ISO 8601 without an offset: `2026-11-23T10:00:05`. */
export function isoTime(seconds: number): string {
	return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** What {@link isoTime} was given, in seconds since 1970-01-01T00:00:00. */
export function secondsOf(time: string): number {
	return Date.parse(`${time}Z`) / 1000;
}

/** Units of time, in seconds. */
export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;
