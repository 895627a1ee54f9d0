import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Of each module that is made here: the schema it comes from, and what makes its code. */
const modules = {
	'./validators': { file: resolve('data/user-catalogue.schema.json'), codeOf: validatorsOf },
	'./validateSummary': { file: resolve('data/summary.schema.json'), codeOf: summaryValidatorOf },
};

/**
 * Makes the modules of which the sources only hold the types: `src/ownCatalogue/validators`, a
 * ready validator for each list of a user's catalogue file, and `src/cli/validateSummary`. They are
 * compiled here because ajv compiles by evaluating code, which must not happen where we run.
 *
 * @type {import('esbuild').Plugin}
 */
export const validators = {
	name: 'validators',
	setup(build) {
		build.onResolve({ filter: /^\.\/valid\w+$/ }, ({ path }) =>
			path in modules ? { path, namespace: 'validators' } : undefined,
		);
		build.onLoad({ filter: /./, namespace: 'validators' }, ({ path }) => {
			const { codeOf, file } = modules[path];
			return {
				contents: codeOf(JSON.parse(readFileSync(file, 'utf8'))),
				watchFiles: [file],
				loader: 'js',
			};
		});
	},
};

/**
 * A module that exports a validator for the items of each list at the top of `schema`.
 *
 * @returns {string}
 */
export function validatorsOf(schema) {
	const ajv = createAjv();
	ajv.addSchema(withoutAnnotations(schema), 'schema');
	const lists = Object.entries(schema.properties).filter(([, { items }]) => items !== undefined);
	const places = lists.map(([name, { items }]) => [name, `schema${items.$ref}`]);
	return standalone.default(ajv, Object.fromEntries(places));
}

/**
 * A module that exports `validateSummary`.
 *
 * @returns {string}
 */
export function summaryValidatorOf(schema) {
	const ajv = createAjv();
	ajv.addSchema(withoutAnnotations(schema), 'summary');
	return standalone.default(ajv, { validateSummary: 'summary' });
}

function createAjv() {
	return new Ajv({
		allErrors: true,
		allowUnionTypes: true,
		code: { source: true, esm: true },
		messages: false,
		keywords: ['defaultSnippets', 'enumDescriptions', 'allowTrailingCommas'],
	});
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
