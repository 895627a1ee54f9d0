import type { CauseKey, CausePage } from '../smtp/causePage';
import type { CodePage } from '../smtp/codePage';
import type { Comparison } from '../smtp/compare';
import type { SummaryTableName } from '../render/summaryRows';
import type { SummaryView } from '../render/summaryView';
import type { ReplyKey } from '../smtp/explain';
import type { SummaryFilter } from '../smtp/summary';
import type { Words } from '../smtp/words';

/** What the host tells the page of a code or of a cause. */
export interface ToPage {
	readonly type: 'show';
	readonly page: CodePage | CausePage;
	readonly words: Words;
	readonly language: string;
	/** What the page stores to come back after a restart. */
	readonly state: PageKey;
	readonly canGoBack: boolean;
	readonly canGoForward: boolean;
}

/** What such a page tells the host. */
export type FromPage =
	| { readonly type: 'ready' }
	| { readonly type: 'open'; readonly code: string }
	| { readonly type: 'compare'; readonly left: string; readonly right?: string }
	| { readonly type: 'back' }
	| { readonly type: 'forward' }
	| { readonly type: 'copy' };

/** What a page is about; brings it back after a restart as well. */
export type PageKey = ReplyKey | CauseKey;

/** What the host tells the comparison. */
export interface ToComparison {
	readonly type: 'show';
	readonly comparison: Comparison;
	readonly words: Words;
	readonly language: string;
	/** What the comparison stores to come back after a restart. */
	readonly state: ComparisonState;
}

/** What the comparison tells the host. */
export type FromComparison =
	| { readonly type: 'ready' }
	| { readonly type: 'pick'; readonly side: 'left' | 'right' }
	| { readonly type: 'swap' }
	| { readonly type: 'open'; readonly code: string }
	| { readonly type: 'compare'; readonly left: string; readonly right: string }
	| { readonly type: 'copy' };

/** What brings a comparison back after a restart. */
export interface ComparisonState {
	readonly left: string;
	readonly right: string;
}

/** What the host tells the summary. */
export interface ToSummary {
	readonly type: 'show';
	/** Absent while the logs are read for the first time. */
	readonly view?: SummaryView;
	readonly words: Words;
	readonly language: string;
	/** What the summary stores to come back after a restart. */
	readonly state: SummaryState;
}

/** What the summary tells the host. */
export type FromSummary =
	| { readonly type: 'ready' }
	| { readonly type: 'open'; readonly file: number; readonly line: number }
	| { readonly type: 'lines'; readonly table: SummaryTableName; readonly key: string }
	| { readonly type: 'code'; readonly code: string }
	| { readonly type: 'filter'; readonly filter: SummaryFilter }
	| { readonly type: 'export'; readonly form: SummaryForm };

/** The forms that a summary is exported in, which are also the endings of the files. */
export type SummaryForm = 'json' | 'csv' | 'md';

/** What brings a summary back after a restart: its logs are read again. */
export interface SummaryState {
	/** URIs. */
	readonly logs: readonly string[];
	readonly filter: SummaryFilter;
}
