import * as assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { packageExtension } from '../harness/packageExtension';
import { readBudget } from '../harness/packageSizes';

describe('the package', () => {
	const { package: limit } = readBudget();

	it(`is no larger than ${limit} bytes`, async () => {
		const { size } = statSync(await packageExtension());
		console.log(`    the package: ${size} of ${limit} bytes`);
		assert.ok(size <= limit, `${size} bytes`);
	});
});
