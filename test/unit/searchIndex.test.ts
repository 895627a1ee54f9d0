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
		['mail box full', 'mailbox-full'],
		['malibox', '4.2.2'],
		['quota', 'mailbox-full'],
		['over quota', 'mailbox-full'],
		['out of storage', 'mailbox-full'],
		['greylisting', 'greylisted'],
		['greylist', 'greylisted'],
		['gerylisting', 'greylisted'],
		['graylisting', 'greylisted'],
		['spf', 'spf-fail'],
		['spf fail', 'spf-fail'],
		['dkim', 'dkim-fail'],
		['dkim signature', '5.7.20'],
		['dmarc', 'dmarc-policy-reject'],
		['dmarc reject', 'dmarc-policy-reject'],
		['no dmarc record', 'no-dmarc-record'],
		['too many recipients', 'too-many-recipients'],
		['too many connections', 'too-many-connections'],
		['too many messages', 'too-many-messages'],
		['rate limit', 'too-many-messages'],
		['throttled', 'throttled-for-reputation'],
		['TSS04', 'throttled-for-reputation'],
		['tss04', 'throttled-for-reputation'],
		['S3140', 'ip-on-providers-own-blocklist'],
		['S3150', 'ip-on-providers-own-blocklist'],
		['RL000010', 'too-many-messages'],
		['OFR_506', 'spam-content'],
		['CS01', 'policy-rejected'],
		['banned sending IP', 'ip-on-providers-own-blocklist'],
		['relay', 'relay-denied'],
		['relay access denied', 'relay-denied'],
		['open relay', 'open-relay-suspected'],
		['starttls', '530'],
		['tls required', 'tls-required'],
		['certificate', 'remote-certificate-invalid'],
		['dane', 'dane-failed'],
		['mta-sts', 'mta-sts-failed'],
		['loop', 'mail-loop'],
		['mail loop', 'mail-loop'],
		['too many hops', 'mail-loop'],
		['null mx', 'null-mx'],
		['reverse dns', 'reverse-dns-lookup-failed'],
		['ptr', 'no-reverse-dns'],
		['no ptr record', 'no-reverse-dns'],
		['disk', 'server-out-of-resources'],
		['disk full', 'server-out-of-resources'],
		['bare lf', 'bare-line-feed'],
		['delivery expired', '4.4.7'],
		['service not available', '421'],
		['service ready', '220'],
		['password wrong', '5.7.8'],
		['wrong password', '5.7.8'],
		['login failed', 'bad-credentials'],
		['app password', 'app-password-required'],
		['connection timed out', 'connection-timed-out'],
		['connection refused', 'connection-failed'],
		['timeout', 'idle-timeout'],
		['authentication required', 'authentication-required'],
		['user unknown', 'no-such-mailbox'],
		['no such user', 'no-such-mailbox'],
		['unknown user', 'no-such-mailbox'],
		['mailbox does not exist', 'no-such-mailbox'],
		['user not found', 'no-such-mailbox'],
		['domain not found', 'no-such-domain'],
		['host not found', 'no-such-domain'],
		['spam', 'spam-content'],
		['virus', 'virus-found'],
		['message too large', 'message-too-big'],
		['message too big', 'message-too-big'],
		['size limit', '552'],
		['blocklist', 'on-blocklist-unspecified'],
		['blacklist', 'on-blocklist-unspecified'],
		['reputation', 'throttled-for-reputation'],
		['helo', 'helo-name-invalid'],
		['ehlo', 'helo-name-invalid'],
		['invalid helo', 'helo-name-invalid'],
		['syntax error', '501'],
		['command not implemented', '502'],
		['bad sequence of commands', '503'],
		['line too long', 'line-too-long'],
		['vrfy', 'vrfy-disabled'],
		['smtputf8', 'smtputf8-needed'],
		['mailbox moved', '5.1.6'],
		['mailbox disabled', '4.2.1'],
		['ipv6', 'ipv6-sender-rules-unmet'],
		['callout', 'callout-failed'],
		['greeting', 'refused-at-greeting'],
		['quit', '221'],
		['sender rejected', 'sender-address-refused'],
		['malformed address', 'sender-address-malformed'],
		['bad address syntax', 'recipient-address-malformed'],
		['expired', '4.4.7'],
		['encryption required', 'tls-required'],
	],
	ru: [
		['451', '451'],
		['5.7', '5.7.0'],
		['ящик переполнен', '4.2.2'],
		['почтовый ящик переполнен', '4.2.2'],
		['переполненый ящик', '4.2.2'],
		['переполнение ящика', '4.2.2'],
		['квота', 'mailbox-full'],
		['превышена квота', 'mailbox-full'],
		['серый список', 'greylisted'],
		['серые списки', 'greylisted'],
		['грейлистинг', 'greylisted'],
		['greylist', 'greylisted'],
		['черный список', 'on-blocklist-unspecified'],
		['чёрный список', 'on-blocklist-unspecified'],
		['чёрные списки', 'on-blocklist-unspecified'],
		['блок-лист', 'on-blocklist-unspecified'],
		['нет такого пользователя', 'no-such-mailbox'],
		['пользователь не найден', 'no-such-mailbox'],
		['несуществующий адрес', 'no-such-mailbox'],
		['неизвестный получатель', 'no-such-mailbox'],
		['неверный пароль', 'bad-credentials'],
		['пароль', 'bad-credentials'],
		['ошибка авторизации', 'bad-credentials'],
		['требуется аутентификация', 'authentication-required'],
		['большое письмо', 'message-too-big'],
		['слишком большое письмо', 'message-too-big'],
		['размер письма', 'message-too-big'],
		['слишком много получателей', 'too-many-recipients'],
		['много получателей', 'too-many-recipients'],
		['слишком много соединений', 'too-many-connections'],
		['лимит отправки', 'sender-quota-exceeded'],
		['спам', 'spam-content'],
		['вирус', 'virus-found'],
		['вложение', 'unsafe-attachment'],
		['петля', '4.4.6'],
		['зацикливание', 'mail-loop'],
		['не настроен spf', 'unauthenticated-mail'],
		['spf', 'spf-fail'],
		['dkim', 'dkim-fail'],
		['dmarc', 'dmarc-policy-reject'],
		['нет записи dmarc', 'no-dmarc-record'],
		['обратная зона', 'no-reverse-dns'],
		['нет ptr', 'no-reverse-dns'],
		['ptr', 'no-reverse-dns'],
		['обратный dns', 'no-reverse-dns'],
		['домен не существует', 'no-such-domain'],
		['домен не найден', 'no-such-domain'],
		['сертификат', 'remote-certificate-invalid'],
		['starttls', '530'],
		['таймаут', 'connection-timed-out'],
		['тайм-аут', 'connection-timed-out'],
		['соединение разорвано', 'connection-lost'],
		['сервер не отвечает', 'connection-failed'],
		['сервис недоступен', 'service-not-active'],
		['попробуйте позже', 'deferred-without-reason'],
		['ящик отключен', 'mailbox-disabled'],
		['ящик заблокирован', 'mailbox-disabled'],
		['репутация', 'throttled-for-reputation'],
		['заблокирован ip', 'ip-on-providers-own-blocklist'],
		['синтаксическая ошибка', 'syntax-error'],
		['неизвестная команда', 'command-not-supported'],
		['неверный порядок команд', '503'],
		['место на диске', 'server-out-of-resources'],
		['нехватка места', 'server-out-of-resources'],
		['срок доставки истёк', '4.4.7'],
		['переполенный ящик', '4.2.2'],
		['получатилей', 'too-many-recipients'],
		['грейлист', 'greylisted'],
		['TSS04', 'throttled-for-reputation'],
		['доступ запрещён', 'access-rule-matched'],
		['отклонено политикой', 'policy-rejected'],
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
			['ящик переполнен', 'mailbox-full'],
			['серый список', 'greylisted'],
			['нет такого пользователя', 'no-such-mailbox'],
			['неверный пароль', 'bad-credentials'],
			['спам', 'spam-content'],
		],
		ru: [
			['mailbox full', '4.2.2'],
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
