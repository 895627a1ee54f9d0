// `npm run notice`: makes NOTICE.md anew.
import { writeFileSync } from 'node:fs';
import { freshNotice } from './build/notice.mjs';

writeFileSync('NOTICE.md', await freshNotice());
