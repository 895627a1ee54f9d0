import type { FileFault } from './ownProblem';

/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | { readonly fault: FileFault };

/** A file as VS Code gives it, whatever file system it lies on. */
export interface StoredFile {
	/** `type` is VS Code's `FileType`, of a link that of what it leads to as well; `size` is in bytes. */
	readonly stat: () => PromiseLike<{ readonly type: number; readonly size: number }>;
	readonly read: () => PromiseLike<Uint8Array>;
}

/** A larger file is not read: a thousand entries take less than half of it. */
export const limitBytes = 1_000_000;

/** Whoever waits for a hover waits for the file as well. */
const usualLimitMs = 10_000;

/** `FileType.File` */
const isFile = 1;

/**
 * Reads the text of a catalogue file. Always comes to an end: a device or a pipe, which may go on
 * for ever, is not opened, and a drive that does not answer is given up on after `limitMs`.
 */
export async function textOfFile(
	file: StoredFile,
	limitMs: number = usualLimitMs,
): Promise<FileText> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const isOver = new Promise<FileText>((resolve) => {
		timer = setTimeout(() => {
			resolve({ fault: { kind: 'too-slow', limitSeconds: limitMs / 1000 } });
		}, limitMs);
	});
	try {
		return await Promise.race([read(file), isOver]);
	} finally {
		clearTimeout(timer);
	}
}

async function read(file: StoredFile): Promise<FileText> {
	try {
		// Asked first: what is far too large had better not be read at all.
		const { size, type } = await file.stat();
		if ((type & isFile) === 0) {
			return { fault: { kind: 'not-a-file' } };
		}
		const bytes = size > limitBytes ? undefined : await file.read();
		return bytes === undefined || bytes.byteLength > limitBytes
			? { fault: { kind: 'too-large', limitBytes } }
			: decode(bytes);
	} catch (error) {
		const isMissing = (error as { readonly code?: unknown } | undefined)?.code === 'FileNotFound';
		return {
			fault: isMissing ? { kind: 'missing' } : { kind: 'unreadable', why: reasonOf(error) },
		};
	}
}

function decode(bytes: Uint8Array): FileText {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		// The decoder has nothing to say but that it failed.
		return { fault: { kind: 'not-utf8' } };
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
