import type { Severity } from './codes';
import type { LogProblemKind } from './words';

/** The version of {@link Summary} as JSON; a reader refuses a greater one. */
export const summaryVersion = 1;

/**
 * Counts and examples of all replies in one or more logs: plain data, which is also its JSON form.
 * Two summaries add up to one, see `mergeSummaries`.
 */
export interface Summary {
	readonly version: typeof summaryVersion;
	/** The logs, in the order in which they were given. */
	readonly files: readonly SummarizedFile[];
	/** What was asked for; without it, every reply counts. */
	readonly filter?: SummaryFilter;
	readonly replies: Counts;
	/** By reply code: `550`. */
	readonly replyCodes: Table;
	/** By enhanced status code, a reply with two different ones under each: `5.7.26`. */
	readonly enhancedCodes: Table;
	/** Negative replies by reason: `no-such-user`. */
	readonly reasons: Table;
	/** Negative replies by the provider or product whose words they are: `google`. */
	readonly providers: Table;
	/** By the host at the other end of the session or, where none is named, the recipient's domain. */
	readonly hosts: Table;
	readonly times: TimeSeries;
}

/** One log, and how much of it was read. */
export interface SummarizedFile {
	/** The path or URI as it was given; `-` for standard input. */
	readonly name: string;
	/** Bytes read, after decompression. */
	readonly bytes: number;
	readonly lines: number;
	/** Why reading ended before the file did: cancelled, vanished, cut off in its gzip stream … */
	readonly stopped?: LogProblemKind;
}

/** Which replies count. Times are as the log writes them, see {@link TimeSeries}. */
export interface SummaryFilter {
	/** ISO 8601 without an offset, inclusive: `2026-11-23T10:00:00`. */
	readonly since?: string;
	/** ISO 8601 without an offset, exclusive. */
	readonly until?: string;
	/** A key of {@link Summary.hosts}. */
	readonly host?: string;
}

/** How many replies, by severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts by key, the most frequent first, then by key. */
export interface Table {
	readonly rows: readonly Row[];
	/**
	 * Replies whose key found no room: a table is bounded, so that memory is. Present only where
	 * there were such. Of a log read in pieces, a few of them may have a key that found room.
	 */
	readonly others?: Counts;
}

/** What was counted under one key. */
export interface Row {
	readonly key: string;
	readonly counts: Counts;
	readonly first: Place;
	readonly last: Place;
	/** The first few places with what stands there; none for hosts. */
	readonly examples?: readonly Example[];
}

/** Where a reply stands. */
export interface Place {
	/** Index into {@link Summary.files}. */
	readonly file: number;
	/** From 1. */
	readonly line: number;
	/** Of the line's first byte in the file, after decompression. */
	readonly byte: number;
}

/** A place with the line that stands there, cut to a few hundred characters. */
export interface Example extends Place {
	readonly text: string;
}

/**
 * Replies over time, in buckets of equal width that begin at midnight. Times are wall-clock times
 * as the log writes them; an offset (`+02:00`, `Z`) is not applied, since syslog gives none.
 */
export interface TimeSeries {
	/** In seconds: the smallest of a few that keeps the number of buckets bounded. */
	readonly width: number;
	/** In order of time; a bucket without replies is left out. */
	readonly buckets: readonly TimeBucket[];
	/** Replies on lines without a time that was understood. */
	readonly without: Counts;
}

/** One bucket of a {@link TimeSeries}. */
export interface TimeBucket {
	/** ISO 8601 without an offset: `2026-11-23T10:00:00`. */
	readonly start: string;
	readonly counts: Counts;
}
