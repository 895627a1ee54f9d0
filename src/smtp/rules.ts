import { addresses } from './rules/addresses';
import { announcements } from './rules/announcements';
import { answers } from './rules/answers';
import { arrows } from './rules/arrows';
import { bareReplies } from './rules/bareReplies';
import { codesApart } from './rules/codesApart';
import { columns } from './rules/columns';
import { consents } from './rules/consents';
import { deliveries } from './rules/deliveries';
import { deliveryReports } from './rules/deliveryReports';
import { enhancedCodes } from './rules/enhancedCodes';
import { enhancedOfMail } from './rules/enhancedOfMail';
import { exceptions } from './rules/exceptions';
import { failures } from './rules/failures';
import { joinedLines } from './rules/joinedLines';
import { keyedValues } from './rules/keyedValues';
import { mailTexts } from './rules/mailTexts';
import { mailers } from './rules/mailers';
import { namedCodes } from './rules/namedCodes';
import { objectMembers } from './rules/objectMembers';
import { otherLanguages } from './rules/otherLanguages';
import { pairs } from './rules/pairs';
import { replyTexts } from './rules/replyTexts';
import { sessions } from './rules/sessions';
import { speakers } from './rules/speakers';
import type { Rule } from './rules/rule';

/**
 * THE table of recognition rules. Rows only add to each other, so a row's place does not matter save
 * for speed: what most logs have stands first.
 */
export const rules: readonly Rule[] = [
	...pairs,
	...deliveries,
	...arrows,
	...speakers,
	...bareReplies,
	...joinedLines,
	...announcements,
	...failures,
	...otherLanguages,
	...replyTexts,
	...namedCodes,
	...addresses,
	...deliveryReports,
	...enhancedCodes,
	...exceptions,
	...mailers,
	...keyedValues,
	...objectMembers,
	...columns,
	...enhancedOfMail,
	...mailTexts,
	...consents,
	...answers,
	...codesApart,
	...sessions,
];
