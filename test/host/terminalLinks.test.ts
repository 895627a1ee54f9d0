import * as assert from 'node:assert/strict';
import { linksIn, replyOf } from '../../src/features/terminalLinks';

describe('links in a terminal', () => {
	it('lie on the codes of a line, and name nothing else of it', async () => {
		const line = 'said: 550 5.1.1 [x](command:y) <img src=x> $(error)';
		const links = await linksIn(line, false);
		assert.deepEqual(
			links.map(({ startIndex, length }) => line.slice(startIndex, startIndex + length)),
			['550', '5.1.1'],
		);
		assert.deepEqual(
			links.map(({ tooltip }) => tooltip),
			['Look up 550', 'Look up 5.1.1'],
		);
	});

	it('lie on no counts, ports and sizes', async () => {
		const lines = [
			'450 of 600 messages read, port 587',
			'-rw-r--r-- 1 clara clara 554 Nov 23 10:00 note.txt',
		];
		const links = await Promise.all(lines.map((line) => linksIn(line, false)));
		assert.deepEqual(links, [[], []]);
	});

	it('lead to the reply that they lie on', async () => {
		const links = await linksIn('said: 550 5.1.1 no such user', false);
		const replies = await Promise.all(links.map(replyOf));
		assert.deepEqual(replies, ['550 5.1.1 no such user', '550 5.1.1 no such user']);
	});

	it('lie on a code at the start of a line only while a session is open', async () => {
		assert.equal((await linksIn('550 no', false)).length, 0);
		assert.equal((await linksIn('550 no', true)).length, 1);
	});

	it('are not looked for in what is no line that somebody reads', async () => {
		const filler = 'x'.repeat(10_000);
		assert.equal((await linksIn(`${filler} said: 550 no`, true)).length, 0);
		assert.equal((await linksIn(`said: 550 no ${filler}`, true)).length, 1);
	});
});
