import * as assert from 'node:assert/strict';
import type { SmtpLensApi } from '../../src/api';
import { activated } from './extension';

describe('the API for other extensions', () => {
	let api: SmtpLensApi;

	before(async () => {
		api = await activated();
	});

	it('is version 1', () => {
		assert.equal(api.version, 1);
	});

	it('recognizes codes at their UTF-16 offsets, ends exclusive', () => {
		const text = '😀 said: 550 5.7.26 This mail has been blocked';
		assert.deepEqual(
			api.recognize(text).map(({ start, end, severity }) => [text.slice(start, end), severity]),
			[
				['550', 'permanent'],
				['5.7.26', 'permanent'],
			],
		);
	});

	it('takes a code at the start of a line for a reply in a transcript only', () => {
		assert.equal(api.recognize('550 no').length, 0);
		assert.equal(api.recognize('550 no', { transcript: true }).length, 1);
	});

	it('explains a code, a reply and a whole bounce', async () => {
		const bounce = ['The mail system', '', '<u@example.org>: host mx said:', '550 5.1.1 no user'];
		for (const text of ['550 5.1.1', '550 5.1.1 no such user', bounce.join('\r\n')]) {
			const explanation = await api.explain(text, { language: 'en' });
			assert.deepEqual(
				[explanation?.codes, explanation?.severity],
				['550 5.1.1', 'permanent'],
				JSON.stringify(text),
			);
		}
	});

	it('explains in the language that is asked for', async () => {
		const english = await api.explain('451', { language: 'en' });
		const russian = await api.explain('451', { language: 'ru' });
		assert.match(english?.main.description ?? '', /local error/);
		assert.match(russian?.main.description ?? '', /[а-я]{4}/);
	});

	it('has nothing to say of what is no reply', async () => {
		for (const text of ['', '999', 'hello', '\0', 'x'.repeat(10_000)]) {
			assert.equal(await api.explain(text), undefined, JSON.stringify(text.slice(0, 20)));
		}
	});
});
