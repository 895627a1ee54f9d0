import type { Form, ValueFault } from './ownProblem';

/** What a validator found, as ajv puts it. */
export interface SchemaError {
	readonly keyword: string;
	/** A JSON pointer from the entry to the value that is wrong. */
	readonly instancePath: string;
	/** `#/definitions/host/pattern` */
	readonly schemaPath: string;
	readonly params: Readonly<Record<string, unknown>>;
}

const forms: ReadonlySet<string> = new Set<Form>([
	'array',
	'enhancedCodeOrRange',
	'enhancedCodeOrX',
	'host',
	'id',
	'literal',
	'number',
	'object',
	'replyCode',
	'text',
	'url',
]);

/** What a validator found, in the terms of a person who writes a catalogue file. */
export function valueFault({ keyword, schemaPath, params }: SchemaError): ValueFault {
	switch (keyword) {
		case 'required':
			return { kind: 'property-missing', name: String(params.missingProperty) };
		case 'additionalProperties':
			return { kind: 'property-unknown', name: String(params.additionalProperty) };
		case 'dependencies':
			return {
				kind: 'property-needed',
				name: String(params.missingProperty),
				by: String(params.property),
			};
		case 'enum':
			return {
				kind: 'choice',
				allowed: (params.allowedValues as readonly unknown[]).map(String),
			};
		case 'const':
			return { kind: 'choice', allowed: [String(params.allowedValue)] };
		case 'minItems':
		case 'minProperties':
			return { kind: 'empty' };
		default:
			return { kind: 'form', form: formOf(schemaPath, params) };
	}
}

/** The definition that the value should have met says more than the type alone. */
function formOf(schemaPath: string, params: SchemaError['params']): Form {
	const definition = /^#\/definitions\/(\w+)\//.exec(schemaPath)?.[1] ?? '';
	const form = [definition, params.type].find(isForm);
	return form ?? 'object';
}

function isForm(value: unknown): value is Form {
	return typeof value === 'string' && forms.has(value);
}
