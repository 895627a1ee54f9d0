import type * as vscode from 'vscode';
import type { LogProblem } from '../logs/logProblem';
import type { CatalogueSources } from '../logs/logTask';
import type { LogProgress } from '../logs/summarizeLogs';
import type { Explainer } from '../smtp/explain';
import type { ScannedReply } from '../smtp/scanReplies';
import type { SummaryFilter } from '../smtp/summary';

/** A log as VS Code knows it. */
export interface LogSource {
	readonly uri: vscode.Uri;
	/** Of a document that differs from what is stored, or that is stored nowhere. */
	readonly text?: string;
}

/** What summing up logs needs, on the desktop and on the web. */
export interface SummarizeOptions {
	readonly sources: CatalogueSources;
	readonly explainer: Explainer;
	readonly filter?: SummaryFilter;
	readonly onProgress: (progress: LogProgress) => void;
	/** Ends reading early; what was read so far counts. */
	readonly signal: AbortSignal;
}

/** What reading the replies of logs needs. */
export interface ScanOptions {
	readonly explainer: Explainer;
	readonly filter?: SummaryFilter;
	readonly signal: AbortSignal;
	readonly onReplies: (name: string, replies: readonly ScannedReply[]) => void;
}

/** What went wrong, see `scanLogs`. */
export type ScanResult = Promise<readonly LogProblem[]>;

/** The name by which a summary knows a log. */
export function nameOf({ uri }: LogSource): string {
	return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
