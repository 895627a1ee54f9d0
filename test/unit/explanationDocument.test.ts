import assert from 'node:assert/strict';
import { link } from '../../src/render/nodes';
import { explanationDocument, type ExplanationParts } from '../../src/render/explanationDocument';
import { toMarkdown } from '../../src/render/markdown';
import type { LanguageId } from '../../src/languages';
import { createExplainer } from '../../src/smtp/explain';
import type { Explanation } from '../../src/smtp/explanation';
import { catalogueOfData } from './catalogueOfData';
import { explainedBy } from './explained';

const bare: ExplanationParts = { mark: '', actions: [] };

describe('the document of an explanation', () => {
	describe('begins with the line that must help by itself', () => {
		const cases: readonly (readonly [language: LanguageId, text: string, lines: string])[] = [
			['en', '250', '**250** Requested action completed (positive completion)'],
			['en', '354', '**354** Go ahead with the message (positive intermediate)'],
			[
				'en',
				'451',
				'**451** Local error in processing (transient negative)\\\n' +
					"Who acts: the recipient's postmaster · Retry: later, automatically",
			],
			[
				'en',
				'550 5.1.1 <u@example.org>: User unknown',
				'**550 5.1.1** Recipient address does not exist (permanent negative)\\\n' +
					'Who acts: the sender · Retry: only after a fix',
			],
			['en', '5.99.1', '**5.99.1** Not a registered code (permanent negative)'],
			['ru', '250', '**250** Запрошенное действие выполнено (успешное завершение)'],
			[
				'ru',
				'451',
				'**451** Локальная ошибка обработки (временный отказ)\\\n' +
					'Кто действует: почтмейстер получателя · Повтор: позже, автоматически',
			],
		];
		for (const [language, text, lines] of cases) {
			it(`${text}, ${language}`, () => {
				const markdown = markdownOf(text, language);
				assert.equal(markdown.slice(0, lines.length), lines);
			});
		}
	});

	it("puts a provider's own wish before the steps that all need", () => {
		const text = '550 5.1.1 The email account that you tried to reach does not exist. - gsmtp';
		const catalogue = catalogueOfData();
		const plain = explainedBy(createExplainer(catalogue), text);
		const { diagnosis } = plain;
		assert.ok(diagnosis);
		const note = 'Ask the postmaster of Acme first.';
		const explanation = { ...plain, diagnosis: { ...diagnosis, note } };
		const markdown = toMarkdown(explanationDocument(explanation, catalogue.words, bare));
		const places = [diagnosis.cause.meaning, note, 'How to fix it'].map((part) =>
			markdown.indexOf(part.slice(0, 25)),
		);
		assert.deepEqual(
			places,
			[...places].sort((left, right) => left - right),
		);
		assert.ok(!places.includes(-1));
	});

	describe('says what it is, what it means, what to do and only then what is good to know', () => {
		const cases: readonly (readonly [text: string, titles: readonly string[]])[] = [
			['451', ['Description', 'How to fix it', 'When you see it', 'Reason', 'Sources']],
			[
				'550 5.1.1 <u@example.org>: User unknown',
				[
					'What it means here',
					'How to fix it',
					'Description',
					'What becomes of the message',
					'When you see it',
					'Reason',
					'Sources',
				],
			],
			[
				'5.99.1',
				[
					'Description',
					'How to fix it',
					'What becomes of the message',
					'When you see it',
					'Sources',
				],
			],
		];
		for (const [text, titles] of cases) {
			it(text, () => {
				const found = [...markdownOf(text).matchAll(/^\*\*([^*]+)\*\*/gm)].map(
					([, title]) => title,
				);
				assert.deepEqual(found.slice(1), titles);
			});
		}
	});

	it('names the provider that speaks, and nobody where the wording is everybody’s', () => {
		assert.match(
			markdownOf('554 5.7.1 blocked using zen.spamhaus.org'),
			/^\*\*What it means here · Spamhaus\*\* /m,
		);
		assert.match(markdownOf('550 5.1.1 User unknown'), /^\*\*What it means here\*\* /m);
	});

	it('says where the codes contradict each other', () => {
		assert.match(
			markdownOf('550 4.7.1 no'),
			/The two codes contradict each other: 550 and 4\.7\.1/,
		);
	});

	it('puts a mark before the first line, and actions last', () => {
		const markdown = markdownOf('250', 'en', {
			mark: { type: 'html', value: '$(pass) ' },
			actions: [link('One', 'command:one'), link('Two', 'command:two')],
		});
		assert.match(markdown, /^\$\(pass\) \*\*250\*\* /);
		assert.match(markdown, /\n\n\[One\]\(command:one\) \| \[Two\]\(command:two\)\n$/);
	});

	describe('shows hostile words of a catalogue literally', () => {
		const cases: readonly (readonly [name: string, expected: string])[] = [
			['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
			['](command:workbench.action.quit)', ']\\(command:workbench.action.quit)'],
			['[x](command:y)', '\\[x]\\(command:y)'],
			['![x](https://evil.example)', '!\\[x]\\(https\\://evil.example)'],
			['javascript:alert(1)', 'javascript:alert(1)'],
			['https://evil.example', 'https\\://evil.example'],
			['www.evil.example', 'www\\.evil.example'],
			['a@evil.example', 'a\\@evil.example'],
			['a@b@c@evil.example', 'a\\@b\\@c\\@evil.example'],
			['#@evil.example', '#\\@evil.example'],
			['HTTPS://evil.example', 'HTTPS\\://evil.example'],
			['www.www.evil.example', 'www\\.www\\.evil.example'],
			['$(error) `code` *strong* _em_ ~~del~~', '\\$(error) \\`code\\` \\*strong\\* \\_em\\_ '],
			['one ~two~ three', 'one \\~two\\~ three'],
			['&lt;b&gt;', '\\&lt;b\\&gt;'],
			['one\n\n# two', 'one&#xA;&#xA;\\# two'],
			['\u202Egnp.exe', '\u202Egnp.exe'],
		];
		for (const [name, expected] of cases) {
			it(JSON.stringify(name), () => {
				const markdown = toMarkdown(
					explanationDocument(hostile(name), catalogueOfData().words, bare),
				);
				assert.ok(markdown.includes(`550** ${expected}`), markdown.split('\n', 1)[0]);
				assert.ok(markdown.includes(`What it means here · ${expected.slice(0, 8)}`), markdown);
				assert.doesNotMatch(markdown, /(?<!\\)\]\(command:/);
			});
		}
	});

	it('holds nothing of the text that was explained', () => {
		const texts = [
			'550 5.1.1 <img src=x onerror=alert(1)> User unknown',
			'550 5.1.1 [x](command:workbench.action.quit) User unknown',
			`550 5.1.1 User unknown ${'<b>'.repeat(30_000)}`,
			'550 5.1.1 User unknown \0 \u202E',
		];
		for (const text of texts) {
			assert.equal(markdownOf(text), markdownOf('550 5.1.1 User unknown'), text.slice(0, 60));
		}
	});

	it('is whole for every code and cause, in each language', () => {
		for (const language of ['en', 'ru'] as const) {
			const catalogue = catalogueOfData(language);
			const explainer = createExplainer(catalogue);
			const keys = [
				...catalogue.all().map(({ code }) => ({ codes: [code] })),
				...catalogue.signatures.map(({ id }) => ({ codes: ['550'], signature: id })),
			];
			for (const key of keys) {
				const explanation = explainer.explainKey(key);
				assert.ok(explanation);
				const markdown = toMarkdown(explanationDocument(explanation, catalogue.words, bare));
				assert.doesNotMatch(markdown, /undefined|\{\w+\}|\*\*\*\*/, JSON.stringify(key));
			}
		}
	});
});

function markdownOf(text: string, language: LanguageId = 'en', parts = bare): string {
	const catalogue = catalogueOfData(language);
	const explanation = explainedBy(createExplainer(catalogue), text);
	return toMarkdown(explanationDocument(explanation, catalogue.words, parts));
}

/** An explanation whose title and provider bear `name`, as a catalogue of somebody else may. */
function hostile(name: string): Explanation {
	const explainer = createExplainer(catalogueOfData());
	const explanation = explainedBy(explainer, '550 blocked using zen.spamhaus.org');
	const { diagnosis } = explanation;
	assert.ok(diagnosis);
	const provider = { ...diagnosis.provider, name };
	return { ...explanation, title: name, diagnosis: { ...diagnosis, provider } };
}
