import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Fault, TextPosition } from '../../src/ownCatalogue/ownProblem';
import {
	parseOwnFile,
	type ParsedFile,
	type Validators,
} from '../../src/ownCatalogue/parseOwnFile';
import { validatorsOfSchema } from './validatorsOfSchema';

describe('parseOwnFile', () => {
	let validators: Validators;

	before(async () => {
		validators = await validatorsOfSchema();
	});

	const parse = (text: string): ParsedFile => parseOwnFile(text, validators);
	/** The text of a file with the given members beside its version. */
	const file = (members: string) => `{ "version": 1, ${members} }`;

	it('takes JSON with comments and commas at the ends', () => {
		const { entries, problems } = parse(`// ours
			{ "$schema": "./x.json", "version": 1, /* codes */
			"replyCodes": [{ "code": "571", "name": "Refused by our gateway", },], }`);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			entries.map(({ section, value }) => [section, value]),
			[['replyCodes', { code: '571', name: 'Refused by our gateway' }]],
		);
	});

	it('takes the example of the manual whole', () => {
		const manual = readFileSync('docs/own-codes.md', 'utf8');
		const example = /```jsonc\n([\s\S]*?)```/.exec(manual)?.[1];
		assert.ok(example, 'the manual has no example');
		const { entries, problems } = parse(example);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			[...new Set(entries.map(({ section }) => section))],
			['replyCodes', 'enhancedCodes', 'causes', 'providers', 'signatures'],
		);
	});

	it('checks every list that the schema has', () => {
		const schema = JSON.parse(readFileSync('data/user-catalogue.schema.json', 'utf8')) as {
			readonly properties: Readonly<Record<string, unknown>>;
		};
		assert.deepEqual(
			['$schema', 'version', ...Object.keys(validators)].sort(),
			Object.keys(schema.properties).sort(),
		);
	});

	describe('uses nothing of a text that is no catalogue, and says why', () => {
		const cases: readonly (readonly [text: string, kind: Fault['kind'], at: string])[] = [
			['', 'not-an-object', '0:0'],
			[' \n// nothing yet\n', 'not-an-object', '0:0'],
			['[]', 'not-an-object', '0:0'],
			['"text"', 'not-an-object', '0:0'],
			['{}', 'version', '0:0'],
			['{ "version": 2 }', 'version', '0:13'],
			['{ "version": "1" }', 'version', '0:13'],
			['{ "version": 1\n"causes": [] }', 'comma-missing', '1:0'],
			['{ "version": 1, "causes": [', 'bracket-missing', '0:27'],
			['{ "version": 1', 'bracket-missing', '0:14'],
			['{ version: 1 }', 'quote-missing', '0:2'],
			['{ “version”: 1 }', 'quote-missing', '0:2'],
			['{ "version": 1, "causes": "a\n }', 'quote-missing', '0:26'],
			['{ "version": 1, "causes": "a\u0000" }', 'not-json', '0:26'],
			['{ "version": 1 } {}', 'not-json', '0:17'],
			[`{ "version": 1, "causes": ${'['.repeat(500_000)}`, 'too-deep', '0:57'],
			[`{ "version": 1, "causes": ${'{"a":'.repeat(100_000)}`, 'too-deep', '0:181'],
		];
		for (const [text, kind, at] of cases) {
			it(`${JSON.stringify(text.slice(0, 40))} → ${kind}`, () => {
				const { entries, problems } = parse(text);
				assert.deepEqual(entries, []);
				assert.deepEqual(
					problems.map(({ fault, path, range }) => [fault.kind, path, show(range?.start)]),
					[[kind, '', at]],
				);
			});
		}
	});

	describe('says what is wrong with a value, and where', () => {
		const code = (members: string) => `"replyCodes": [{ ${members} }]`;
		const named = (members: string) => code(`"code": "571", "name": "n", ${members}`);
		const signature = (members: string) =>
			`"signatures": [{ "id": "a", "provider": "p", "cause": "c", ${members} }]`;
		const form = (name: string) => ({ kind: 'form', form: name });
		const missing = (name: string) => ({ kind: 'property-missing', name });
		const unknown = (name: string) => ({ kind: 'property-unknown', name });
		const reply = 'replyCodes[0]';
		const first = 'signatures[0]';
		const cases: readonly (readonly [members: string, fault: object, path: string])[] = [
			['"codes": []', unknown('codes'), ''],
			['"replyCodes": {}', form('array'), 'replyCodes'],
			['"replyCodes": null', form('array'), 'replyCodes'],
			['"replyCodes": [571]', form('object'), reply],
			['"replyCodes": [[]]', form('object'), reply],
			[code('"code": "571"'), missing('name'), reply],
			[code('"name": "n"'), missing('code'), reply],
			[code('"code": 571, "name": "n"'), form('replyCode'), `${reply}.code`],
			[code('"code": "171", "name": "n"'), form('replyCode'), `${reply}.code`],
			[code('"code": "5.7.1", "name": "n"'), form('replyCode'), `${reply}.code`],
			[code('"code": "571", "name": ""'), form('text'), `${reply}.name`],
			[code('"code": "571", "name": " n"'), form('text'), `${reply}.name`],
			[code('"code": "571", "name": "a\\nb"'), form('text'), `${reply}.name`],
			[code('"code": "571", "name": "a\\u0000b"'), form('text'), `${reply}.name`],
			[named('"fix": ["wait"]'), form('object'), `${reply}.fix`],
			[named('"fix": { "sender": "wait" }'), form('array'), `${reply}.fix.sender`],
			[named('"fix": { "sender": ["wait", 7] }'), form('text'), `${reply}.fix.sender[1]`],
			[named('"fix": { "me": [] }'), unknown('me'), `${reply}.fix`],
			[named('"nmae": "n"'), unknown('nmae'), reply],
			[named('"__proto__": { "name": "n" }'), unknown('__proto__'), reply],
			[named('"constructor": 1'), unknown('constructor'), reply],
			[
				named('"retry": "never"'),
				{ kind: 'choice', allowed: ['not-applicable', 'later', 'after-fix'] },
				`${reply}.retry`,
			],
			[named('"actors": []'), { kind: 'empty' }, `${reply}.actors`],
			[
				'"enhancedCodes": [{ "code": "6.7.1", "name": "n" }]',
				form('enhancedCodeOrX'),
				'enhancedCodes[0].code',
			],
			[
				'"enhancedCodes": [{ "code": "X.07.1", "name": "n" }]',
				form('enhancedCodeOrX'),
				'enhancedCodes[0].code',
			],
			[
				'"causes": [{ "id": "My Cause", "name": "n", "meaning": "m", "fix": [] }]',
				form('id'),
				'causes[0].id',
			],
			[
				'"providers": [{ "id": "p", "name": "n", "hosts": ["*.acme.example"] }]',
				form('host'),
				'providers[0].hosts[0]',
			],
			[
				'"providers": [{ "id": "p", "name": "n", "markers": ["x"] }]',
				form('literal'),
				'providers[0].markers[0]',
			],
			[
				'"providers": [{ "id": "p", "name": "n", "url": "command:x" }]',
				form('url'),
				'providers[0].url',
			],
			[signature('"match": {}'), { kind: 'empty' }, `${first}.match`],
			[signature('"match": { "text": [] }'), { kind: 'empty' }, `${first}.match.text`],
			[signature('"match": { "pattern": ".*" }'), unknown('pattern'), `${first}.match`],
			[
				signature('"match": { "enhanced": 5 }'),
				form('enhancedCodeOrRange'),
				`${first}.match.enhanced`,
			],
			[
				signature('"match": { "enhanced": { "from": "5.7.1" } }'),
				missing('to'),
				`${first}.match.enhanced`,
			],
			[
				signature('"match": { "enhanced": { "from": "5.7.1", "to": "9" } }'),
				form('enhancedCodeOrRange'),
				`${first}.match.enhanced.to`,
			],
			[
				signature('"match": { "reply": ["550"], "numberAfter": { "from": 1, "to": 2 } }'),
				{ kind: 'property-needed', name: 'text', by: 'numberAfter' },
				`${first}.match`,
			],
			[
				signature('"match": { "text": ["ab"], "numberAfter": { "from": -1, "to": 2 } }'),
				form('number'),
				`${first}.match.numberAfter.from`,
			],
			[
				signature('"match": { "text": ["ab"] }, "needsProvider": false'),
				{ kind: 'choice', allowed: ['true'] },
				`${first}.needsProvider`,
			],
		];
		for (const [members, fault, path] of cases) {
			it(members.slice(0, 90), () => {
				const { entries, problems } = parse(file(members));
				assert.deepEqual(entries, []);
				assert.deepEqual(
					problems.map((problem) => ({ fault: problem.fault, path: problem.path })),
					[{ fault, path }],
				);
			});
		}
	});

	it('uses the rest of a file with a wrong entry', () => {
		const { entries, problems } = parse(
			file('"replyCodes": [{ "code": "571", "name": "a" }, {}, { "code": "572", "name": "b" }]'),
		);
		assert.deepEqual(
			entries.map(({ value }) => value),
			[
				{ code: '571', name: 'a' },
				{ code: '572', name: 'b' },
			],
		);
		assert.deepEqual(
			problems.map(({ path }) => path),
			['replyCodes[1]', 'replyCodes[1]'],
		);
	});

	describe('points at what is wrong, line and column from 0', () => {
		const cases: readonly (readonly [name: string, text: string, start: string, end: string])[] = [
			['a value', '{ "version": 1,\n "causes": 7 }', '1:11', '1:12'],
			['after CRLF', '{ "version": 1,\r\n\r\n "causes": 7 }', '2:11', '2:12'],
			['a name that is not known', '{ "version": 1,\n "caues": [] }', '1:1', '1:8'],
			['the bracket of an object', '{ "version": 1, "causes": {\n} }', '0:26', '0:27'],
			['behind letters of two units', '{ "version": 1, /*😀*/ "causes": 7 }', '0:33', '0:34'],
		];
		for (const [name, text, start, end] of cases) {
			it(name, () => {
				const [problem] = parse(text).problems;
				assert.deepEqual([show(problem?.range?.start), show(problem?.range?.end)], [start, end]);
			});
		}
	});

	it('takes a __proto__ for what it is, a property without meaning', () => {
		const text = file(
			'"replyCodes": [{ "__proto__": { "name": "n", "polluted": 1 }, "code": "571" }]',
		);
		assert.deepEqual(
			parse(text).problems.map(({ fault }) => fault.kind),
			['property-missing', 'property-unknown'],
		);
		assert.equal('polluted' in {}, false);
	});

	describe('lists some of very many problems, in time linear in the file', () => {
		const many = (item: string, count: number) => Array<string>(count).fill(item).join();
		const cases: readonly (readonly [name: string, text: string, count: number])[] = [
			['entries', file(`"replyCodes": [${many('0', 400_000)}]`), 101],
			['properties', `{ "version": 1${',"a":0'.repeat(150_000)} }`, 101],
			[
				'values of one entry',
				file(`"providers": [{ "id": "a", "name": "a", "markers": [${many('0', 400_000)}] }]`),
				20,
			],
			['lines', `${'\n'.repeat(500_000)}${file(`"causes": [${many('0', 200_000)}]`)}`, 101],
		];
		for (const [name, text, count] of cases) {
			it(name, function () {
				// A quadratic step would take minutes at these sizes.
				this.timeout(10_000);
				assert.equal(parse(text).problems.length, count);
			});
		}
	});
});

function show(position: TextPosition | undefined): string {
	return position === undefined ? 'nowhere' : `${position.line}:${position.character}`;
}
