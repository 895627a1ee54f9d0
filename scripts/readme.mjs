// `npm run readme`: makes the tables and counts of README.md anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { freshReadme } from './build/readme.mjs';

writeFileSync('README.md', freshReadme(readFileSync('README.md', 'utf8')));
