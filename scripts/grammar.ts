import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarText, grammars } from '../src/smtp/grammar';

// Writes `syntaxes/` from the table of rules. A test fails when someone forgot to run this.

const folder = join(__dirname, '../syntaxes');

for (const [file, grammar] of grammars()) {
	writeFileSync(join(folder, file), grammarText(grammar));
}
