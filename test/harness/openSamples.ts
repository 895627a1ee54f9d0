import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installServer } from './installServer';
import { cache, root, samples } from './paths';
import { startServer } from './vscodeServer';

/** `npm start`: opens the samples in the VS Code that is there, with the extension from its sources. */
async function main(): Promise<void> {
	const code = onPath('code');
	if (code && hasDisplay()) {
		spawn(code, [`--extensionDevelopmentPath=${root}`, '--new-window', samples], {
			stdio: 'inherit',
			shell: process.platform === 'win32',
		});
		console.log('VS Code opens on the samples, with SMTP Lens.');
		return;
	}
	const server = await startServer({
		installation: await installServer(console.log),
		dataDir: join(cache, 'start'),
	});
	const address = server.address({ folder: samples, developmentPath: root });
	console.log(`VS Code runs on the samples, with SMTP Lens. Open it in a browser:

  ${address}

Ctrl-C ends it.`);
	if (hasDisplay()) openInBrowser(address);
	await interrupted();
	await server.stop();
	console.log('VS Code has ended.');
}

function hasDisplay(): boolean {
	if (process.platform !== 'linux') return true;
	return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function onPath(name: string): string | undefined {
	const file = process.platform === 'win32' ? `${name}.cmd` : name;
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, file))
		.find((path) => existsSync(path) && statSync(path).isFile());
}

const openers: ReadonlyMap<string, string> = new Map([
	['darwin', 'open'],
	['win32', 'explorer'],
]);

/** The address is printed too, so a system without an opener loses nothing. */
function openInBrowser(address: string): void {
	spawn(openers.get(process.platform) ?? 'xdg-open', [address], { stdio: 'ignore' }).on(
		'error',
		() => undefined,
	);
}

/** Settles when the person, or the system, asks us to end. */
function interrupted(): Promise<void> {
	return new Promise((resolve) => {
		const stay = setInterval(() => undefined, 60_000);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.once(signal, () => {
				clearInterval(stay);
				resolve();
			});
		}
	});
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
