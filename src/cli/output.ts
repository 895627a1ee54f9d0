import { once } from 'node:events';

/** Writes to standard output, and waits where its reader is slower. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) {
		await once(process.stdout, 'drain');
	}
}

/** Tells a person what went wrong, a sentence a line. */
export function complain(sentences: readonly string[]): void {
	for (const sentence of sentences) {
		process.stderr.write(`smtp-lens: ${sentence}\n`);
	}
}

/** Ends the program as soon as nobody reads on, as in `smtp-lens scan mail.log | head`. */
export function endQuietlyOnClosedPipe(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') {
			throw error;
		}
		process.exit();
	});
}
