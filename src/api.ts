import type { Services } from './services';
import type { Explanation } from './smtp/explanation';
import type { Occurrence, recognize } from './smtp/recognize';
import type { LanguageId } from './languages';

/** What `activate()` gives to other extensions, version 1. */
export interface SmtpLensApi {
	readonly version: 1;
	/**
	 * The codes in `text`, in the order of their places; offsets are UTF-16, ends exclusive.
	 *
	 * With `transcript` a code at the start of a line counts by itself, as in an SMTP session.
	 */
	recognize(text: string, options?: { readonly transcript?: boolean }): readonly Occurrence[];
	/**
	 * What is known of a code, a reply, a log line or a whole bounce; `undefined` where it holds
	 * no SMTP code. Without `language`, the user's own.
	 */
	explain(
		textOrCode: string,
		options?: { readonly language?: LanguageId },
	): Promise<Explanation | undefined>;
}

/** Builds the API over the services. */
export function createApi(services: Services): SmtpLensApi {
	return {
		version: 1,
		recognize: (text, options) => recognizer().recognize(text, options),
		explain: async (textOrCode, options) => {
			const { explainer } = await services.knowledge(options?.language);
			const result = explainer.explain(textOrCode);
			return result.kind === 'explained' ? result.explanation : undefined;
		},
	};
}

// Loaded when first called, as all that activation does not need; by `require`, since the API answers
// at once, which `import()` cannot.
function recognizer() {
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	return require('./smtp/recognize') as { readonly recognize: typeof recognize };
}
