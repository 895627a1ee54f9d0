import assert from 'node:assert/strict';
import { readLanguage } from '../../scripts/build/catalogue.mjs';
import { languages } from '../../src/languages';
import { problemOf } from '../../src/logs/logProblem';
import { problemText } from '../../src/render/problemText';
import type { Language } from '../../src/smtp/catalogue';

describe('a problem with a log', () => {
	it('names the log in each sentence about it', () => {
		for (const language of languages) {
			const { words } = readLanguage('data', language) as Language;
			for (const kind of Object.keys(words.logProblem) as (keyof typeof words.logProblem)[]) {
				const sentence = problemText({ name: 'a/mail.log', kind, detail: 'EIO' }, words);
				assert.match(sentence, /^a\/mail\.log: [^{}]{20,}$/);
			}
		}
	});

	it('knows what the system says of a file that may not be read', () => {
		for (const code of ['EACCES', 'EPERM']) {
			const error = Object.assign(new Error(code), { code });
			assert.deepEqual(problemOf('mail.log', error), { name: 'mail.log', kind: 'unreadable' });
		}
	});
});
