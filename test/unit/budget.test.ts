import assert from 'node:assert/strict';
import { isBundle, packageSizes, readBudget, type PackageSizes } from '../harness/packageSizes';

describe('the package keeps to budget.json', () => {
	const budget = readBudget();
	let sizes: PackageSizes;

	before(async () => {
		sizes = await packageSizes();
	});

	it('holds the files that it lists, and no other', () => {
		const names = [...sizes.files.keys()];
		assert.deepEqual(names.filter(isBundle), Object.keys(budget.bundles).sort());
		assert.deepEqual(
			names.filter((name) => !isBundle(name)),
			[...budget.others].sort(),
		);
	});

	for (const [path, limit] of Object.entries(budget.bundles)) {
		it(`holds no more than ${limit} bytes of ${path}`, () => {
			const size = sizes.files.get(path) ?? 0;
			assert.ok(size <= limit, `${size} bytes`);
		});
	}

	it(`holds no more than ${budget.compressedCatalogue} bytes of catalogue, compressed`, () => {
		assert.ok(sizes.compressedCatalogue <= budget.compressedCatalogue);
	});
});
