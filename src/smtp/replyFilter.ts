import { secondsOf } from './isoTime';
import type { ScannedReply } from './scanReplies';
import type { SummaryFilter } from './summary';

/** Tells which replies pass `filter`; a reply without a time passes no filter by time. */
export function createReplyFilter(filter: SummaryFilter = {}): (reply: ScannedReply) => boolean {
	const since = filter.since === undefined ? undefined : secondsOf(filter.since);
	const until = filter.until === undefined ? undefined : secondsOf(filter.until);
	const host = filter.host?.toLowerCase();
	return (reply) =>
		(host === undefined || reply.host === host) &&
		(since === undefined || (reply.time !== undefined && reply.time >= since)) &&
		(until === undefined || (reply.time !== undefined && reply.time < until));
}
