import type { Signature } from './entries';

/**
 * The id by which a signature says what it matches, such as `google-5-7-25-ptr-record`.
 *
 * Nine of ten of ours have it, and it is not stored of those.
 */
export function plainId({ match, provider }: Pick<Signature, 'match' | 'provider'>): string {
	const { enhanced, text = [] } = match;
	return [provider, typeof enhanced === 'string' ? enhanced : '', ...text]
		.join(' ')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}
