import { readFile } from 'node:fs/promises';
import { standardInput } from '../logs/openLog';

/** The text of a file, or of standard input (`-`). */
export async function readInput(name: string): Promise<string> {
	if (name !== standardInput) {
		return await readFile(name, 'utf8');
	}
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) {
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks).toString('utf8');
}
