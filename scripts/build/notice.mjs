import { build } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from './bundles.mjs';

/** Its code is in our bundles though none of its files is: it writes the validators at build time. */
const generators = ['ajv'];

/**
 * NOTICE.md as the packages in the bundles that ship ask for it: who holds the copyright of each, and
 * each license once.
 */
export async function freshNotice() {
	const packages = [...new Set([...(await bundledPackages()), ...generators])].sort();
	const all = packages.map(licenseOf);
	const sections = [...new Set(all.map(({ key }) => key))].map((wanted) => {
		const licenses = all.filter(({ key }) => key === wanted);
		const [{ id, text }] = licenses;
		const rows = licenses.map(({ name, copyright }) => `| ${link(name)} | ${copyright} |`);
		return [`## ${id}`, ['| Package | Copyright |', '| --- | --- |', ...rows].join('\n'), text];
	});
	const head = [
		'# Notices',
		'SMTP Lens ships code of these packages in its bundles. `npm run notice` writes this list from what the bundles hold.',
	];
	return `${[...head, ...sections.flat()].join('\n\n')}\n`;
}

/** The npm packages that leave code in the bundles of the package; the command line is none of it. */
async function bundledPackages() {
	const shipped = bundles({ isWatching: false }).filter(
		({ entryPoints }) => !('cli' in entryPoints),
	);
	const results = await Promise.all(
		shipped.map((options) =>
			build({ ...options, logLevel: 'error', metafile: true, write: false }),
		),
	);
	return results
		.flatMap(({ metafile }) => Object.values(metafile.outputs))
		.flatMap(({ inputs }) => Object.entries(inputs))
		.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
		.map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
		.filter((name) => name !== undefined);
}

/** What the license file of a package says, in its parts. */
function licenseOf(name) {
	const folder = join('node_modules', name);
	const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
	if (file === undefined) {
		throw new Error(`${name} has no license file. Find its license, or do without it.`);
	}
	const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
	const said = lines.slice(lines.findIndex(isCopyright)).filter((line) => line.trim() !== '');
	const end = said.findIndex((line) => !isCopyright(line));
	const copyright = said.slice(0, end).map(nameIn).join('; ');
	const text = lines.slice(lines.indexOf(said[end])).join('\n').trim();
	if (copyright === '' || text === '') {
		throw new Error(`${join(folder, file)} names no copyright before its license.`);
	}
	const { license: id } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return { name, id, copyright, text, key: `${id} ${wordsOf(text)}` };
}

function link(name) {
	return `[${name}](https://www.npmjs.com/package/${name})`;
}

function isCopyright(line) {
	return /^\s*copyright /i.test(line);
}

/** Who holds it and since when, without an address. */
function nameIn(line) {
	return line
		.trim()
		.replace(/^copyright (?:\(c\) )?/i, '')
		.replace(/ <[^>]*>$/, '');
}

/** A license is the same whatever its line breaks and quotes. */
function wordsOf(text) {
	return text.toLowerCase().match(/\w+/g).join(' ');
}
