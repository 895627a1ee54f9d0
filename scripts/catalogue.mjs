// `npm run check:catalogue`: what the catalogue holds, and what a language lacks of it.
import { languagesOf, missingIn, readFacts } from './build/catalogue.mjs';

const facts = readFacts('data');
const languages = languagesOf('data');
const missing = languages.flatMap((id) => missingIn('data', id).map((key) => `${id}: ${key}`));

const counts = [
	`${facts.replyCodes.length} reply codes`,
	`${facts.enhancedCodes.length} enhanced status codes`,
	`${facts.causes.length} causes × ${languages.length} languages (${languages.join(', ')})`,
	`${facts.signatures.length} signatures of ${facts.providers.length} providers`,
	`${missing.length} missing`,
];
console.log(`catalogue: ${counts.join(', ')}`);
if (missing.length > 0) {
	console.error(missing.join('\n'));
	process.exitCode = 1;
}
