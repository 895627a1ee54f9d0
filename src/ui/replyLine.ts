import type { Reply } from '../smtp/reply';

/** Enough of a reply to tell what it is about, and still a line that can be read in a box. */
const maxLength = 500;

/** A reply in one line, its codes first, as a look-up starts with it: `550 5.7.26 This mail…`. */
export function replyLine({ replyCode, enhancedCode, text }: Reply): string {
	return [replyCode?.text, enhancedCode?.text, text]
		.filter((part) => part !== undefined)
		.join(' ')
		.slice(0, maxLength)
		.trim();
}
