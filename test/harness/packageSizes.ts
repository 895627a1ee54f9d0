import { listFiles, PackageManager } from '@vscode/vsce';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './builtExtension';
import { root } from './paths';

/** What the package may hold and how large it may be, see `budget.json`; all sizes in bytes. */
export interface Budget {
	/** Of the .vsix. */
	readonly package: number;
	/** Of the catalogue in all languages together. */
	readonly compressedCatalogue: number;
	/** Of each script and style sheet, by path. */
	readonly bundles: Readonly<Record<string, number>>;
	/** All else that is in the package, by path. */
	readonly others: readonly string[];
}

/** What it holds and how large it is; all sizes in bytes. */
export interface PackageSizes {
	/** Every file of the package, by path. */
	readonly files: ReadonlyMap<string, number>;
	readonly compressedCatalogue: number;
}

/** The budget of the project. */
export function readBudget(): Budget {
	return JSON.parse(readFileSync(join(root, 'budget.json'), 'utf8')) as Budget;
}

/** The sizes of the package that would be made now. */
export async function packageSizes(): Promise<PackageSizes> {
	const cwd = await builtExtension();
	const names = await listFiles({ cwd, packageManager: PackageManager.None });
	const catalogue = names.filter((name) => name.startsWith('dist/catalogue/'));
	return {
		files: new Map(names.sort().map((name) => [name, statSync(join(cwd, name)).size])),
		compressedCatalogue: catalogue
			.map((name) => statSync(join(cwd, name)).size)
			.reduce((sum, size) => sum + size, 0),
	};
}

/** Whether the budget gives a file of the package a size of its own. */
export function isBundle(path: string): boolean {
	return /\.(?:[cm]?js|css)$/.test(path);
}
