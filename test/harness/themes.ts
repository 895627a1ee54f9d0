/** The themes that tests and pictures run in: light, dark and both with high contrast. */
export const themes = [
	{ name: 'Light Modern', kind: 'vs', file: 'light_modern' },
	{ name: 'Dark Modern', kind: 'vs-dark', file: 'dark_modern' },
	{ name: 'Default High Contrast', kind: 'hc-black', file: 'hc_black' },
	{ name: 'Default High Contrast Light', kind: 'hc-light', file: 'hc_light' },
] as const;

/** A theme by its name, as `workbench.colorTheme` holds it. */
export type ThemeName = (typeof themes)[number]['name'];

/** What selects the workbench once it shows the theme. */
export function workbenchIn(name: ThemeName): string {
	const theme = themes.find((each) => each.name === name);
	if (theme === undefined) throw new Error(`There is no theme ${name}.`);
	return `.monaco-workbench.${theme.kind}.vscode-theme-defaults-themes-${theme.file}-json`;
}
