import * as vscode from 'vscode';

/** What `when` clauses of the manifest ask for beyond VS Code's own keys. */
export type ContextKey =
	/** `smtpLens.documents`; a setting that is a list is none of the things that a clause can ask for. */
	| 'smtpLens.documents'
	/** The selection in front holds two codes. */
	| 'smtpLens.twoCodesSelected'
	/** A card was shown in this window. */
	| 'smtpLens.hasHovered';

/** Sets the value that `when` clauses see. */
export function setContext(key: ContextKey, value: unknown): void {
	void vscode.commands.executeCommand('setContext', key, value);
}
