/** A path as the setting gives it: from a root, from the home folder, or from a workspace folder. */
export interface OwnPath {
	readonly from: 'root' | 'home' | 'workspace';
	/** What follows the place that it is from; with slashes only, where it is from no root. */
	readonly path: string;
}

/** Reads a path of the setting. It is only ever a path: neither a command nor a pattern. */
export function parseOwnPath(text: string): OwnPath {
	const withSlashes = text.replaceAll('\\', '/');
	if (withSlashes.startsWith('~/')) {
		return { from: 'home', path: withSlashes.slice(2) };
	}
	return /^(?:\/|[A-Za-z]:\/)/.test(withSlashes)
		? { from: 'root', path: text }
		: { from: 'workspace', path: withSlashes };
}

/** A glob pattern that matches `name` and nothing else. */
export function literalGlob(name: string): string {
	return name.replaceAll(/[*?[{]/g, '[$&]');
}
