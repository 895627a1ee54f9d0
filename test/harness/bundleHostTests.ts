import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { cache, root } from './paths';

/** Where the bundle will run: in Node's extension host, or in the browser's worker. */
export type Host = 'node' | 'browser';

interface BundleOptions {
	readonly host: Host;
	/** Test files, as paths from the repository's folder. */
	readonly files: readonly string[];
	/** Where the bundle leaves its report, in a Node host; without it, the results are printed. */
	readonly reportFile?: string;
}

/** What a report that is printed to the console starts with. */
export const reportMark = 'smtp-lens-report:';

/** Bundles test files into one CommonJS module that exports `run()`; gives its path. */
export async function bundleHostTests(options: BundleOptions): Promise<string> {
	const outfile = join(cache, 'tests', options.host, 'run.js');
	await mkdir(join(cache, 'tests', options.host), { recursive: true });
	await build({
		stdin: { contents: entry(options), resolveDir: root, sourcefile: 'run.ts', loader: 'ts' },
		outfile,
		bundle: true,
		format: 'cjs',
		platform: options.host,
		target: 'es2022',
		external: ['vscode'],
		plugins: [mochaAsCommonJs],
		define: options.host === 'browser' ? { global: 'globalThis' } : {},
		sourcemap: 'inline',
		logLevel: 'error',
	});
	return outfile;
}

/**
 * Mocha's build for browsers is a script that assigns `module.exports`, in a package that says it
 * holds ES modules: taken at its word, it would assign the exports of our bundle.
 */
const mochaAsCommonJs: Plugin = {
	name: 'mocha-as-commonjs',
	setup(build) {
		const path = join(root, 'node_modules', 'mocha', 'mocha.js');
		build.onResolve({ filter: /^mocha$/ }, () => ({ path, namespace: 'commonjs' }));
		build.onLoad({ filter: /./, namespace: 'commonjs' }, async () => ({
			contents: await readFile(path, 'utf8'),
			loader: 'js',
		}));
	},
};

/** `require` and not `import`: each file is loaded when its turn comes, after Mocha is set up. */
function entry({ host, files, reportFile }: BundleOptions): string {
	const list = files.map(
		(file) =>
			`{ file: ${JSON.stringify(file)}, load: () => require(${JSON.stringify(`./${file}`)}) },`,
	);
	return `
		import 'mocha';
		import { mochaOptions, mochaRun } from './test/harness/mochaRun';
		import { linesOf } from './test/harness/report';
		export async function run() {
			const mocha = new globalThis.Mocha(mochaOptions);
			mocha.suite.emit('pre-require', globalThis, null, mocha);
			const report = await mochaRun(mocha, [${list.join('\n')}]);
			${deliver(host, reportFile)}
		}
	`;
}

function deliver(host: Host, reportFile: string | undefined): string {
	if (host === 'browser') {
		return `console.log(${JSON.stringify(reportMark)} + JSON.stringify(report));`;
	}
	return reportFile === undefined
		? `console.log(linesOf(report, []).join('\\n'));`
		: `require('node:fs').writeFileSync(${JSON.stringify(reportFile)}, JSON.stringify(report));`;
}
