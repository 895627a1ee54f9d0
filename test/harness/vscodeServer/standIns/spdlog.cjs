/*
 * Stands in for `@vscode/spdlog`, a native module that the server's install does not build. Without
 * one the server keeps its logs to itself; with this one they are files, as in any VS Code.
 */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
	#file;
	#level = 2;
	#isBare = false;

	constructor(file) {
		this.#file = file;
	}

	#write(level, message) {
		if (level < this.#level) return;
		const time = new Date().toISOString().replace('T', ' ').slice(0, -1);
		const line = this.#isBare ? message : `${time} [${names[level]}] ${message}\n`;
		try {
			appendFileSync(this.#file, line);
		} catch {
			// A server that is being ended loses its folder first, and has nobody to tell.
		}
	}

	trace(message) {
		this.#write(0, message);
	}
	debug(message) {
		this.#write(1, message);
	}
	info(message) {
		this.#write(2, message);
	}
	warn(message) {
		this.#write(3, message);
	}
	error(message) {
		this.#write(4, message);
	}
	critical(message) {
		this.#write(5, message);
	}
	getLevel() {
		return this.#level;
	}
	setLevel(level) {
		this.#level = level;
	}
	clearFormatters() {
		this.#isBare = true;
	}
	setPattern() {}
	flush() {}
	drop() {}
}

async function createLogger(_name, file) {
	mkdirSync(dirname(file), { recursive: true });
	return new Logger(file);
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
