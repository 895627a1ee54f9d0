import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { cache, root, samples } from './paths';

/** Where the bundle will run: in Node's extension host, or in the browser's worker. */
export type Host = 'node' | 'browser';

interface BundleOptions {
	readonly host: Host;
	/** Test files, as paths from the repository's folder. */
	readonly files: readonly string[];
	/** Where the bundle leaves its report, in a Node host; without it, a person reads the results. */
	readonly reportFile?: string;
}

/** Bundles test files into one CommonJS module that exports `run()`; gives its path. */
export async function bundleHostTests(options: BundleOptions): Promise<string> {
	return bundle(options.host, 'run', await entry(options));
}

/**
 * Bundles a module whose `run()` puts the samples into the workspace of the browser's worker, and
 * does not end: with it the extension host would.
 */
export async function bundleSamples(): Promise<string> {
	return bundle(
		'browser',
		'samples',
		`
		import { fillWorkspace } from './test/harness/fillWorkspace';
		export async function run() {
			${await fillWithSamples()}
			await new Promise(() => undefined);
		}
	`,
	);
}

async function bundle(host: Host, name: string, contents: string): Promise<string> {
	const outfile = join(cache, 'tests', host, `${name}.js`);
	await mkdir(join(cache, 'tests', host), { recursive: true });
	await build({
		stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
		outfile,
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		external: ['vscode'],
		...forHost[host],
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

/** In a browser, the package of Node's assertions that is made for browsers. */
const assertWithoutNode: Plugin = {
	name: 'assert-without-node',
	setup(build) {
		const namespace = 'assert-without-node';
		build.onResolve({ filter: /^node:assert\/strict$/ }, ({ path }) => ({ path, namespace }));
		build.onLoad({ filter: /./, namespace }, () => ({
			contents: `module.exports = require('assert/').strict;`,
			resolveDir: root,
		}));
	},
};

const forHost: Readonly<Record<Host, BuildOptions>> = {
	node: { platform: 'node', plugins: [mochaAsCommonJs] },
	browser: {
		platform: 'browser',
		// As the extension itself is built for the web.
		conditions: ['worker', 'module'],
		resolveExtensions: ['.web.ts', '.ts', '.js', '.mjs', '.json'],
		plugins: [mochaAsCommonJs, assertWithoutNode],
		// What the package of assertions asks of Node.
		define: {
			global: 'globalThis',
			'process.env.NODE_DEBUG': 'undefined',
			'process.stderr': 'undefined',
		},
	},
};

/** `require` and not `import`: each file is loaded when its turn comes, after Mocha is set up. */
async function entry({ host, files, reportFile }: BundleOptions): Promise<string> {
	const list = files.map(
		(file) =>
			`{ file: ${JSON.stringify(file)}, load: () => require(${JSON.stringify(`./${file}`)}) },`,
	);
	return `
		import 'mocha';
		import { fillWorkspace } from './test/harness/fillWorkspace';
		import { mochaOptions, mochaRun } from './test/harness/mochaRun';
		import { printReport } from './test/harness/printedReport';
		import { linesOf } from './test/harness/report';
		export async function run() {
			${host === 'browser' ? await fillWithSamples() : ''}
			const mocha = new globalThis.Mocha(mochaOptions);
			mocha.suite.emit('pre-require', globalThis, null, mocha);
			const report = await mochaRun(mocha, [${list.join('\n')}]);
			${deliver(host, reportFile)}
		}
	`;
}

/** The samples as a part of the bundle: a browser has no disk to open them from. */
async function fillWithSamples(): Promise<string> {
	const found = await readdir(samples, { recursive: true, withFileTypes: true });
	const paths = found
		.filter((each) => each.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	const files = paths.map(async (path) => [
		relative(samples, path).replaceAll('\\', '/'),
		await readFile(path, 'base64'),
	]);
	return `await fillWorkspace(${JSON.stringify(Object.fromEntries(await Promise.all(files)))});`;
}

function deliver(host: Host, reportFile: string | undefined): string {
	if (host === 'browser') return 'printReport(report);';
	return reportFile === undefined
		? `console.log(linesOf(report, []).join('\\n'));`
		: `require('node:fs').writeFileSync(${JSON.stringify(reportFile)}, JSON.stringify(report));`;
}
