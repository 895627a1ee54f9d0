import { bundleHostTests } from './bundleHostTests';
import { testFiles } from './testFiles';

// For the launch configuration `Host tests`, where a person reads the results in the debug console.
void bundleHostTests({ host: 'node', files: testFiles('host') });
