import assert from 'node:assert/strict';
import { languages, type LanguageId } from '../../src/languages';
import { createSearchIndex } from '../../src/search/searchIndex';
import type { Hit } from '../../src/search/searchables';
import { catalogueOfData } from './catalogueOfData';

/** What somebody types, and the code or the cause that must come first. */
const cases: Readonly<Record<LanguageId, readonly (readonly [query: string, first: string])[]>> = {
	en: [
		['250', '250'],
		['55', '550'],
		['5', '500'],
		['5.7', '5.7.0'],
		['4.7', '4.7.0'],
		['5.7.2', '5.7.2'],
		['5.7.26', '5.7.26'],
		['4.2.2', '4.2.2'],
		['full', '4.2.2'],
		['mailbox full', '4.2.2'],
		['mail box full', '4.2.2'],
		['malibox', '4.2.2'],
		['quota', 'mailbox-full'],
		['greylisting', 'greylisted'],
		['greylist', 'greylisted'],
		['gerylisting', 'greylisted'],
		['spf', 'spf-fail'],
		['dkim', '5.7.20'],
		['dmarc', 'dmarc-policy-reject'],
		['too many recipients', 'too-many-recipients'],
		['too many connections', 'too-many-connections'],
		['TSS04', 'throttled-for-reputation'],
		['tss04', 'throttled-for-reputation'],
		['S3140', 'ip-on-providers-own-blocklist'],
		['banned sending IP', 'ip-on-providers-own-blocklist'],
		['relay', 'relay-denied'],
		['relay access denied', 'relay-denied'],
		['starttls', '530'],
		['loop', 'mail-loop'],
		['null mx', 'null-mx'],
		['reverse dns', 'reverse-dns-lookup-failed'],
		['ptr', 'no-reverse-dns'],
		['disk', 'server-out-of-resources'],
		['bare lf', 'bare-line-feed'],
		['delivery expired', '4.4.7'],
		['service not available', '421'],
		['password wrong', '5.7.8'],
		['connection timed out', 'connection-timed-out'],
		['authentication required', '530'],
	],
	ru: [
		['451', '451'],
		['ящик переполнен', '4.2.2'],
		['почтовый ящик переполнен', '4.2.2'],
		['переполненый ящик', '4.2.2'],
		['серый список', 'greylisted'],
		['грейлистинг', 'greylisted'],
		['greylist', 'greylisted'],
		['черный список', 'on-blocklist-unspecified'],
		['чёрный список', 'on-blocklist-unspecified'],
		['нет такого пользователя', '4.1.1'],
		['неверный пароль', '5.7.8'],
		['большое письмо', 'message-too-big'],
		['слишком много получателей', '4.5.3'],
		['спам', 'spam-content'],
		['петля', '4.4.6'],
		['TSS04', 'throttled-for-reputation'],
	],
};

for (const [language, queries] of Object.entries(cases)) {
	describe(`search, ${language}`, () => {
		const index = createSearchIndex(catalogueOfData(language as LanguageId));

		for (const [query, first] of queries) {
			it(`${query} → ${first}`, () => {
				assert.equal(idOf(index.search(query)[0]), first);
			});
		}

		it('shows everything for nothing typed, reply codes first', () => {
			const all = index.search('  ');
			assert.equal(idOf(all[0]), '200');
			assert.ok(all.length > 300);
		});

		it('narrows exactly by every word, where a reply was typed', () => {
			assert.deepEqual(index.searchExactly('zzzzqqqq spf'), []);
			assert.ok(index.searchExactly('spf').length > 0);
		});

		it('does not take a letter for another where the word as typed is known', () => {
			const found = index.search('gmail');
			assert.ok(found.length < 100, String(found.length));
		});

		it('does not take 5.7 for the beginning of 5.70', () => {
			const codes = index.search('5.7').map(idOf);
			assert.ok(codes.every((code) => code?.startsWith('5.7.')));
		});

		for (const query of ['zzzzqqqq', '<img src=x>', '(.*)+$', '\\', '5.7.999', '999']) {
			it(`finds nothing, and does not throw, for ${query}`, () => {
				assert.deepEqual(index.search(query), []);
			});
		}
	});
}

/** What people type in a language that is not the catalogue's. */
const foreign: Readonly<Record<LanguageId, readonly (readonly [query: string, first: string])[]>> =
	{
		en: [
			['ящик переполнен', '4.2.2'],
			['серый список', 'greylisted'],
			['нет такого пользователя', '4.1.1'],
			['неверный пароль', '5.7.8'],
			['спам', 'spam-content'],
		],
		ru: [
			['mailbox full', 'mailbox-full'],
			['mailbox does not exist', 'no-such-mailbox'],
			['wrong password', '5.7.8'],
		],
	};

for (const [language, queries] of Object.entries(foreign)) {
	describe(`search by words of another language, ${language}`, () => {
		const others = languages.filter((other) => other !== language).map(catalogueOfData);
		const index = createSearchIndex(catalogueOfData(language as LanguageId), others);

		for (const [query, first] of queries) {
			it(`${query} → ${first}`, () => {
				assert.equal(idOf(index.search(query)[0]), first);
			});
		}

		it('leaves first what was first', () => {
			for (const [query, first] of cases[language as LanguageId]) {
				assert.equal(idOf(index.search(query)[0]), first, query);
			}
		});
	});
}

function idOf(hit: Hit | undefined): string | undefined {
	return hit?.kind === 'entry' ? hit.entry.code : hit?.cause.id;
}
