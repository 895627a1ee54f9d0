import type { LogProblemKind } from '../smtp/words';

/** What went wrong with one log. What was read of it before counts all the same. */
export interface LogProblem {
	/** The log as it was given. */
	readonly name: string;
	readonly kind: LogProblemKind;
	/** What the system said, of kinds that say little by themselves. */
	readonly detail?: string;
}

/** Thrown by readers of logs; {@link problemOf} tells what it says. */
export class LogError extends Error {
	readonly kind: LogProblemKind;
	/** See {@link LogProblem.detail}. */
	readonly detail: string | undefined;

	constructor(kind: LogProblemKind, detail?: string) {
		super(kind);
		this.kind = kind;
		this.detail = detail;
	}
}

const kindOfCode: Readonly<Record<string, LogProblemKind>> = {
	ENOENT: 'missing',
	ENOTDIR: 'missing',
	// Links that lead to each other.
	ELOOP: 'missing',
	EACCES: 'unreadable',
	EPERM: 'unreadable',
	EISDIR: 'directory',
	// Of VS Code's file systems.
	FileNotFound: 'missing',
	NoPermissions: 'unreadable',
	FileIsADirectory: 'directory',
	// Of zlib: the stream ends before its trailer does, or does not hold what it says.
	Z_BUF_ERROR: 'truncated',
	Z_DATA_ERROR: 'corrupt',
};

/** The problem behind an error of Node's or VS Code's file systems, of zlib, or a {@link LogError}. */
export function problemOf(name: string, error: unknown): LogProblem {
	if (error instanceof LogError) {
		const { detail, kind } = error;
		return { name, kind, ...(detail === undefined ? {} : { detail }) };
	}
	const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
	const text = typeof code === 'string' ? code : '';
	const known = kindOfCode[text];
	return known === undefined
		? { name, kind: 'failed', detail: String(message ?? error) }
		: { name, kind: known };
}
