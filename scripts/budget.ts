// `npm run budget`: the package's files and their sizes beside what `budget.json` allows, and with
// `-- FILE.vsix` that of the package itself. A unit test holds all but the last.
import { statSync } from 'node:fs';
import { packageSizes, readBudget } from '../test/harness/packageSizes';

async function main(vsix: string | undefined): Promise<void> {
	const budget = readBudget();
	const { compressedCatalogue, files } = await packageSizes();
	const rows: readonly (readonly [name: string, size: number, limit: number | undefined])[] = [
		...[...files].map(([name, size]) => [name, size, budget.bundles[name]] as const),
		['catalogue, compressed', compressedCatalogue, budget.compressedCatalogue],
		...(vsix === undefined ? [] : [[vsix, statSync(vsix).size, budget.package] as const]),
	];
	for (const [name, size, limit] of rows) {
		const most = limit === undefined ? '' : `of ${limit}`;
		console.log(`${String(size).padStart(8)} ${most.padEnd(10)} ${name}`);
		if (limit !== undefined && size > limit) {
			console.error(`${name} is larger than budget.json allows.`);
			process.exitCode = 1;
		}
	}
}

void main(process.argv[2]);
