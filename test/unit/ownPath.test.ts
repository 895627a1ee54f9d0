import assert from 'node:assert/strict';
import { literalGlob, parseOwnPath } from '../../src/ownCatalogue/ownPath';

describe('ownPath', () => {
	const cases: readonly (readonly [setting: string, from: string, path: string])[] = [
		['/etc/mail/codes.json', 'root', '/etc/mail/codes.json'],
		['C:\\mail\\codes.json', 'root', 'C:\\mail\\codes.json'],
		['c:/mail/codes.json', 'root', 'c:/mail/codes.json'],
		['\\\\server\\share\\codes.json', 'root', '\\\\server\\share\\codes.json'],
		['~/codes.json', 'home', 'codes.json'],
		['~\\mail\\codes.json', 'home', 'mail/codes.json'],
		['~codes.json', 'workspace', '~codes.json'],
		['codes.json', 'workspace', 'codes.json'],
		['./mail/codes.json', 'workspace', './mail/codes.json'],
		['mail\\codes.json', 'workspace', 'mail/codes.json'],
		['command:workbench.action.quit', 'workspace', 'command:workbench.action.quit'],
		['$(rm -rf x)', 'workspace', '$(rm -rf x)'],
	];
	for (const [setting, from, path] of cases) {
		it(`${setting} → ${from}`, () => {
			assert.deepEqual(parseOwnPath(setting), { from, path });
		});
	}

	it('takes the marks of a pattern in a file name for letters', () => {
		assert.equal(literalGlob('a[1]*{b}?.json'), 'a[[]1][*][{]b}[?].json');
	});
});
