// `npm start`: builds, and opens VS Code on the samples with the extension.
import { runNode, setUp } from './setup.mjs';

setUp();
process.exitCode =
	(await runNode(['scripts/build.mjs'])) ||
	(await runNode(['--import', 'tsx', 'test/harness/openSamples.ts']));
