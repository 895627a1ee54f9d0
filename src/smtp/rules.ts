import { applications } from './rules/applications';
import { clients } from './rules/clients';
import { columns } from './rules/columns';
import { namedCodes } from './rules/namedCodes';
import { pairs } from './rules/pairs';
import { reports } from './rules/reports';
import type { Rule } from './rules/rule';
import { transcripts } from './rules/transcripts';
import { wording } from './rules/wording';

/** THE table of recognition rules. A row's place does not matter: rows only add to each other. */
export const rules: readonly Rule[] = [
	...pairs,
	...wording,
	...namedCodes,
	...reports,
	...applications,
	...clients,
	...columns,
	...transcripts,
];
