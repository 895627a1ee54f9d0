import assert from 'node:assert/strict';
import { hostForms, remoteHost } from '../../src/smtp/remoteHost';

describe('remoteHost', () => {
	for (const { name, examples } of hostForms) {
		for (const [line, host] of examples) {
			it(`${name}: ${line}`, () => {
				assert.equal(remoteHost(line), host);
			});
		}
	}

	for (const line of ['', '550 5.1.1 no such user', 'relay=local, status=sent', 'host said: no']) {
		it(`finds none in: ${line}`, () => {
			assert.equal(remoteHost(line), undefined);
		});
	}
});
