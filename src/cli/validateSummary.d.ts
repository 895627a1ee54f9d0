// The build makes this module out of data/summary.schema.json: see scripts/build/validators.mjs.
import type { Summary } from '../smtp/summary';

export const validateSummary: {
	(value: unknown): value is Summary;
	readonly errors?: readonly { readonly instancePath: string }[] | null;
};
