/**
 * One habit of mail programs: what stands around a code where they write one.
 *
 * Every row is about the code itself. What must stand before it is a lookbehind, what must follow
 * is a lookahead, so that a match begins and ends with the code and never swallows a neighbor.
 * `vocabulary.ts` says which part of the regular-expression language rows may use.
 */
export interface Rule {
	readonly name: string;
	/** A reply code, an enhanced status code, or the first with the second beside it. */
	readonly code: 'reply' | 'enhanced' | 'pair';
	/** Pattern of what stands before the code, up to it. */
	readonly before?: string;
	/**
	 * How `before` ends, where `before` is long: looked at first, since Oniguruma tries a lookbehind
	 * at every length that it may have.
	 */
	readonly near?: string;
	/** Pattern of what must not stand before it. */
	readonly notBefore?: string;
	/** Pattern that narrows the digits of the code; without it, any code. */
	readonly digits?: string;
	/** Pattern of what follows a reply code or an enhanced status code that stands alone. */
	readonly after?: string;
	/** Pattern of a word of the text behind the code, in its first ninety characters. */
	readonly about?: string;
	/** The code stands right behind an underscore, which otherwise makes it part of a name. */
	readonly underscored?: true;
	/** `transcript`: only in a document that is known to hold a session or a bounce. */
	readonly only?: 'transcript';
	/** Lines that it takes, each code between `⟦` and `⟧`. */
	readonly matches: readonly string[];
	/** Lines in which no rule at all finds a code. */
	readonly rejects: readonly string[];
}
