import assert from 'node:assert/strict';
import { recognize } from '../../src/smtp/recognize';
import { replyColumns } from '../../src/smtp/replyColumns';

describe('the columns of a table', () => {
	const headers: readonly (readonly [header: string, indexes: readonly number[]])[] = [
		['time,recipient,response', [2]],
		['"Date";"Rcpt";"SMTP Reply"', [2]],
		['type\ttimeLogged\trcpt\tdsnAction\tdsnDiag', [4]],
		['mx|smtp_status|remote response', [1, 2]],
		['time,url,response', []],
		['email,status,code', []],
		['recipient,status', []],
		['response', []],
		['2026-11-23,smtp,550 no', []],
		['recipient says no, then: response', []],
		['', []],
	];
	for (const [header, indexes] of headers) {
		it(`hold replies as their names say: ${JSON.stringify(header)}`, () => {
			assert.deepEqual([...(replyColumns(header)?.indexes ?? [])], indexes);
		});
	}
});

describe('a line of a table', () => {
	const columns = replyColumns('time,rcpt,reply');
	assert.ok(columns);

	const lines: readonly (readonly [line: string, codes: readonly string[]])[] = [
		['a,u,550 no such user here', ['550']],
		['a,450 451,"421 4.7.0 try, again"', ['421', '4.7.0']],
		['a,"x ""550 y"", z","451 ""later"""', ['451']],
		['550 a,450 b,x 451 c', []],
		['a,b,', []],
		['a', []],
		['', []],
		['a,b,"', []],
	];
	for (const [line, codes] of lines) {
		it(`has codes at the start of its reply cells: ${line}`, () => {
			const found = recognize(line, { columns });
			assert.deepEqual(
				found.map(({ start, end }) => line.slice(start, end)),
				codes,
			);
		});
	}

	it('counts no code twice that it shows by itself as well', () => {
		const line = 'a,b,said: 550 5.1.1 no';
		const alone = recognize(line);
		assert.equal(alone.length, 2);
		assert.deepEqual(recognize(line, { columns }), alone);
	});
});
