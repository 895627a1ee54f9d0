import { readFileSync } from 'node:fs';
import { catalogueFileName, parseFacts, parseLanguage } from '../../src/catalogueFile';
import { languages, type LanguageId } from '../../src/languages';
import { answerTo, prepareAnswers } from '../../src/search/answer';
import { createSearchIndex, type SearchIndex } from '../../src/search/searchIndex';
import { createCatalogue, type Catalogue } from '../../src/smtp/catalogue';
import { createExplainer, type Explainer } from '../../src/smtp/explain';
import { median, middle, percentile } from './median';

/** What people type: codes, words, slips, a provider's token, another language, a whole reply. */
const typed = [
	'451',
	'4.7',
	'5.7.26',
	'mailbox full',
	'greylist',
	'gerylisting',
	'TSS04',
	'spf',
	'why was my mail rejected by gmail',
	'ящик переполнен',
	'550-5.7.26 This mail has been blocked because the sender is unauthenticated',
];
const reply = '550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.example.org';

/** Times of what a first hover and a first look-up wait for, against reading the files alone. */
export function benchCatalogue(): void {
	const read = median(20, () => [packed('facts'), packed('en')]);
	const load = median(20, () => catalogueIn('en'));
	const catalogue = catalogueIn('en');
	const prepare = median(20, () => createExplainer(catalogue).explain(reply));
	const explainer = createExplainer(catalogue);
	const explain = median(200, () => explainer.explain(reply));
	const others = languages.filter((language) => language !== 'en').map(catalogueIn);
	const build = median(5, () => {
		createSearchIndex(catalogue, others).prepare();
	});
	const keystrokes = timesOfKeystrokes(explainer, createSearchIndex(catalogue, others));

	console.log('\ncatalogue, English (medians)');
	console.log(`  read the two files                  ${ms(read)}`);
	console.log(`  read, unpack, parse, build          ${ms(load)}  ${ratio(load, read)} × reading`);
	console.log(`  first explanation of a reply        ${ms(prepare)}`);
	console.log(`  each further one                    ${ms(explain)}`);
	console.log(`  build the search index              ${ms(build)}`);
	console.log(`  a keystroke in the look-up, median  ${ms(middle(keystrokes))}`);
	console.log(
		`  a keystroke in the look-up, p95     ${ms(percentile(keystrokes, 0.95))}  of ${keystrokes.length}`,
	);
}

/** What each beginning of each text costs, as the box asks for it at every letter. */
function timesOfKeystrokes(explainer: Explainer, index: SearchIndex): readonly number[] {
	const values = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
	prepareAnswers({ explainer, index });
	return values.flatMap((value) =>
		Array.from({ length: 5 }, () => median(1, () => answerTo({ explainer, index }, value))),
	);
}

function catalogueIn(language: LanguageId): Catalogue {
	const facts = parseFacts(packed('facts'));
	return createCatalogue(facts, parseLanguage(packed(language), facts));
}

function packed(name: string): Uint8Array {
	return readFileSync(`dist/catalogue/${catalogueFileName(name)}`);
}

function ms(milliseconds: number): string {
	return `${milliseconds.toFixed(2)} ms`.padStart(10);
}

function ratio(value: number, base: number): string {
	return (value / base).toFixed(1);
}
