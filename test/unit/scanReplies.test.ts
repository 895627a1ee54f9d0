import assert from 'node:assert/strict';
import { recognize } from '../../src/smtp/recognize';
import { repliesOfLine } from '../../src/smtp/repliesOfLine';
import {
	createReplyScanner,
	type ScannedReply,
	type ScanOptions,
} from '../../src/smtp/scanReplies';
import { defaults, lines } from './summarized';

const encoder = new TextEncoder();

describe('the replies of a log', () => {
	it('hold every code that is recognized, each in exactly one', () => {
		for (const transcript of [false, true]) {
			for (const line of lines) {
				const found = recognize(line, { transcript });
				const replies = repliesOfLine(line, found);
				const seen = replies.flat().sort((a, b) => a.start - b.start);
				const isPart = seen.length === 0 && line.includes('-');
				assert.deepEqual(seen, isPart ? [] : found, line);
			}
		}
	});

	it('are the same of a log as a whole and line by line', () => {
		for (const transcript of [false, true]) {
			const each = lines.map((line) => `${line}\n`);
			assert.deepEqual(scan(each.join(''), { transcript }), scan(each, { transcript }));
		}
	});

	it('take in what a logger joins, and the delivery status, as one', () => {
		const [reply, ...others] = scan('dsn=5.7.26 (said: 550-5.7.26 not 550 5.7.26 ok)');
		assert.deepEqual(reply?.kind.codes, ['5.7.26', '550']);
		assert.equal(others.length, 0);
	});

	it('stand where they end, those of several lines as well', () => {
		const session = '220 mx ESMTP\n250-mx\n250-SIZE 1000\n250 HELP\n<-  550-no\n<-  550 no\n';
		const found = scan(session, { transcript: true }).map(({ line }) => line);
		assert.deepEqual(found, [1, 4, 6]);
	});

	it('are none in a session of another protocol', () => {
		assert.equal(scan('220 ftp\n550 no\n', { transcript: true, foreign: true }).length, 0);
	});
});

function scan(
	log: string | readonly string[],
	options: Partial<ScanOptions> = {},
): readonly ScannedReply[] {
	const replies: ScannedReply[] = [];
	const scanner = createReplyScanner({ ...defaults, ...options }, (reply) => replies.push(reply));
	for (const chunk of [log].flat()) {
		scanner.add(encoder.encode(chunk));
	}
	scanner.end();
	return replies;
}
