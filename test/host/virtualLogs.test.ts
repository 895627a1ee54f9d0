import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LogProgress } from '../../src/logs/summarizeLogs';
import type { LogSource, SummarizeOptions } from '../../src/platform/logSource';
import { scanVirtual, summarizeVirtual } from '../../src/platform/virtualLogs';
import { shippedKnowledge } from './shippedKnowledge';

const lines = [
	'Nov 23 10:00:01 mail postfix/smtp[9]: A1: to=<ann@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))',
	'Nov 23 10:00:02 mail postfix/smtp[9]: A2: to=<bob@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok)',
	'Nov 23 10:00:03 mail postfix/qmgr[7]: A2: removed',
];
const plain = new TextEncoder().encode(`${lines.join('\n')}\n`);
const gzip = bytesOf(
	'H4sIAAAAAAACA52PQUvDMBxH7/sUv2MHJUsygixYUbxvIvNUdkiXOMua/GuSzu7bi1PEDXbx+uDBe0s6QM4huOZccwFv2g49pfzajrPkc18vNhoPQiNTdWtCuHej8X3nGMXdXYnoOnOs/Mj+4FosJONMMrHRUpWwKVSKCSZKpGzykKqGhrB1FsUbpYyrNpJprYZSHCcfL8lFDGEf6COgaAOi67sjMuH58WmN9Qpb8t4EO51Olmdn8tqZ/D5rqPnn2Rfgv2fJhYxCKo4Tx2p/WTI/L3n3u1jf/JRE5+ng7OQTOHr7EpYBAAA=',
);
const zstd = bytesOf(
	'KLUv/WCWAJ0GAHJNLCMgi1gHuBrZ80UoiuvZaASOR9FJ4Hjd51yl5S6s/LUCGEmAIAcYJS3jBGgmRDIoIoxfNaa8cqRq1TKnHcYOCATkJ2U/zmi8cVCA8K6fQFGc50c5NzRHWPqMNOFXrd3B59G/0l5QDuODpXYYKtVX6Ze1axvDFH5pzDnWslXLFqvZSTKTB8X5RQAyeyMUyTfFAeYXwHS9WwR3jkUTVUkT06NQaUeHnie/lFPKqXUFu6QNAgwAICuQb8Pg2HkRKDTBGYAdgKxdk3oIYUIQ1k7UmFE=',
);

describe('logs that VS Code reads', () => {
	let options: SummarizeOptions;

	before(async () => {
		options = {
			...(await shippedKnowledge()),
			onProgress: () => undefined,
			signal: new AbortController().signal,
		};
	});

	const forms: readonly (readonly [name: string, Uint8Array, times: number])[] = [
		['plain.log', plain, 1],
		['packed.log.gz', gzip, 1],
		['members.log.gz', concat(gzip, gzip), 2],
		['packed.log.zst', zstd, 1],
	];
	for (const [name, bytes, times] of forms) {
		it(`are summed up to the last reply: ${name}`, async () => {
			const log = await write(name, bytes);
			const { summary, problems } = await summarizeVirtual([log], options);
			assert.deepEqual(problems, []);
			assert.deepEqual(
				summary.files.map((file) => file.lines),
				[lines.length * times],
			);
			assert.equal(summary.replies.permanent, times);
			assert.equal(summary.replies.positive, times);
			assert.deepEqual(
				summary.reasons.rows.map(({ key, first }) => [key, first.line]),
				[['no-such-user', 1]],
			);
		});
	}

	it('tell how far they have been read, packed or not, of all there is to read', async () => {
		const nowhere = { uri: vscode.Uri.joinPath(folder(), 'nowhere.log') };
		const unsaved = { uri: vscode.Uri.parse('untitled:Untitled-1'), text: 'said: 550 5.1.1 нет' };
		const logs = [await write('plain.log', plain), await write('packed.log.gz', gzip)];
		const told: LogProgress[] = [];
		await summarizeVirtual([...logs, nowhere, unsaved], {
			...options,
			onProgress: (progress) => told.push(progress),
		});
		const lengths = [plain.length, gzip.length, new TextEncoder().encode(unsaved.text).length];
		const total = lengths.reduce((sum, length) => sum + length, 0);
		assert.deepEqual(told.at(-1), { bytes: total, total });
		assert.equal(told.length, lengths.length);
	});

	it('count all that stands before the damage of a stream', async () => {
		const damaged = concat(gzip.subarray(0, -8), new Uint8Array(8));
		const log = await write('damaged.log.gz', damaged);
		const { summary, problems } = await summarizeVirtual([log], options);
		assert.deepEqual(
			problems.map(({ kind }) => kind),
			['corrupt'],
		);
		assert.equal(summary.replies.permanent + summary.replies.positive, 2);
	});

	it('are read to the place where a stream is cut off, which is said', async () => {
		const log = await write('cut.log.gz', gzip.subarray(0, -4));
		const { summary, problems } = await summarizeVirtual([log], options);
		assert.deepEqual(
			problems.map(({ kind }) => kind),
			['truncated'],
		);
		assert.equal(summary.replies.permanent, 1);
	});

	it('are left unread where they are larger than what fits, the others being summed up', async () => {
		const registration = vscode.workspace.registerFileSystemProvider(scheme, new HugeFiles());
		const huge = { uri: vscode.Uri.from({ scheme, path: '/huge.log' }) };
		const small = await write('plain.log', plain);
		const { summary, problems } = await summarizeVirtual([huge, small], options);
		registration.dispose();
		assert.deepEqual(problems, [{ name: `${scheme}:/huge.log`, kind: 'too-large', detail: '200' }]);
		assert.equal(summary.replies.permanent, 1);
	});

	it('that are not there are named', async () => {
		const nowhere = { uri: vscode.Uri.joinPath(folder(), 'nowhere.log') };
		const { problems } = await summarizeVirtual([nowhere], options);
		assert.deepEqual(
			problems.map(({ kind }) => kind),
			['missing'],
		);
	});

	it('give their replies with the numbers of their lines', async () => {
		const log = await write('packed.log.gz', gzip);
		const found: (readonly [number, string])[] = [];
		const problems = await scanVirtual([log], {
			...options,
			onReplies: (_, replies) =>
				found.push(...replies.map(({ line, text }) => [line, text] as const)),
		});
		assert.deepEqual(problems, []);
		assert.deepEqual(found, [
			[1, lines[0]],
			[2, lines[1]],
		]);
	});
});

const scheme = 'smtp-lens-huge';

/** Says of every file that it is larger than what is read, and gives none. */
class HugeFiles implements vscode.FileSystemProvider {
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
	readonly watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
	readonly stat = (): vscode.FileStat => ({
		type: vscode.FileType.File,
		ctime: 0,
		mtime: 0,
		size: 200_000_001,
	});
	readonly readFile = (): never => assert.fail('it was read');
	readonly readDirectory = (): never => assert.fail('it was listed');
	readonly createDirectory = (): never => assert.fail('it was changed');
	readonly writeFile = this.createDirectory;
	readonly delete = this.createDirectory;
	readonly rename = this.createDirectory;
}

async function write(name: string, bytes: Uint8Array): Promise<LogSource> {
	const uri = vscode.Uri.joinPath(folder(), name);
	await vscode.workspace.fs.writeFile(uri, bytes);
	return { uri };
}

function folder(): vscode.Uri {
	const [first] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(first, 'no folder is open');
	return first.uri;
}

function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}
