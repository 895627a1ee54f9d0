import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads what extensions logged on a server, from the moment it was made. */
export interface ExtensionLog {
	/** The lines of our own log, `SMTP Lens` among the output channels. */
	lines(): Promise<readonly string[]>;
	/** Errors of ours: in our own log, or where the extension host tells of one that we let escape. */
	errors(): Promise<readonly string[]>;
}

/** Follows the logs under a server's data folder. */
export async function followLog(dataDir: string): Promise<ExtensionLog> {
	const folder = join(dataDir, 'data', 'logs');
	const seen = await readAll(folder);
	const newLines = async (isWanted: (path: string) => boolean): Promise<readonly string[]> =>
		[...(await readAll(folder))]
			.filter(([path]) => isWanted(path))
			.flatMap(([path, text]) => text.slice(seen.get(path)?.length ?? 0).split('\n'))
			.filter((line) => line !== '');
	return {
		lines: () => newLines(isOurs),
		errors: async () => [
			...(await newLines(isOurs)).filter(isError),
			...(await newLines(isHost)).filter((line) => isError(line) && line.includes('smtp-lens')),
		],
	};
}

function isOurs(path: string): boolean {
	return path.endsWith('SMTP Lens.log');
}

function isHost(path: string): boolean {
	return path.endsWith('remoteexthost.log');
}

function isError(line: string): boolean {
	return /\[(error|critical)\]/.test(line);
}

async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
	const names = await readdir(folder, { recursive: true }).catch(() => []);
	const paths = names.filter((name) => name.endsWith('.log')).map((name) => join(folder, name));
	const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
	return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}
