import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missingLibraries, missingLibrariesMessage } from './missingLibraries';
import { cache, nodeBinary, root } from './paths';
import { runCommand } from './runCommand';

/** A browser's program and the environment it needs beside our own. */
export interface Program {
	readonly executablePath: string;
	readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that comes from npm, for a Linux that has none: `@sparticuz/chromium` carries the
 * program, the few libraries that a bare system lacks, and a font.
 */
export async function unpackChromium(): Promise<Program> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(
			'No Chromium was found. Install Chromium or Chrome, or name its program in CHROMIUM.',
		);
	}
	const folder = join(cache, `chromium-${await packedVersion()}`);
	if (!existsSync(folder)) await unpackInto(folder);

	const executablePath = join(folder, 'chromium');
	const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
	if ((await missingLibraries(executablePath, process.env)).length === 0) {
		return { executablePath, env };
	}
	// Only then: these libraries are of another system, and the system's own fit it better.
	const ownLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
	const missing = await missingLibraries(executablePath, { ...process.env, ...ownLibraries });
	if (missing.length > 0) throw new Error(missingLibrariesMessage(missing));
	return { executablePath, env: ownLibraries };
}

async function packedVersion(): Promise<string> {
	const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
	const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
	return version;
}

/** The package unpacks into the temporary folder; we point that to a folder of ours, and move it. */
async function unpackInto(folder: string): Promise<void> {
	await mkdir(cache, { recursive: true });
	const aside = await mkdtemp(join(cache, 'chromium-'));
	try {
		const script = `require('@sparticuz/chromium').executablePath()`;
		await runCommand(nodeBinary(), ['--eval', script], {
			cwd: root,
			// The second makes it unpack its libraries too.
			env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
		});
		await writeFile(join(aside, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
		await rename(aside, folder);
	} finally {
		await rm(aside, { recursive: true, force: true });
	}
}

/** The system's fonts where it has any, else the packed one. */
function fontConfiguration(fonts: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${fonts}</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
