/** The path of the user's home folder; `undefined` in a browser's worker, which has none. */
export function homeFolder(): string | undefined {
	const { process } = globalThis as {
		readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
	};
	// On Windows some shells set HOME as well, to a path of their own kind.
	return process?.env?.USERPROFILE ?? process?.env?.HOME;
}
