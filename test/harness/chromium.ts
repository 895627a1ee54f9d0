import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpackChromium';

/**
 * Starts a headless Chromium: the one that `CHROMIUM` names, else one that is installed, else the
 * one that comes from npm.
 */
export async function launchChromium(): Promise<Browser> {
	const installed = process.env.CHROMIUM ?? installedChromium();
	const { executablePath, env } = installed
		? { executablePath: installed, env: {} }
		: await unpackChromium();
	return chromium.launch({
		executablePath,
		env: { ...definedOf(process.env), ...env },
		args: [
			// Tests run as root in many containers, where Chromium's sandbox refuses to start.
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--font-render-hinting=none',
		],
	});
}

function installedChromium(): string | undefined {
	return candidates().find((path) => existsSync(path));
}

function candidates(): readonly string[] {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	switch (process.platform) {
		case 'win32':
			return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
				.map((name) => process.env[name])
				.filter((folder) => folder !== undefined)
				.flatMap((folder) => [
					join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
					join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
				]);
		case 'darwin':
			return [
				'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
				'/Applications/Chromium.app/Contents/MacOS/Chromium',
				chromium.executablePath(),
			];
		default:
			return [
				...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
					names.map((name) => join(folder, name)),
				),
				chromium.executablePath(),
			];
	}
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}
