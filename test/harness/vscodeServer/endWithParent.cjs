/*
 * Loaded into the server before its own code, and by it into its extension hosts: whoever loses its
 * parent ends, even where the parent was killed and could end nobody.
 */
const process = require('node:process');

const parent = process.ppid;
const intervalMs = 1_000;

globalThis
	.setInterval(() => {
		if (process.ppid !== parent) process.exit();
	}, intervalMs)
	.unref();
