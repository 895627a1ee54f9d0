import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = globSync(['*.md', 'docs/*.md']);
const webAddress = /^https:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/#]\S*)?$/;

describe('the pages that people read', () => {
	it('are all looked at', () => {
		assert.ok(pages.includes('README.md') && pages.includes(join('docs', 'own-codes.md')));
	});

	for (const page of pages) {
		it(`${page} links to what is there`, () => {
			assert.deepEqual(
				linksOf(page).filter((link) => !isRight(page, link)),
				[],
			);
		});

		it(`${page} shows pictures, with words for those who do not see them`, () => {
			for (const [, words, path] of textOf(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
				assert.ok((words ?? '').split(' ').length > 3, path);
				assert.ok(readFileSync(join(dirname(page), path ?? '')).includes('PNG'), path);
			}
		});
	}
});

/** Without what is shown as code. */
function textOf(page: string): string {
	return readFileSync(page, 'utf8').replaceAll(/^```[^]*?^```|`[^`\n]*`/gm, '');
}

function linksOf(page: string): readonly string[] {
	return [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
}

function isRight(page: string, link: string): boolean {
	const [path = '', anchor] = link.split('#');
	if (path.includes(':')) {
		return webAddress.test(link);
	}
	const file = path === '' ? page : join(dirname(page), path);
	return existsSync(file) && (anchor === undefined || anchorsOf(file).has(anchor));
}

/** As GitHub makes them of headings. */
function anchorsOf(page: string): ReadonlySet<string> {
	const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm);
	return new Set(
		[...headings].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replaceAll(/[^\w\s-]/g, '')
				.replaceAll(' ', '-'),
		),
	);
}
