import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { grammars, grammarText } from '../../src/smtp/grammar';
import { recognize } from '../../src/smtp/recognize';
import { rules } from '../../src/smtp/rules';
import { mark, markedLines, unmarked } from '../fixtures/markedLines';
import { colored, loadGrammar } from './engine';

const ours = [...grammars().values()];

describe('syntaxes', () => {
	const folder = join(__dirname, '../../syntaxes');

	for (const [file, grammar] of grammars()) {
		it(`${file} is what the table of rules makes of it`, () => {
			assert.equal(
				readFileSync(join(folder, file), 'utf8'),
				grammarText(grammar),
				'run `node --import tsx scripts/grammar.ts`',
			);
		});
	}

	it('holds no grammar that the table does not make', () => {
		const files = readdirSync(folder).filter((file) => file.endsWith('.tmLanguage.json'));
		assert.deepEqual(files.sort(), [...grammars().keys()].sort());
	});
});

describe('the grammar', () => {
	let log: IGrammar;
	let plainLog: IGrammar;
	let session: IGrammar;
	let mail: IGrammar;

	before(async () => {
		log = await loadGrammar('text.log', ours);
		plainLog = await loadGrammar('text.log', []);
		session = await loadGrammar('text.smtp-transcript', ours);
		mail = await loadGrammar('text.eml.smtp', ours);
	});

	it('colors in a log exactly what recognize finds', () => {
		for (const { text, marked } of markedLines('anywhere')) {
			assert.deepEqual(colored(log, text), recognize(text), marked);
		}
	});

	it('colors in sessions and mails exactly what recognize finds there', () => {
		for (const { text, marked } of [...markedLines('anywhere'), ...markedLines('transcript')]) {
			assert.deepEqual(colored(session, text), recognize(text, { transcript: true }), marked);
			assert.deepEqual(colored(mail, text), recognize(text, { transcript: true }), marked);
		}
	});

	it('colors what each rule takes, and not what it refuses', () => {
		for (const { matches, rejects, only } of rules) {
			const grammar = only === 'transcript' ? session : log;
			for (const line of [...matches, ...rejects]) {
				assert.equal(mark(unmarked(line), colored(grammar, unmarked(line))), line);
			}
		}
	});

	it('gives each severity its scope and the log token that themes color', () => {
		const scopes = [
			['< 250 ok', 'constant.numeric.reply-code.positive.smtp', 'token.info-token'],
			['< 354 go', 'constant.numeric.reply-code.intermediate.smtp', 'token.debug-token'],
			['< 451 later', 'constant.numeric.reply-code.transient.smtp', 'token.warn-token'],
			['< 550 no', 'constant.numeric.reply-code.permanent.smtp', 'token.error-token'],
			['dsn=2.0.0,', 'constant.numeric.enhanced-status-code.positive.smtp', 'token.info-token'],
			['dsn=4.0.0,', 'constant.numeric.enhanced-status-code.transient.smtp', 'token.warn-token'],
			['dsn=5.0.0,', 'constant.numeric.enhanced-status-code.permanent.smtp', 'token.error-token'],
		] as const;
		for (const [line, own, token] of scopes) {
			const found = scopesOfEach(log, line)[line.search(/[2-5]/)];
			assert.ok(found?.endsWith(`${own} ${token}`), line);
		}
	});

	it('colors codes from the first line of a log to the last', () => {
		let state = INITIAL;
		for (const line of ['', 'x', 'said: 550 no', '"open', "'", 'at once', 'said: 550 no']) {
			const { tokens, ruleStack } = log.tokenizeLine(line, state);
			state = ruleStack;
			const codes = tokens.filter(({ scopes }) =>
				scopes.some((scope) => scope.includes('.reply-code.')),
			);
			assert.equal(codes.length, line.startsWith('said') ? 1 : 0, line);
		}
	});

	it('leaves a line without a code as VS Code colors it', () => {
		const lines = markedLines('anywhere').filter(({ marked }) => !marked.includes('⟦'));
		assert.ok(lines.length > 100);
		for (const { text } of lines) {
			assert.deepEqual(scopesOfEach(log, text), scopesOfEach(plainLog, text), text);
		}
	});

	it('leaves what stands around a code as VS Code colors it', () => {
		const line =
			'ERROR 10:20:30 "smtp; 550 no" \'said: 450 later\' https://example.org/a true mx.example.org';
		const codes = new Set(recognize(line).flatMap(({ start, end }) => [start, end - 1, end - 2]));
		assert.equal(codes.size, 6);
		const withoutCodes = (grammar: IGrammar) =>
			scopesOfEach(grammar, line).filter((_, index) => !codes.has(index));
		assert.deepEqual(withoutCodes(log), withoutCodes(plainLog));
	});

	it('names the parts of a mail', () => {
		assert.ok(scopesOfEach(mail, 'Status: 5.1.1')[0]?.includes('entity.name.tag.header.eml'));
		assert.ok(scopesOfEach(mail, '> <<< 550 no')[0]?.includes('markup.quote.eml'));
	});

	it('names the commands and the remarks of a session', () => {
		assert.ok(scopesOfEach(session, ' -> EHLO a')[4]?.includes('keyword.other.command.smtp'));
		assert.ok(scopesOfEach(session, '=== Connected')[0]?.includes('comment.line.smtp-transcript'));
	});
});

/** The scopes of each character of `line`, in one string; our wrapper of the log grammar left out. */
function scopesOfEach(grammar: IGrammar, line: string): readonly string[] {
	const { tokens } = grammar.tokenizeLine(line, INITIAL);
	return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
		const named = scopes.filter((scope) => scope !== 'meta.log.smtp').join(' ');
		return Array<string>(Math.min(endIndex, line.length) - startIndex).fill(named);
	});
}
