import { readFileSync } from 'node:fs';
import { languagesOf, readFacts } from './catalogue.mjs';

/**
 * The README with what stands between its markers (`<!-- NAME -->` … `<!-- /NAME -->`) made anew
 * from the manifest and the data, so that tables and counts cannot drift.
 */
export function freshReadme(readme) {
	const parts = { commands: commandTable(), settings: settingTable(), counts: counts() };
	return Object.entries(parts).reduce(
		(text, [name, content]) =>
			text.replace(
				new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
				(_, begin, end) => `${begin}${content}${end}`,
			),
		readme,
	);
}

function commandTable() {
	const { commands, menus } = manifest().contributes;
	const hidden = menus.commandPalette.filter(({ when }) => when === 'false');
	const shown = commands.filter(({ command }) => hidden.every((item) => item.command !== command));
	return table(
		['Command', 'Id'],
		shown.map(({ command, category, title }) => [
			`${category}: ${localized(title)}`,
			`\`${command}\``,
		]),
	);
}

function settingTable() {
	const { properties } = manifest().contributes.configuration;
	return table(
		['Setting', 'Default', 'What it does'],
		Object.entries(properties).map(([key, setting]) => [
			`\`${key}\``,
			`\`${JSON.stringify(setting.default)}\``,
			localized(setting.markdownDescription),
		]),
	);
}

function counts() {
	const { replyCodes, enhancedCodes, causes, signatures, providers } = readFacts('data');
	const languages = languagesOf('data').length;
	return `${replyCodes.length} reply codes, ${enhancedCodes.length} enhanced status codes and ${causes.length} causes in ${languages} languages, and ${signatures.length} wordings of ${providers.length} providers, products and blocklists`;
}

function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return `\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n\n`;
}

function localized(text) {
	const strings = JSON.parse(readFileSync('package.nls.json', 'utf8'));
	return text.replaceAll(/%([\w.]+)%/g, (_, key) => strings[key]);
}

function manifest() {
	return JSON.parse(readFileSync('package.json', 'utf8'));
}
