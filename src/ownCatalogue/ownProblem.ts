/** A place in a text: lines and UTF-16 columns from 0, the end exclusive. */
export interface TextRange {
	readonly start: TextPosition;
	readonly end: TextPosition;
}

/** A line and a UTF-16 column, both from 0. */
export interface TextPosition {
	readonly line: number;
	readonly character: number;
}

/** Something in a user's catalogue file, or the file itself, that cannot be used. */
export interface OwnProblem {
	readonly fault: Fault;
	/** The property, such as `replyCodes[2].fix.sender[0]`; empty for the file as a whole. */
	readonly path: string;
	/** Absent where the file was not read. */
	readonly range?: TextRange;
}

/** What is wrong; the words for it are made in `problemMessage.ts`. */
export type Fault = FileFault | TextFault | ValueFault | MeaningFault;

/** Nothing could be read. */
export type FileFault =
	| { readonly kind: 'missing' | 'no-folder' | 'no-home' | 'not-a-file' | 'not-utf8' }
	| { readonly kind: 'unreadable'; readonly why: string }
	| { readonly kind: 'too-large'; readonly limitBytes: number }
	| { readonly kind: 'too-slow'; readonly limitSeconds: number };

/** What was read is no catalogue; nothing of it is used. */
export type TextFault =
	| { readonly kind: 'comma-missing' | 'bracket-missing' | 'quote-missing' | 'not-json' }
	| { readonly kind: 'too-deep' | 'not-an-object' | 'version' };

/** A value is not of the form that the schema asks for; its entry is not used. */
export type ValueFault =
	| { readonly kind: 'property-missing' | 'property-unknown'; readonly name: string }
	| { readonly kind: 'property-needed'; readonly name: string; readonly by: string }
	| { readonly kind: 'form'; readonly form: Form }
	| { readonly kind: 'choice'; readonly allowed: readonly string[] }
	| { readonly kind: 'empty' };

/** What a value has to look like. */
export type Form =
	| 'array'
	| 'enhancedCodeOrRange'
	| 'enhancedCodeOrX'
	| 'host'
	| 'id'
	| 'literal'
	| 'number'
	| 'object'
	| 'replyCode'
	| 'text'
	| 'url';

/** An entry is well formed, but makes no sense beside the others; it is not used. */
export type MeaningFault =
	| { readonly kind: 'duplicate'; readonly id: string }
	| { readonly kind: 'provider-unknown' | 'cause-unknown'; readonly id: string }
	/** It counts only where a provider is named that nothing names. */
	| { readonly kind: 'never-matches'; readonly provider: string }
	| { readonly kind: 'range-empty' }
	/** Stands for problems that are not listed any more. */
	| { readonly kind: 'more'; readonly count: number };
