import * as assert from 'node:assert/strict';
import { readSettings } from '../../src/settings';
import { setSetting } from './extension';

describe('the settings', () => {
	const keys = ['language', 'documents', 'catalogue.files'] as const;

	afterEach(async () => {
		for (const key of keys) {
			await setSetting(key, undefined);
		}
	});

	it('count as the defaults where they are of a wrong type', async () => {
		const defaults = readSettings();
		for (const value of [7, [7], null]) {
			for (const key of keys) {
				await setSetting(key, value);
			}
			assert.deepEqual(readSettings(), defaults, JSON.stringify(value));
		}
	});

	it('are in force again once they are right', async () => {
		await setSetting('language', 'ru');
		await setSetting('documents', ['log']);
		const { documents, language } = readSettings();
		assert.deepEqual([language, documents], ['ru', ['log']]);
	});
});
