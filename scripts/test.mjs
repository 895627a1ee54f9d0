// `npm test`: every level, or those named: `npm test -- unit host`, `npm test -- hover`.
import { runNode, setUp } from './setup.mjs';

setUp();
const run = ['--import', 'tsx', 'test/harness/run.ts'];
process.exitCode = await runNode([...run, ...process.argv.slice(2)]);
