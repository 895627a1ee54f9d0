import assert from 'node:assert/strict';
import { toMarkdown } from '../../src/render/markdown';
import { paragraph, root } from '../../src/render/nodes';
import { htmlOf } from '../fuzz/markup';

describe('Markdown makes nothing of a line that begins like', () => {
	for (const text of [
		'-\n-',
		'-\r-',
		'-\n- b',
		'a\n---',
		'a\n=',
		'+\n+ b',
		'*\n* b',
		'2.\n1. b',
		'1)\n1) b',
		'#\n# b',
		'>\n> b',
	]) {
		it(JSON.stringify(text), () => {
			assert.match(htmlOf(toMarkdown(root(paragraph(text)))), /^<p>[^<]*<\/p>\n$/);
		});
	}
});
