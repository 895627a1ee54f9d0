import { runCommand } from './runCommand';
import { root } from './paths';

/** The Debian package that brings a library, by the start of the library's file name. */
const debianPackages: ReadonlyMap<string, string> = new Map([
	['libasound', 'libasound2'],
	['libatk-1', 'libatk1.0-0'],
	['libatk-bridge', 'libatk-bridge2.0-0'],
	['libatspi', 'libatspi2.0-0'],
	['libcairo', 'libcairo2'],
	['libcups', 'libcups2'],
	['libdbus-1', 'libdbus-1-3'],
	['libdrm', 'libdrm2'],
	['libexpat', 'libexpat1'],
	['libgbm', 'libgbm1'],
	['libgcc_s', 'libgcc-s1'],
	['libglib-2', 'libglib2.0-0'],
	['libnspr4', 'libnspr4'],
	['libnss3', 'libnss3'],
	['libnssutil3', 'libnss3'],
	['libpango-1', 'libpango-1.0-0'],
	['libplc4', 'libnspr4'],
	['libplds4', 'libnspr4'],
	['libsmime3', 'libnss3'],
	['libX11', 'libx11-6'],
	['libxcb', 'libxcb1'],
	['libXcomposite', 'libxcomposite1'],
	['libXdamage', 'libxdamage1'],
	['libXext', 'libxext6'],
	['libXfixes', 'libxfixes3'],
	['libxkbcommon', 'libxkbcommon0'],
	['libXrandr', 'libxrandr2'],
]);

/** The shared libraries that a Linux program needs and the loader does not find under `env`. */
export async function missingLibraries(
	program: string,
	env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
	const report = await runCommand('ldd', [program], { cwd: root, env });
	return report
		.split('\n')
		.map((line) => /^\s*(\S+) => not found/.exec(line)?.[1])
		.filter((name) => name !== undefined);
}

/** What to tell a person: which libraries are missing, and what to install. */
export function missingLibrariesMessage(libraries: readonly string[]): string {
	const packages = new Set(libraries.map(packageOf).filter((name) => name !== undefined));
	const remedy =
		packages.size > 0
			? `On Debian or Ubuntu: apt-get install ${[...packages].join(' ')}`
			: 'Install the packages of your system that bring them.';
	return `Chromium cannot start, the system lacks ${libraries.join(', ')}. ${remedy}`;
}

function packageOf(library: string): string | undefined {
	for (const [start, name] of debianPackages) if (library.startsWith(start)) return name;
	return undefined;
}
