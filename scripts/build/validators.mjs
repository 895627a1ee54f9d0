import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const schemaFile = resolve('data/user-catalogue.schema.json');

/**
 * Makes the module `src/ownCatalogue/validators`, of which the sources only hold the types: a
 * ready validator for each list of a user's catalogue file. They are compiled here because ajv
 * compiles by evaluating code, which must not happen where the extension runs.
 *
 * @type {import('esbuild').Plugin}
 */
export const validators = {
	name: 'validators',
	setup(build) {
		build.onResolve({ filter: /^\.\/validators$/ }, () => ({
			path: schemaFile,
			namespace: 'validators',
		}));
		build.onLoad({ filter: /./, namespace: 'validators' }, () => ({
			contents: validatorsOf(JSON.parse(readFileSync(schemaFile, 'utf8'))),
			watchFiles: [schemaFile],
			loader: 'js',
		}));
	},
};

/**
 * A module that exports a validator for the items of each list at the top of `schema`.
 *
 * @returns {string}
 */
export function validatorsOf(schema) {
	const ajv = new Ajv({
		allErrors: true,
		allowUnionTypes: true,
		code: { source: true, esm: true },
		messages: false,
		keywords: ['defaultSnippets', 'enumDescriptions', 'allowTrailingCommas'],
	});
	ajv.addSchema(withoutAnnotations(schema), 'schema');
	const lists = Object.entries(schema.properties).filter(([, { items }]) => items !== undefined);
	const places = lists.map(([name, { items }]) => [name, `schema${items.$ref}`]);
	return standalone.default(ajv, Object.fromEntries(places));
}

/** What editors show of a schema says nothing to a validator, yet would be carried along in it. */
function withoutAnnotations(schema) {
	return JSON.parse(
		JSON.stringify(schema, (key, value) =>
			key === 'defaultSnippets' || (key === 'description' && typeof value === 'string')
				? undefined
				: value,
		),
	);
}
