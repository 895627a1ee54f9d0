import * as vscode from 'vscode';
import type { Facts } from '../smtp/catalogue';
import type { OwnEntries } from '../smtp/ownCatalogue';
import { checkOwnEntries } from './checkOwnEntries';
import type { FileFault } from './ownProblem';
import { parseOwnFile, type ParsedFile } from './parseOwnFile';
import type { FileProblem } from './problemReporter';
import { locateOwnFile, readOwnFile } from './readOwnFile';
import * as validators from './validators';

/** What a user's catalogue files hold and is right, and what is wrong with the rest. */
export interface OwnFileReadings {
	readonly own: OwnEntries;
	readonly problems: readonly FileProblem[];
}

/** Reads and checks the files that `paths` lead to. Never rejects for what a file holds. */
export async function readOwnFiles(
	paths: readonly string[],
	facts: Facts,
): Promise<OwnFileReadings> {
	const readings = (await Promise.all(paths.map(readSetting))).flat();
	const { own, problems } = checkOwnEntries(
		readings.map(({ parsed }) => parsed.entries),
		facts,
	);
	return {
		own,
		problems: readings.flatMap(({ name, uri, parsed }, index) =>
			[...parsed.problems, ...(problems[index] ?? [])].map((problem) => ({
				name,
				...(uri === undefined ? {} : { uri }),
				problem,
			})),
		),
	};
}

/** One file that was looked for, by the name that messages give it. */
interface Reading extends Pick<FileProblem, 'name' | 'uri'> {
	readonly parsed: ParsedFile;
}

/** Reads what one path leads to: with several workspace folders, perhaps several files. */
async function readSetting(path: string): Promise<readonly Reading[]> {
	const located = locateOwnFile(path);
	if ('fault' in located) {
		return [{ name: path, parsed: unread(located.fault) }];
	}
	const readings = await Promise.all(
		located.uris.map(async (uri) => ({ uri, file: await readOwnFile(uri) })),
	);
	const found = readings.filter(({ file }) => !('fault' in file && file.fault.kind === 'missing'));
	return found.length === 0
		? [{ name: path, parsed: unread({ kind: 'missing' }) }]
		: found.map(({ uri, file }) => ({
				name: vscode.workspace.asRelativePath(uri),
				uri,
				parsed: 'fault' in file ? unread(file.fault) : parseOwnFile(file.text, validators),
			}));
}

function unread(fault: FileFault): ParsedFile {
	return { entries: [], problems: [{ fault, path: '' }] };
}
