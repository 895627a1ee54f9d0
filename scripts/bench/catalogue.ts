import { readFileSync } from 'node:fs';
import { createSearchIndex } from '../../src/search/searchIndex';
import { createCatalogue, type Facts, type Language } from '../../src/smtp/catalogue';
import { createExplainer } from '../../src/smtp/explain';
import { median } from './median';

const query = 'mailbox full';
const reply = '550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.example.org';

/** Times of what a first hover and a first look-up wait for, against reading the files alone. */
export function benchCatalogue(): void {
	const read = median(20, () => [file('facts'), file('en')]);
	const load = median(20, () => {
		createCatalogue(JSON.parse(file('facts')) as Facts, JSON.parse(file('en')) as Language);
	});
	const catalogue = createCatalogue(
		JSON.parse(file('facts')) as Facts,
		JSON.parse(file('en')) as Language,
	);
	const prepare = median(20, () => createExplainer(catalogue).explain(reply));
	const explainer = createExplainer(catalogue);
	const explain = median(200, () => explainer.explain(reply));
	const index = median(5, () => createSearchIndex(catalogue));
	const searchIndex = createSearchIndex(catalogue);
	const search = median(200, () => searchIndex.search(query));

	console.log('\ncatalogue, English (medians)');
	console.log(`  read the two files                  ${ms(read)}`);
	console.log(`  read, parse and build the catalogue ${ms(load)}  ${ratio(load, read)} × reading`);
	console.log(`  first explanation of a reply        ${ms(prepare)}`);
	console.log(`  each further one                    ${ms(explain)}`);
	console.log(`  build the search index              ${ms(index)}`);
	console.log(`  a keystroke in the look-up          ${ms(search)}`);
}

function file(name: string): string {
	return readFileSync(`dist/catalogue/${name}.json`, 'utf8');
}

function ms(milliseconds: number): string {
	return `${milliseconds.toFixed(2)} ms`.padStart(10);
}

function ratio(value: number, base: number): string {
	return (value / base).toFixed(1);
}
