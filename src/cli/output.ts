import { once } from 'node:events';
import { withoutControls } from '../render/plainText';

/** Writes to standard output, and waits where its reader is slower. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) {
		await once(process.stdout, 'drain');
	}
}

/** Tells a person what went wrong, a sentence a line. */
export function complain(sentences: readonly string[]): void {
	for (const sentence of sentences) {
		process.stderr.write(`smtp-lens: ${withoutControls(sentence)}\n`);
	}
}

/**
 * Ends the program as soon as nobody reads on, as in `smtp-lens scan mail.log | head`, quietly; and
 * where its output cannot be written, with a sentence.
 */
export function endWithOutput(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') {
			complain([`the output could not be written (${error.message}). Write it to another place.`]);
			process.exitCode = 1;
		}
		process.exit();
	});
}
